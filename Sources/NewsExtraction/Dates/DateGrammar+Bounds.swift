internal import NewsText

/// Open intervals: *before 2010*, *since August*, *2018 or later*, *by the end of this month*.
extension DateGrammar {
    func bounded(at index: Int) -> Match? { longest([prefixed(at: index), suffixed(at: index)]) }

    private enum Bound { case before, until, after, since }

    private static let phrases: [(String, Bound)] = [
        ("before", .before), ("prior to", .before), ("earlier than", .before), ("no later than", .until),
        ("until", .until),
        ("till", .until), ("by", .until), ("as late as", .until), ("on or before", .until), ("after", .after),
        ("later than", .after), ("since", .since), ("starting from", .since), ("starting on", .since),
        ("starting", .since),
        ("beginning", .since), ("as early as", .since), ("no earlier than", .since), ("on or after", .since),
        ("from", .since), ("through", .until), ("up to", .until), ("any time from", .since),
    ]

    private func prefixed(at index: Int) -> Match? {
        for (phrase, bound) in Self.phrases {
            guard let start = after(phrase, at: index) else { continue }
            guard let inner = longest([single(at: start), counted(at: start), endOf(start)]) else { continue }
            if bound == .since, phrase == "from", inner.isVague { continue }
            return inner.map { open($0, bound) }
        }
        return nil
    }

    /// *by end of this month*: up to its last day.
    private func endOf(_ index: Int) -> Match? {
        let start = skip(index, "the")
        guard isWord(start, "end"), isWord(start + 1, "of") else { return nil }
        let inner = longest([monthName(at: start + 2), unit(at: start + 2), bareYear(at: start + 2)])
        return inner.map { Match($0.end, past: $0.past, future: $0.future) }
    }

    private func open(_ value: DateValue, _ bound: Bound) -> DateValue? {
        switch bound {
        case .before:
            if case .day(let day)? = value.start, value.start == value.end {
                return DateValue(from: nil, to: .day(day))
            }
            return value.start?.first?.adding(days: -1).map { DateValue(from: nil, to: .day($0)) }
        case .until: return DateValue(from: nil, to: value.end)
        case .after:
            if case .day(let day)? = value.end, value.start == value.end { return DateValue(from: .day(day), to: nil) }
            return value.end?.last?.adding(days: 1).map { DateValue(from: .day($0), to: nil) }
        case .since: return DateValue(from: value.start, to: nil)
        }
    }

    /// *2018 or later*, *1/1/2016 and after*
    private func suffixed(at index: Int) -> Match? {
        guard let inner = single(at: index), isWord(inner.end, "or", "and") else { return nil }
        if isWord(inner.end + 1, "later", "after", "greater", "above", "newer"), !isStart(inner.end + 2) {
            return inner.map(end: inner.end + 2) { DateValue(from: $0.start, to: nil) }
        }
        if isWord(inner.end + 1, "earlier", "before"), !isStart(inner.end + 2) {
            return inner.map(end: inner.end + 2) { DateValue(from: nil, to: $0.end) }
        }
        return nil
    }

    /// *2016 and before 2018*: the word belongs to the date after it.
    private func isStart(_ index: Int) -> Bool { lexemes.indices.contains(index) && single(at: index) != nil }
}
