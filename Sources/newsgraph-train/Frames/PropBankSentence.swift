import NewsLanguage

/// A sentence of PropBank: its words with their heads, and who does what to whom.
///
/// Source: Palmer, Gildea & Kingsbury, *The Proposition Bank* (2005).
struct PropBankSentence {
    /// The name: `weblog-blogspot.com_aggressivevoicedaily-0001`.
    var identifier = ""
    /// The words.
    var forms: [String] = []
    /// The index of the head of each word; -1 for the root.
    var heads: [Int] = []
    /// The predicates, in the order of their columns.
    var frames: [Frame] = []

    /// A predicate with the roles of the words that head its arguments.
    struct Frame: Equatable {
        var predicate: Int
        var roles: [Int: String]
    }

    /// The document: the name up to the last dash.
    var document: Substring { identifier.prefix(upTo: identifier.lastIndex(of: "-") ?? identifier.endIndex) }

    /// The word that heads a span: the first whose head lies outside it, else its first.
    func head(of span: ClosedRange<Int>) -> Int {
        span.first { !span.contains(heads[$0]) } ?? span.lowerBound
    }
}

extension [PropBankSentence] {
    /// The sentences of each document, which are neighbours.
    var documents: [ArraySlice<PropBankSentence>] {
        var out: [ArraySlice<PropBankSentence>] = []
        for index in indices {
            if let last = out.last, self[last.startIndex].document == self[index].document {
                out[out.count - 1] = self[last.startIndex...index]
            } else {
                out.append(self[index...index])
            }
        }
        return out
    }
}
