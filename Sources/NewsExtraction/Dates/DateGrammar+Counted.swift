internal import NewsText

/// Dates counted from another date: *three days ago*, *in two weeks*, *two months after Easter*, *within 3 years*.
extension DateGrammar {
    func counted(at index: Int) -> Match? {
        longest([amountAndDirection(at: index), inOrWithin(at: index), lasting(at: index), weekdaysFromNow(at: index)])
    }

    private func amountAndDirection(at index: Int) -> Match? {
        let limit = after("less than", at: index) ?? after("more than", at: index)
        guard let anchor, let amount = amounts(at: limit ?? index) else { return nil }
        guard let found = direction(amount, anchor) else { return nil }
        guard limit != nil else { return weekdayAfter(found) ?? found }
        if isWord(index, "more") { return found.map { DateValue(from: $0.start, to: nil) } }
        return found.map { value in
            guard case .day(let far)? = value.start, let base = moved(far, amount.parts, -1) else { return nil }
            return DateValue(days: base, far)
        }
    }

    private typealias Amount = (parts: [(count: Int, unit: DateUnit)], end: Int)

    private func direction(_ amount: Amount, _ anchor: CalendarDate) -> Match? {
        let end = amount.end
        if isWord(end, "ago", "earlier", "back", "previously") {
            return point(moved(anchor, amount.parts, -1), amount, end + 1)
        }
        if isWord(end, "later", "hence") { return point(moved(anchor, amount.parts, 1), amount, end + 1) }
        if let next = after("in the future", at: end) {
            guard let far = moved(anchor, amount.parts, 1), let tomorrow = anchor.adding(days: 1) else { return nil }
            return Match(next, DateValue(days: tomorrow, far))
        }
        if let next = after("in the past", at: end) {
            return moved(anchor, amount.parts, -1).map { Match(next, DateValue(days: $0, anchor)) }
        }
        guard isWord(end, "from", "after", "before", "since"), let base = base(end + 1) else { return nil }
        let sign = isWord(end, "before") ? -1 : 1
        return base.map { value in
            guard case .day(let day)? = value.start else { return nil }
            return moved(day, amount.parts, sign).map { DateValue(.day($0)) }
        }
    }

    /// The day counted, and roughly: years ago is a year, months ago a month.
    private func point(_ date: CalendarDate?, _ amount: Amount, _ end: Int) -> Match? {
        guard let date else { return nil }
        var match = Match(end, .day(date))
        switch amount.parts.last?.unit {
        case .month where amount.parts.count == 1: match.rough = .month(year: date.year, month: date.month)
        case .year where amount.parts.count == 1: match.rough = .year(date.year)
        default: break
        }
        return match
    }

    /// What may stand after *from*, *after* and *before*.
    private func base(_ index: Int) -> Match? {
        longest([
            namedDay(at: index), weekday(at: index), monthDay(at: index), dayOfMonth(at: index), numeric(at: index),
            holiday(at: index),
        ])
    }

    /// *two months from today on Tuesday*
    private func weekdayAfter(_ match: Match) -> Match? {
        guard isWord(match.end, "on"), let weekday = weekdayName(match.end + 1) else { return nil }
        return match.map(end: match.end + 2) { value in
            guard case .day(let day)? = value.start else { return nil }
            return day.adding(days: (weekday - day.weekday + 7) % 7).map { DateValue(.day($0)) }
        }
    }

    /// *in two months*, *within three years*; *in two days* is vague, because it can be how long something took.
    private func inOrWithin(at index: Int) -> Match? {
        guard let anchor, isWord(index, "in", "within") else { return nil }
        let isWithin = isWord(index, "within")
        let start = isWithin ? skip(skip(index + 1, "the"), "next", "upcoming", "coming", "following") : index + 1
        guard let amount = amounts(at: start), !isWord(amount.end, "ago", "before", "after"),
            let far = moved(anchor, amount.parts, 1)
        else { return nil }
        let end =
            after("from now", at: amount.end) ?? after("' time", at: amount.end) ?? after("' s time", at: amount.end)
            ?? amount.end
        return isWithin ? Match(end, DateValue(days: anchor, far)) : Match(end, DateValue(.day(far)), isVague: true)
    }

    /// *for 3 days from today*, *3 days starting next Monday*
    private func lasting(at index: Int) -> Match? {
        let isFor = isWord(index, "for")
        guard let amount = amounts(at: isFor ? index + 1 : index) else { return nil }
        let comma = skip(amount.end, ",")
        let start: Int
        if isWord(comma, "starting", "beginning") {
            start = skip(comma + 1, "from", "on")
        } else if isFor, isWord(comma, "from") {
            start = comma + 1
        } else {
            return nil
        }
        let phrase = base(start)
        return phrase.flatMap { future in
            guard case .day(let day)? = future.future.start, let far = moved(day, amount.parts, 1) else { return nil }
            return Match(future.end, DateValue(days: day, far))
        }
    }

    /// *two Sundays from now*, *two Mondays later*
    private func weekdaysFromNow(at index: Int) -> Match? {
        guard let anchor, let count = count(at: index), let weekday = DateWords.weekdays[text(count.end)],
            let end = after("from now", at: count.end + 1) ?? after("later", at: count.end + 1)
        else { return nil }
        let offset = (weekday - anchor.weekday + 6) % 7 + 1
        return anchor.adding(days: offset + 7 * (count.value - 1)).map { Match(end, .day($0)) }
    }
}
