/// Whether a date without a year or week is meant to lie ahead: *will meet on Wednesday*, *met on Wednesday*.
struct DateDirection {
    /// The words of the sentence in lower case.
    let words: [String]
    /// For each word whether it is a finite verb in the past tense.
    let isPast: [Bool]

    private static let future: Set<String> = [
        "will", "would", "next", "'ll", "’ll", "scheduled", "due", "expected", "planned", "plans", "set", "slated",
        "upcoming", "shall", "intends", "going", "forthcoming",
    ]
    private static let reach = 14

    /// Looks back from the date, within its clause, for a word of the future or a verb of the past.
    func looksForward(from index: Int) -> Bool {
        if let before = word(index - 1) {
            if ["next", "coming", "until", "till"].contains(before) { return true }
            if ["last", "since", "past"].contains(before) { return false }
        }
        var at = index - 1
        while at >= 0, index - at < Self.reach, ![".", ";", "said", "announced"].contains(words[at]) {
            if Self.future.contains(words[at]) { return true }
            if isPast[at] { return false }
            at -= 1
        }
        return false
    }

    private func word(_ index: Int) -> String? { words.indices.contains(index) ? words[index] : nil }
}
