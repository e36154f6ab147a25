/// Personal and possessive pronouns, to be resolved later.
struct PronounStep: MentionStep {
    private static let words: Set<String> = ["he", "she", "they", "him", "her", "them", "it", "his", "its", "their"]

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where Self.words.contains(scan.lower(index)) {
            scan.add(Mention(sentence: scan.index, tokens: index..<index + 1, referent: .pronoun))
        }
    }
}
