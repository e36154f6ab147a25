/// Right, extra and missed, with what follows from them.
struct Tally {
    var right = 0
    var extra = 0
    var missed = 0

    var precision: Double { ratio(right, right + extra) }
    var recall: Double { ratio(right, right + missed) }
    var f1: Double { ratio(2 * right, 2 * right + extra + missed) }

    static func + (a: Tally, b: Tally) -> Tally {
        Tally(right: a.right + b.right, extra: a.extra + b.extra, missed: a.missed + b.missed)
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

    /// `right 12  extra 3  missed 4  P 0.800  R 0.750  F1 0.774`
    var line: String {
        "right \(right)  extra \(extra)  missed \(missed)  P \(Figures.text(precision))  R \(Figures.text(recall))  "
            + "F1 \(Figures.text(f1))"
    }
}

/// Figures as text.
enum Figures {
    /// Three decimals, rounded.
    static func text(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
