/// Takes the warnings of one run of a writer: one for each code, with a count and the first place.
public struct WarningCollector: Sendable {
    /// The warnings so far, in the order in which each code came up first.
    public private(set) var warnings: [WriterWarning] = []

    /// No warnings.
    public init() {}

    /// Counts something; the place is only asked for the first time.
    public mutating func note(_ code: WriterWarning.Code, count: Int = 1, at place: @autoclosure () -> String) {
        guard count > 0 else { return }
        if let index = warnings.firstIndex(where: { $0.code == code }) {
            warnings[index].count += count
        } else {
            warnings.append(WriterWarning(code: code, count: count, first: place()))
        }
    }
}
