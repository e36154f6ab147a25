/// Finds the mentions of a sentence: nouns, names and pronouns, each with what stands under it in the tree.
enum MentionFinder {
    /// Words that belong to a noun beside them are no mentions by themselves.
    private static let inner: Set = ["compound", "flat", "fixed", "goeswith", "expl", "discourse"]
    /// What hangs on a noun and does not belong to its mention.
    private static let outer: Set = [
        "case", "cc", "punct", "mark", "conj", "parataxis", "appos", "cop", "nsubj", "aux",
    ]

    /// The words of the mentions of a sentence and their heads, in reading order, the longer of two first.
    static func mentions(_ tokens: [Token]) -> [(tokens: Range<Int>, head: Int)] {
        let yields = TreeYields(tokens)
        var children = [[Int]](repeating: [], count: tokens.count)
        for (word, token) in tokens.enumerated() {
            if let head = token.head, children.indices.contains(head) { children[head].append(word) }
        }
        let found = tokens.indices.filter { isMention(tokens[$0]) }.map { head in
            (tokens: range(head, tokens, children[head], yields), head: head)
        }
        return found.sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    }

    private static func isMention(_ token: Token) -> Bool {
        guard !inner.contains(String(token.relation.prefix { $0 != ":" })) else { return false }
        switch token.upos {
        case .noun, .properNoun: return true
        case .pronoun: return PronounClass.of(token.form.lowercased()) != 9
        default: return false
        }
    }

    private static func range(_ head: Int, _ tokens: [Token], _ children: [Int], _ yields: TreeYields) -> Range<Int> {
        var (first, last) = (head, head)
        for child in children where !outer.contains(String(tokens[child].relation.prefix { $0 != ":" })) {
            let own = yields.range(of: child)
            first = min(first, own.lowerBound)
            last = max(last, own.upperBound - 1)
        }
        return first..<last + 1
    }
}
