internal import NewsLanguage

/// How likely each label is for each of some words.
package struct LabelProbabilities<Label: Hashable & Sendable>: Sendable {
    /// The labels.
    package let labels: LabelSet<Label>
    /// The probabilities, word after word.
    private var numbers: [Float] = []

    /// No words yet.
    init(_ labels: LabelSet<Label>) { self.labels = labels }

    /// The number of words.
    package var count: Int { numbers.count / labels.count }

    /// Adds a word.
    mutating func append(_ floats: Floats, at offset: Int) {
        for label in 0..<labels.count { numbers.append(floats[offset + label]) }
    }

    /// How likely a label is for a word, `nil` meaning none; 0 for one that the head does not know.
    package subscript(word: Int, label: Label?) -> Float {
        labels.number(of: label).map { numbers[word * labels.count + $0] } ?? 0
    }

    /// The probabilities of a word's labels, by number.
    package subscript(word: Int) -> ArraySlice<Float> { numbers[word * labels.count..<(word + 1) * labels.count] }

    /// The likeliest label of a word other than none; the first of several.
    package func likeliest(_ word: Int) -> Label { labels.values[likeliestNumber(word) - labels.first] }

    /// The number of that label.
    func likeliestNumber(_ word: Int) -> Int {
        let (own, first) = (self[word], labels.first)
        var best = first
        for number in first + 1..<max(first + 1, own.count)
        where own[own.startIndex + number] > own[own.startIndex + best] { best = number }
        return best
    }
}
