/// Counts words and signs of a text that comes piece by piece.
struct WordCounter {
    var counts = BlockCounts()
    /// The small letters of the word that is open, up to eight.
    private var word: UInt64 = 0
    private var length = 0

    /// Counts a piece, and says how many bytes of it are no blanks.
    mutating func add(_ bytes: ArraySlice<UInt8>) -> Int {
        var seen = 0
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes {
                if byte.isSpace {
                    endWord()
                } else {
                    take(byte)
                    seen += 1
                }
            }
        }
        counts.bytes += seen
        return seen
    }

    private mutating func take(_ byte: UInt8) {
        if counts.first == 0 { counts.first = byte }
        if byte.isLetter || byte >= 0x80 {
            if byte < 0x60 { counts.capitals += 1 }
            if length < 8 { word = word << 8 | UInt64(byte.lowercased) }
            length += 1
            counts.last = byte
        } else if byte.isDigit {
            counts.digits += 1
            counts.last = byte
            length += 1
            word = 0
        } else {
            sign(byte)
        }
    }

    private mutating func sign(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ","): counts.commas += 1
        case UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "#"),
            UInt8(ascii: "@"):
            counts.marks += 1
        default: break
        }
        if !"\"')]".utf8.contains(byte) { counts.last = byte }
        if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "'") { endWord() }
    }

    /// Ends the word that is open.
    mutating func endWord() {
        guard length > 0 else { return }
        counts.words += 1
        if length <= 5, Self.functionWords.contains(word) { counts.functionWords += 1 }
        (word, length) = (0, 0)
    }

    /// The counts, when nothing more comes.
    mutating func finished() -> BlockCounts {
        endWord()
        return counts
    }

    /// Words that prose is full of and menus are not.
    private static let functionWords = Set(
        """
        the of and to in a is that for on was with as by at it he his from has have had be an are were been not but they \
        their its who which will would said she her after this or also about than more when one there we had into over
        """.split(whereSeparator: \.isWhitespace).map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
    )
}
