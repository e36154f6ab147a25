import NewsText
import Testing

@testable import NewsLanguage

/// Names that were found in parts.
@Suite struct NameJoinerTests {
    private typealias Word = (form: String, upos: UniversalPOS)

    private func mend(_ words: [Word], _ names: [NameMention]) -> [NameMention] {
        let tokens = words.map { word in
            var token = Token(form: word.form, span: TextSpan(0, 0), spaceAfter: true)
            token.upos = word.upos
            return token
        }
        return NameJoiner.mend(names, tokens)
    }

    @Test func joinsABodyToItsPlace() {
        let words: [Word] = [("Parliament", .properNoun), ("of", .adposition), ("Norway", .properNoun)]
        let parts = [NameMention(tokens: 0..<1, kind: .organisation), NameMention(tokens: 2..<3, kind: .location)]
        #expect(mend(words, parts) == [NameMention(tokens: 0..<3, kind: .organisation)])
    }

    @Test func leavesPersonsAlone() {
        let words: [Word] = [("Hussein", .properNoun), ("of", .adposition), ("Jordan", .properNoun)]
        let parts = [NameMention(tokens: 0..<1, kind: .person), NameMention(tokens: 2..<3, kind: .location)]
        #expect(mend(words, parts) == parts)
    }

    @Test func takesInTheWordsBeforeARealm() {
        let words: [Word] = [
            ("the", .determiner), ("Islamic", .adjective), ("Republic", .properNoun), ("of", .adposition),
            ("Iran", .properNoun),
        ]
        let parts = [NameMention(tokens: 1..<2, kind: .miscellaneous), NameMention(tokens: 4..<5, kind: .location)]
        #expect(mend(words, parts) == [NameMention(tokens: 1..<5, kind: .location)])
    }

    @Test(arguments: [("was", UniversalPOS.auxiliary, 2), (",", .punctuation, 3)])
    func countsWars(next: String, upos: UniversalPOS, end: Int) {
        let words: [Word] = [("World", .properNoun), ("War", .properNoun), ("I", .pronoun), (next, upos)]
        let found = mend(words, [NameMention(tokens: 0..<2, kind: .miscellaneous)])
        #expect(found == [NameMention(tokens: 0..<end, kind: .miscellaneous)])
    }

    @Test func leavesOutAPrepositionAtTheEnd() {
        let words: [Word] = [("Club", .properNoun), ("for", .adposition), ("growth", .noun)]
        let found = mend(words, [NameMention(tokens: 0..<2, kind: .organisation)])
        #expect(found == [NameMention(tokens: 0..<1, kind: .organisation)])
    }

    @Test func readsItsTable() {
        #expect(NameJoint.all.count >= 6)
    }
}
