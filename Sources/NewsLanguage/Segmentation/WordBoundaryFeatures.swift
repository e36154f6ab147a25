/// The features of a place between two characters of one chunk, where a word may end.
package struct WordBoundaryFeatures {
    /// How far the features look, so that a chunk of any length takes linear time.
    private static let reach = 14

    private let text: ScalarText
    private let chunk: Range<Int>
    private let chunkHash: UInt64
    private let chunkSigns: UInt64
    private let after: UInt64

    /// Gets ready for the places of one chunk.
    package init(text: ScalarText, chunk: Range<Int>) {
        self.text = text
        self.chunk = chunk
        chunkHash = chunk.count <= 24 ? WordBoundaryFeatures.hash(text, chunk) : 0
        chunkSigns = WordBoundaryFeatures.signs(text, chunk)
        after = WordBoundaryFeatures.follower(text, chunk.upperBound)
    }

    private static func letter(_ text: ScalarText, _ index: Int) -> UInt64 {
        UInt64(FormNormalizer.lowercase(FormNormalizer.normalize(text.scalars[index])))
    }

    private static func hash(_ text: ScalarText, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x77
        for index in range { hash = Hash64.mix(hash, letter(text, index)) }
        return hash
    }

    /// Which telling marks the chunk holds: an address is not split as a sentence is.
    private static func signs(_ text: ScalarText, _ chunk: Range<Int>) -> UInt64 {
        var signs: UInt64 = 0
        for index in chunk.prefix(64) {
            switch text.scalars[index] {
            case 0x40: signs |= 1
            case 0x2F: signs |= 2
            case 0x3A: signs |= 4
            case 0x2E: signs = signs & 8 == 0 ? signs | 8 : signs | 16
            default: break
            }
        }
        return signs
    }

    /// The class of the first character of the next chunk.
    private static func follower(_ text: ScalarText, _ end: Int) -> UInt64 {
        var index = end
        while index < min(text.count, end + 4), text.classes[index] == .blank { index += 1 }
        return index < text.count && text.classes[index] != .blank ? UInt64(text.classes[index].rawValue) : 9
    }

    private func character(_ index: Int) -> UInt64 {
        chunk.contains(index) ? WordBoundaryFeatures.letter(text, index) : 1
    }

    private func kind(_ index: Int) -> UInt64 {
        chunk.contains(index) ? UInt64(text.classes[index].rawValue) : 7
    }

    /// The run of letters or of digits that ends before a place.
    private func leftRun(_ place: Int, from start: Int) -> Range<Int> {
        var first = place - 1
        while first > max(start, place - WordBoundaryFeatures.reach), text.classes[first - 1].isWord,
            text.classes[first].isWord
        { first -= 1 }
        return first..<place
    }

    private func rightRun(_ place: Int) -> Range<Int> {
        var last = place + 1
        while last < min(chunk.upperBound, place + WordBoundaryFeatures.reach), text.classes[last].isWord,
            text.classes[last - 1].isWord
        { last += 1 }
        return place..<last
    }

    /// Writes the features of the place before a character; `start` is where the current word began.
    package func extract(at place: Int, start: Int, previous: UInt8, into out: FeatureList) {
        out.begin(3)
        let left = WordBoundaryFeatures.hash(text, leftRun(place, from: chunk.lowerBound))
        let right = WordBoundaryFeatures.hash(text, rightRun(place))
        let word = WordBoundaryFeatures.hash(text, max(start, place - WordBoundaryFeatures.reach)..<place)
        let fromStart = UInt64(min(4, place - chunk.lowerBound))
        let toEnd = UInt64(min(4, chunk.upperBound - place))
        addCharacters(place, out)
        out.add(left, character(place))
        out.add(right, character(place - 1))
        out.add(left, right)
        out.add(left)
        out.add(right)
        out.add(word, character(place))
        out.add(word, right)
        out.add(chunkHash, UInt64(place - chunk.lowerBound))
        out.add(character(place - 1), character(place), fromStart, toEnd)
        out.add(character(place), toEnd, after, chunkSigns)
        out.add(left, character(place), toEnd, after)
        out.add(kind(place - 1), kind(place), chunkSigns, UInt64(previous))
        out.add(character(place), UInt64(previous), kind(place - 1), kind(place + 1))
        out.add(chunkSigns, character(place - 1), character(place))
    }

    private func addCharacters(_ place: Int, _ out: FeatureList) {
        let (a, b, c, d) = (character(place - 2), character(place - 1), character(place), character(place + 1))
        out.add(b)
        out.add(c)
        out.add(b, c)
        out.add(a, b, c)
        out.add(b, c, d)
        out.add(a, b, c, d)
        out.add(c, d, character(place + 2))
        out.add(kind(place - 1), kind(place), kind(place + 1))
        out.add(kind(place - 2), kind(place - 1), kind(place), kind(place + 1))
        out.add(b, kind(place), kind(place + 1))
        out.add(kind(place - 2), kind(place - 1), c)
    }
}
