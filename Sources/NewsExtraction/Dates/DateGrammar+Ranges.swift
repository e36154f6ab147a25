internal import NewsText

/// Intervals: *from Oct. 2 to October 22*, *2014–2018*, *November 19-20*, *between 3 and 12 of September*.
extension DateGrammar {
    /// An interval that starts here; `first` is the date that starts here, if any.
    func range(at index: Int, first: Match?) -> Match? {
        longest([
            dayRange(at: index), monthDayRange(at: index), weekRange(at: index), fullRange(at: index, first: first),
        ])
    }

    private func joint(_ index: Int, between: Bool) -> Int? {
        if isWord(index, "-"), isWord(index + 1, "-") { return index + 2 }
        if isWord(index, "to", "till", "until", "through", "thru", "-", "–", "—") { return index + 1 }
        return between && isWord(index, "and") ? index + 1 : nil
    }

    private func opening(_ index: Int) -> (start: Int, between: Bool) {
        if isWord(index, "from") { return (index + 1, false) }
        return isWord(index, "between") ? (index + 1, true) : (index, false)
    }

    private func day(_ index: Int) -> (value: Int, end: Int)? {
        let start = skip(index, "the")
        guard let day = ordinal(at: start) ?? number(at: start), (1...31).contains(day.value) else { return nil }
        return day
    }

    /// *4 till 23 of this month*, *between 3 and 12 of Sept*, *from 4-23 in next month*
    private func dayRange(at index: Int) -> Match? {
        let (start, between) = opening(index)
        guard let first = day(start), let next = joint(first.end, between: between), let last = day(next) else {
            return nil
        }
        let of = skip(skip(last.end, "of", "in"), "the")
        guard let month = monthName(at: of) ?? steppedMonth(of) else { return nil }
        return days(first.value, last.value, in: month)
    }

    private func steppedMonth(_ index: Int) -> Match? {
        guard let anchor, let step = DateWords.steps[text(index)], isWord(index + 1, "month") else { return nil }
        return span(.month, step, anchor).map { Match(index + 2, $0) }
    }

    private func days(_ first: Int, _ last: Int, in month: Match) -> Match? {
        month.map { value in
            guard case .month(let year, let month)? = value.start,
                let end = CalendarDate(year: year, month: month, day: last)
            else {
                return nil
            }
            let own = CalendarDate(year: year, month: month, day: first)
            let before = end.adding(months: -1).flatMap { CalendarDate(year: $0.year, month: $0.month, day: first) }
            guard let start = first <= last ? own : before else { return nil }
            return DateValue(days: start, end)
        }
    }

    /// *November 19-20*, *April 9th through 17th*, *November between 19 and 20*, *January 1 to 5, 2016*
    private func monthDayRange(at index: Int) -> Match? {
        let (start, outer) = opening(index)
        guard let month = month(at: start) else { return nil }
        let (at, between) = opening(month.end)
        guard let first = day(at), let next = joint(first.end, between: between || outer), let last = day(next),
            DateWords.months[text(last.end)] == nil, !isWord(last.end, "/")
        else { return nil }
        if let year = year(at: skip(last.end, ",")) {
            return days(first.value, last.value, in: Match(year.end, .month(year: year.value, month: month.value)))
        }
        return recurring(last.end, month: month.value, day: last.value)?.map { value in
            guard case .day(let day)? = value.start else { return nil }
            return CalendarDate(year: day.year, month: month.value, day: first.value).map { DateValue(days: $0, day) }
        }
    }

    /// *next week between Wednesday and Friday*, *this week from Tuesday to Thursday*
    private func weekRange(at index: Int) -> Match? {
        guard let anchor, let step = DateWords.steps[text(index)], isWord(index + 1, "week") else { return nil }
        let (start, between) = opening(index + 2)
        guard start > index + 2, let first = DateWords.weekdays[text(start)],
            let next = joint(start + 1, between: between),
            let last = DateWords.weekdays[text(next)], let monday = anchor.monday(weeks: step),
            let from = monday.adding(days: first - 1), let to = monday.adding(days: last - 1)
        else { return nil }
        return Match(next + 1, DateValue(days: from, to))
    }

    /// *from March to May*, *January 12, 2016 - 01/22/2016*, *2014 to 2018*, *from next Monday to Friday*
    private func fullRange(at index: Int, first one: Match?) -> Match? {
        let (start, between) = opening(index)
        guard
            let first = longest([
                start > index ? single(at: start) : one, year(at: start).map { Match($0.end, .year($0.value)) },
            ]),
            let next = joint(skip(first.end, ","), between: between),
            let last = longest([single(at: next), year(at: next).map { Match($0.end, .year($0.value)) }]),
            first.past.start != nil
        else { return nil }
        if let weekday = weekdayName(next), last.end == next + 1, first.past == first.future,
            case .day(let day)? = first.past.start, let end = day.adding(days: (weekday - day.weekday + 7) % 7)
        {
            return Match(last.end, DateValue(days: day, end))
        }
        // *January 2015 and February 2018*: a year of its own is not guessed.
        if first.past == first.future, last.past == last.future, let start = first.past.start?.first,
            let end = last.past.end?.last, start <= end
        {
            return Match(last.end, DateValue(from: first.past.start, to: last.past.end))
        }
        let past = ordered(first.past, last.past, borrowing: first.future)
        let future = ordered(first.future, last.future, borrowing: first.past)
        guard let either = past ?? future else { return nil }
        return Match(last.end, past: past ?? either, future: future ?? either)
    }

    /// The interval between two dates; the first one takes the year that puts it before the second.
    private func ordered(_ first: DateValue, _ last: DateValue, borrowing other: DateValue) -> DateValue? {
        guard let end = last.end?.last else { return nil }
        let candidates =
            [first, other]
            + [first, last].compactMap { withYear(of: $0 == first ? last : first, $0 == first ? first : nil) }
        let fitting = candidates.filter { ($0.start?.first).map { $0 <= end } ?? false }
        guard
            let start = fitting.max(by: { ($0.start?.first?.dayNumber ?? 0) < ($1.start?.first?.dayNumber ?? 0) })?
                .start
        else {
            return nil
        }
        return DateValue(from: start, to: last.end)
    }

    /// The first date in the year of the second or the one before, when its own year was only guessed.
    private func withYear(of last: DateValue, _ first: DateValue?) -> DateValue? {
        guard let first, let year = last.start?.first?.year else { return nil }
        switch first.start {
        case .day(let day)?:
            let same = CalendarDate(year: year, month: day.month, day: day.day)
            return same.map { DateValue(.day($0)) }
        default: return nil
        }
    }
}
