internal import NewsLanguage

/// A head whose labels are values of the ontology.
struct LabelHead<Label: RawRepresentable & Hashable & Sendable>: Sendable where Label.RawValue == String {
    private let head: LinearHead
    /// What its labels mean.
    let labels: LabelSet<Label>

    /// A head from its section; `nil` when it is malformed or has a label that is no such value.
    init?(_ slice: ModelSlice, inputs: Int, hasNone: Bool) {
        guard let head = LinearHead(slice, inputs: inputs), let labels = LabelSet<Label>(head.labels, hasNone: hasNone)
        else { return nil }
        (self.head, self.labels) = (head, labels)
    }

    /// Adds the probabilities of the labels of some words of a sentence, which are in order; its first word has the row
    /// `start`.
    func add(
        _ places: [Int],
        from start: Int,
        of rows: RoundedRows,
        scratch: Floats,
        to probabilities: inout LabelProbabilities<Label>
    ) {
        guard let first = places.first, let last = places.last else { return }
        head.score(rows, start + first..<start + last + 1, into: scratch)
        for place in places {
            let offset = (place - first) * head.stride
            scratch.softmax(at: offset, count: labels.count)
            probabilities.append(scratch, at: offset)
        }
    }
}
