/// The features of a word for the name finder.
///
/// Source: Ratinov & Roth, *Design Challenges and Misconceptions in Named Entity Recognition* (2009).
package enum NameFeatures {
    /// Writes the features of a word; `lexemes` has two boundary lexemes on each side.
    package static func extract(
        at index: Int,
        lexemes: [Lexeme],
        tags: [UInt8],
        set: TagSet,
        marks: [UInt32],
        isAllCapitals: Bool,
        into out: FeatureList
    ) {
        let i = index + 2
        func tag(_ place: Int) -> UInt64 {
            tags.indices.contains(place) ? set.hashes[min(Int(tags[place]), set.hashes.count - 1)] : 3
        }
        func mark(_ place: Int) -> UInt64 { marks.indices.contains(place) ? UInt64(marks[place]) : 1 << 40 }
        out.begin(5)
        addWord(lexemes[i], isFirst: index == 0, isAllCapitals, out)
        addNeighbours(lexemes, i, out)
        out.add(tag(index))
        out.add(tag(index - 1), tag(index), tag(index + 1))
        out.add(tag(index), lexemes[i].shape)
        out.add(tag(index), lexemes[i + 1].lower)
        out.add(tag(index), lexemes[i - 1].lower)
        addMarks(mark(index - 1), mark(index), mark(index + 1), lexemes[i], out)
    }

    private static func addWord(_ word: Lexeme, isFirst: Bool, _ isAllCapitals: Bool, _ out: FeatureList) {
        let place: UInt64 = isFirst ? 1 : isAllCapitals ? 2 : 0
        out.add(word.form)
        out.add(word.lower)
        out.add(word.shape, place)
        out.add(word.prefixes.1)
        out.add(word.prefixes.2)
        out.add(word.suffixes.1)
        out.add(word.suffixes.2)
        out.add(word.suffixes.3)
        out.add(word.cluster)
        out.add(word.cluster4, word.shape)
        out.add(word.cluster6)
        out.add(word.cluster10)
        out.add(word.ambiguity, place)
    }

    private static func addNeighbours(_ lexemes: [Lexeme], _ i: Int, _ out: FeatureList) {
        let (b, a, w, n, m) = (lexemes[i - 2], lexemes[i - 1], lexemes[i], lexemes[i + 1], lexemes[i + 2])
        out.add(a.lower)
        out.add(n.lower)
        out.add(b.lower)
        out.add(m.lower)
        out.add(a.lower, w.lower)
        out.add(w.lower, n.lower)
        out.add(a.lower, n.lower)
        out.add(a.cluster)
        out.add(n.cluster)
        out.add(b.cluster6, a.cluster6)
        out.add(n.cluster6, m.cluster6)
        out.add(a.cluster10, w.shape, n.cluster10)
        out.add(a.shape, w.shape, n.shape)
        out.add(w.shape, n.shape, m.shape)
        out.add(b.shape, a.shape, w.shape)
        out.add(a.cluster6, w.cluster6, n.cluster6)
        out.add(a.suffixes.2, w.shape)
        out.add(n.suffixes.2, w.shape)
        out.add(w.shape, n.lower)
        out.add(w.shape, a.lower)
    }

    private static func addMarks(_ a: UInt64, _ w: UInt64, _ n: UInt64, _ word: Lexeme, _ out: FeatureList) {
        out.add(w)
        out.add(w, word.shape)
        out.add(a, w, n)
        out.add(a)
        out.add(n)
        out.add(w, word.lower)
        var rest = w & 0xFF_FFFF
        while rest != 0 {
            out.addRepeated(UInt64(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
        out.skip()
    }
}
