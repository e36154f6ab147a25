internal import NewsLanguage

/// *"The court has judged," said its director, X*: whose director speaks is nobody whom the quotation names.
struct QuotedOwner {
    let scan: SentenceScan

    private static let possessors: Set<String> = ["its", "their"]
    private static let marks: Set<String> = ["\"", "”", "''", "’"]

    /// Whether a mention is a possessor right behind a quotation, with a verb at most between.
    func isOutside(_ mention: Mention) -> Bool {
        let word = mention.tokens.lowerBound
        guard Self.possessors.contains(scan.lower(word)), word > 1 else { return false }
        if isClosing(word - 1) { return true }
        return [.verb, .auxiliary].contains(scan.tokens[word - 1].upos) && isClosing(word - 2)
    }

    /// A mark that ends a quotation: one behind a comma or a point.
    private func isClosing(_ index: Int) -> Bool {
        index > 0 && Self.marks.contains(scan.tokens[index].form)
            && [",", ".", "!", "?"].contains(scan.lower(index - 1))
    }
}
