import GoldGraphs

/// One line of a report; what has no meaning for it is left out.
struct ReportRow: Encodable {
    var precision: Double?, recall: Double?, f1: Double?
    var gold: Int?, found: Int?, right: Int?

    /// A measure that counts things.
    init(_ count: PairCount) {
        (precision, recall, f1) = (count.precision, count.recall, count.f1)
        (gold, found, right) = (count.gold, count.found, count.right)
    }

    /// A measure of the things that should be found alone.
    init(recallOf count: PairCount) {
        (recall, gold, right) = (count.recall, count.gold, count.right)
    }

    /// A measure of coreference.
    init(_ share: CoreferenceShare) {
        (precision, recall, f1) = (share.precision, share.recall, share.f1)
    }

    /// A mean of several F1.
    init(mean: Double) { f1 = mean }

    /// The cells of the table.
    var cells: [String] {
        [precision, recall, f1].map { $0.map(ReportRow.percent) ?? "" } + [gold.map { String($0) } ?? ""]
    }

    private static func percent(_ value: Double) -> String {
        let hundredths = Int((value * 10_000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
