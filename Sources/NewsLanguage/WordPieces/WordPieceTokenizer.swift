/// Cuts words into the pieces of a vocabulary, as uncased BERT models expect them.
///
/// A word is brought to its plain letters (``WordPieceCharacter``), parted at blanks, marks and ideographs, and each
/// part is cut into the longest pieces there are, from left to right. A part that cannot be cut is one unknown piece.
package struct WordPieceTokenizer {
    /// The most characters a part may have; a longer one is unknown.
    private static let longestPart = 100
    /// Pieces that mark places in a text; a word that holds one as it is written gets the piece itself.
    private static let markers = ["[PAD]", WordPieceVocabulary.unknownName, "[CLS]", "[SEP]", "[MASK]"]

    private let vocabulary: WordPieceVocabulary
    private let markers: [(scalars: [UInt32], piece: Int32)]
    /// The part that is being read, as UTF-8.
    private var part: [UInt8] = []
    private var partLength = 0

    /// A tokenizer of a vocabulary.
    package init(_ vocabulary: WordPieceVocabulary) {
        self.vocabulary = vocabulary
        markers = WordPieceTokenizer.markers.compactMap { name in
            vocabulary.number(of: name).map { (scalars: name.unicodeScalars.map(\.value), piece: $0) }
        }
    }

    /// Appends the pieces of one word of a text.
    package mutating func pieces(of text: ScalarText, _ range: Range<Int>, into pieces: inout [Int32]) {
        self.pieces(of: text.scalars[range], into: &pieces)
    }

    /// Appends the pieces of one word; a word of blanks and dropped characters has none.
    package mutating func pieces(of scalars: some Collection<UInt32>, into pieces: inout [Int32]) {
        var index = scalars.startIndex
        while index != scalars.endIndex {
            let scalar = scalars[index]
            if scalar == 0x5B, let marker = marker(in: scalars[index...]) {
                endPart(into: &pieces)
                pieces.append(marker.piece)
                scalars.formIndex(&index, offsetBy: marker.length)
                continue
            }
            if scalar < 0x80 { takeASCII(scalar, into: &pieces) } else { takeWide(scalar, into: &pieces) }
            scalars.formIndex(after: &index)
        }
        endPart(into: &pieces)
    }

    private func marker(in rest: some Collection<UInt32>) -> (piece: Int32, length: Int)? {
        markers.first { rest.starts(with: $0.scalars) }.map { (piece: $0.piece, length: $0.scalars.count) }
    }

    @inline(__always)
    private mutating func takeASCII(_ scalar: UInt32, into pieces: inout [Int32]) {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: extendPart(by: scalar)
        case 0x41...0x5A: extendPart(by: scalar + 0x20)
        case 0x09, 0x0A, 0x0D, 0x20: endPart(into: &pieces)
        case 0x21...0x7E: standAlone(scalar, into: &pieces)
        default: break
        }
    }

    private mutating func takeWide(_ scalar: UInt32, into pieces: inout [Int32]) {
        switch WordPieceCharacter.role(of: scalar) {
        case .dropped: break
        case .blank: endPart(into: &pieces)
        case .ideograph:
            endPart(into: &pieces)
            takeLetters(of: scalar, into: &pieces)
            endPart(into: &pieces)
        case .other: takeLetters(of: scalar, into: &pieces)
        }
    }

    private mutating func takeLetters(of scalar: UInt32, into pieces: inout [Int32]) {
        WordPieceCharacter.forEachLetter(of: scalar) { letter, isMark in
            if isMark {
                standAlone(letter, into: &pieces)
            } else {
                extendPart(by: letter)
            }
        }
    }

    @inline(__always)
    private mutating func extendPart(by scalar: UInt32) {
        partLength += 1
        guard partLength <= WordPieceTokenizer.longestPart else { return }
        if scalar < 0x80 {
            part.append(UInt8(truncatingIfNeeded: scalar))
        } else if let scalar = Unicode.Scalar(scalar) {
            part.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    private mutating func standAlone(_ scalar: UInt32, into pieces: inout [Int32]) {
        endPart(into: &pieces)
        extendPart(by: scalar)
        endPart(into: &pieces)
    }

    private mutating func endPart(into pieces: inout [Int32]) {
        guard partLength > 0 else { return }
        let count = pieces.count
        if partLength > WordPieceTokenizer.longestPart || !cutPart(into: &pieces) {
            pieces.removeLast(pieces.count - count)
            pieces.append(vocabulary.unknown)
        }
        part.removeAll(keepingCapacity: true)
        partLength = 0
    }

    /// Appends the longest pieces from left to right; `false` when some byte begins none.
    private func cutPart(into pieces: inout [Int32]) -> Bool {
        var state: WordPieceVocabulary.State? = WordPieceVocabulary.root
        var start = 0
        while start < part.count {
            guard let first = state, let match = longestPiece(from: start, first) else { return false }
            pieces.append(match.piece)
            start = match.end
            state = vocabulary.continuation
        }
        return true
    }

    @inline(__always)
    private func longestPiece(from start: Int, _ first: WordPieceVocabulary.State) -> (piece: Int32, end: Int)? {
        var state = first
        var longest: (piece: Int32, end: Int)?
        for index in start..<part.count {
            guard let next = vocabulary.next(state, part[index]) else { break }
            state = next
            if let piece = vocabulary.piece(at: state) { longest = (piece: piece, end: index + 1) }
        }
        return longest
    }
}
