/// The labels of the name finder: outside, or the first or a later word of a name of some kind.
package enum NameLabels {
    /// The number of labels.
    package static let count = 1 + 2 * NameMention.Kind.allCases.count
    /// No name.
    package static let outside: UInt8 = 0

    /// The label of the first word of a name.
    package static func begin(_ kind: NameMention.Kind) -> UInt8 { 1 + 2 * number(kind) }
    /// The label of a later word of a name.
    package static func inside(_ kind: NameMention.Kind) -> UInt8 { 2 + 2 * number(kind) }

    private static func number(_ kind: NameMention.Kind) -> UInt8 {
        switch kind {
        case .person: 0
        case .organisation: 1
        case .location: 2
        case .miscellaneous: 3
        }
    }

    /// The kind of a label; `nil` outside names.
    package static func kind(_ label: UInt8) -> NameMention.Kind? {
        switch (Int(label) - 1) / 2 {
        case _ where label == outside: nil
        case 0: .person
        case 1: .organisation
        case 2: .location
        default: .miscellaneous
        }
    }

    /// Whether one label may follow another: a later word only follows a word of the same kind.
    @inline(__always)
    package static func mayFollow(_ label: UInt8, after previous: UInt8) -> Bool {
        label == outside || label & 1 == 1 || previous == label || previous + 1 == label
    }

    /// The names that a row of labels says.
    package static func mentions(_ labels: [UInt8]) -> [NameMention] {
        var out: [NameMention] = []
        var start = 0
        for index in 0...labels.count {
            let isInside = index < labels.count && labels[index] != outside && labels[index] & 1 == 0
            if isInside { continue }
            if start < index, let kind = kind(labels[start]) {
                out.append(NameMention(tokens: start..<index, kind: kind))
            }
            start = index
        }
        return out
    }

    /// The labels of names that do not overlap.
    package static func labels(_ mentions: [NameMention], count: Int) -> [UInt8] {
        var labels = [UInt8](repeating: outside, count: count)
        for mention in mentions where mention.tokens.upperBound <= count {
            for index in mention.tokens {
                labels[index] = index == mention.tokens.lowerBound ? begin(mention.kind) : inside(mention.kind)
            }
        }
        return labels
    }
}
