/// The brackets of `Entity=` around the mentions of a text that belong to chains of two and more.
///
/// Source: CorefUD 1.0, ufal.mff.cuni.cz/corefud, whose rules for the order of brackets at one word are kept: what ends
/// comes before what begins, the longer begins before the shorter and ends after it, and a mention of one word stands
/// inside the others.
struct EntityBrackets {
    /// The fields of an opening bracket, as CorefUD wants them declared; those at the end may be left out.
    static let declaration = "# global.Entity = eid-etype-head-other\n"

    private var values: [Int: [Int: String]] = [:]

    /// Whether there is no chain of two and more.
    var isEmpty: Bool { values.isEmpty }

    /// The brackets of the mentions of a text.
    init(_ analysed: AnalyzedText) {
        let sound = analysed.mentions.filter { EntityBrackets.isSound($0, in: analysed.sentences) }
        let sizes = sound.reduce(into: [:]) { $0[$1.chain, default: 0] += 1 }
        let chained = sound.filter { sizes[$0.chain, default: 0] > 1 }
        values = Dictionary(grouping: chained, by: \.sentence).mapValues(EntityBrackets.values)
    }

    /// The value of `Entity=` for each word of a sentence that has one.
    subscript(sentence: Int) -> [Int: String] { values[sentence, default: [:]] }

    /// What stands at one word.
    private struct Word {
        var ending = "", beginning = "", single = ""

        var text: String { beginning.isEmpty ? single + ending : ending + beginning + single }
    }

    private static func values(_ mentions: [EntityMention]) -> [Int: String] {
        var words: [Int: Word] = [:]
        for mention in mentions.sorted(by: precedes) {
            let first = mention.tokens.lowerBound
            let last = mention.tokens.upperBound - 1
            let opening = "(e\(mention.chain)--\(mention.head - first + 1)"
            if first == last {
                words[first, default: Word()].single += opening + ")"
            } else {
                words[first, default: Word()].beginning += opening
                words[last, default: Word()].ending = "e\(mention.chain))" + words[last, default: Word()].ending
            }
        }
        return words.mapValues(\.text)
    }

    /// By the first word, the longer first.
    private static func precedes(_ a: EntityMention, _ b: EntityMention) -> Bool {
        (a.tokens.lowerBound, b.tokens.upperBound, a.chain) < (b.tokens.lowerBound, a.tokens.upperBound, b.chain)
    }

    /// Whether a mention has words, which are words of its sentence, and its head among them.
    private static func isSound(_ mention: EntityMention, in sentences: [Sentence]) -> Bool {
        sentences.indices.contains(mention.sentence) && mention.tokens.contains(mention.head)
            && mention.tokens.lowerBound >= 0
            && mention.tokens.upperBound <= sentences[mention.sentence].tokens.count
    }
}
