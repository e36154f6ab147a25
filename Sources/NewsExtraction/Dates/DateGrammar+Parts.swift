internal import NewsText

/// Parts of a longer time: *the third week of July*, *the 15th day of next month*, *early next week*, *the end of 2000*.
extension DateGrammar {
    func partOfUnit(at index: Int) -> Match? {
        longest([nthUnit(at: index), nthWeekday(at: index), dayOfNextMonth(at: index), firstDays(at: index)])
    }

    /// What an ordinal counts in: *of July*, *next year*, *of 2027*.
    private func whole(_ index: Int) -> Match? {
        let start = skip(index, "of", "in", ",")
        let inner = longest([monthName(at: start), bareYear(at: start), unit(at: start)])
        if let inner { return inner }
        guard isWord(start, "the"), let unit = DateWords.units[text(start + 1)], let anchor, start > index else {
            return nil
        }
        return span(unit, 0, anchor).map { Match(start + 2, $0) }
    }

    /// *the third week of this month*, *first quarter of 2016*, *the 9th month of next year*
    private func nthUnit(at index: Int) -> Match? {
        let start = skip(index, "the")
        let isLast = isWord(start, "last")
        guard let nth = isLast ? (value: -1, end: start + 1) : ordinal(at: start),
            let unit = DateWords.units[text(nth.end)],
            let whole = whole(nth.end + 1)
        else { return nil }
        return whole.map { part($0, nth.value, unit) }
    }

    private func part(_ whole: DateValue, _ nth: Int, _ unit: DateUnit) -> DateValue? {
        guard let first = whole.start?.first, let last = whole.end?.last else { return nil }
        switch unit {
        case .day: return (nth < 0 ? last : first.adding(days: nth - 1)).map { DateValue(.day($0)) }
        case .week: return week(nth, first, last)
        case .month, .quarter:
            let size = unit.size.months
            guard
                let start = nth < 0
                    ? CalendarDate(year: last.year, month: last.month, day: 1)?.adding(months: 1 - size)
                    : first.adding(months: (nth - 1) * size),
                let end = start.adding(months: size - 1)
            else { return nil }
            return DateValue(
                from: .month(year: start.year, month: start.month),
                to: .month(year: end.year, month: end.month)
            )
        default: return nil
        }
    }

    /// A week belongs to the month or year that has its Thursday.
    private func week(_ nth: Int, _ first: CalendarDate, _ last: CalendarDate) -> DateValue? {
        guard let opening = first.monday(), let thursday = opening.adding(days: 3), let closing = last.monday(),
            let lastThursday = closing.adding(days: 3)
        else { return nil }
        if nth < 0 { return days(lastThursday <= last ? closing : closing.adding(days: -7), 7) }
        let start = thursday >= first ? opening : opening.adding(days: 7)
        return days(start?.adding(days: 7 * (nth - 1)), 7)
    }

    /// *the third Wednesday of previous month*, *second Sunday*, *last Monday of April*
    private func nthWeekday(at index: Int) -> Match? {
        let start = skip(index, "the")
        let isLast = isWord(start, "last")
        guard let nth = isLast ? (value: -1, end: start + 1) : ordinal(at: start),
            let weekday = DateWords.weekdays[text(nth.end)]
        else {
            return nil
        }
        if let whole = whole(nth.end + 1) {
            return whole.map { value in
                guard let first = value.start?.first, let last = value.end?.last else { return nil }
                return nthDay(nth.value, weekday, first, last)
            }
        }
        guard !isLast, let anchor, lexemes[nth.end].isCapital,
            let first = CalendarDate(year: anchor.year, month: anchor.month, day: 1),
            let last = DatePart.month(year: anchor.year, month: anchor.month).last,
            let value = nthDay(nth.value, weekday, first, last)
        else { return nil }
        return Match(nth.end + 1, value, isVague: true)
    }

    private func nthDay(_ nth: Int, _ weekday: Int, _ first: CalendarDate, _ last: CalendarDate) -> DateValue? {
        let offset = nth < 0 ? -((last.weekday - weekday + 7) % 7) : (weekday - first.weekday + 7) % 7 + 7 * (nth - 1)
        guard let day = (nth < 0 ? last : first).adding(days: offset), day <= last else { return nil }
        return DateValue(.day(day))
    }

    /// *20th of next month*, *the 15th day of the month*
    private func dayOfNextMonth(at index: Int) -> Match? {
        guard let anchor, let nth = ordinal(at: skip(index, "the")) else { return nil }
        let of = skip(nth.end, "day")
        guard isWord(of, "of") else { return nil }
        let word = skip(of + 1, "the")
        let step = DateWords.steps[text(word)]
        guard let end = step != nil ? after("month", at: word + 1) : word > of + 1 ? after("month", at: word) : nil,
            let month = anchor.adding(months: step ?? 0)
        else { return nil }
        return CalendarDate(year: month.year, month: month.month, day: nth.value).map { Match(end, .day($0)) }
    }

    /// *the first ten days of last year*, *the first 2 weeks of 2021*
    private func firstDays(at index: Int) -> Match? {
        let start = skip(index, "the")
        guard isWord(start, "first", "last"), let amount = count(at: start + 1),
            let unit = DateWords.units[text(amount.end)],
            isWord(amount.end + 1, "of", "in"), let whole = whole(amount.end + 1)
        else { return nil }
        let isLast = isWord(start, "last")
        return whole.map { value in
            guard let first = value.start?.first, let last = value.end?.last else { return nil }
            if unit == .week { return weeks(amount.value, first, last, isLast: isLast) }
            if isLast {
                return moved(last, [(amount.value, unit)], -1)?.adding(days: 1).map { DateValue(days: $0, last) }
            }
            return moved(first, [(amount.value, unit)], 1)?.adding(days: -1).map { DateValue(days: first, $0) }
        }
    }

    private func weeks(_ count: Int, _ first: CalendarDate, _ last: CalendarDate, isLast: Bool) -> DateValue? {
        guard let edge = week(isLast ? -1 : 1, first, last), let start = edge.start?.first else { return nil }
        return days(isLast ? start.adding(days: -7 * (count - 1)) : start, 7 * count)
    }

    // MARK: Phases

    /// *early next week*, *mid-November*, *the end of 2000*, *rest of the week*, *earlier this month*
    func phase(at index: Int) -> Match? {
        let start = skip(index, "the")
        guard let (phase, next) = phaseWord(start) else { return nil }
        let inner = longest([
            monthName(at: next), unit(at: next), bareYear(at: next), steppedYear(next), wholeUnit(next),
        ])
        return inner?.map { narrowed($0, phase) }
    }

    /// *of the year*, *in the month*
    private func wholeUnit(_ index: Int) -> Match? {
        guard let anchor, isWord(index, "the"), let unit = DateWords.units[text(index + 1)] else { return nil }
        return span(unit, 0, anchor).map { Match(index + 2, $0) }
    }

    private func steppedYear(_ index: Int) -> Match? {
        yearOf(index).flatMap { year in isWord(index, ",") ? nil : Match(year.end, .year(year.value)) }
    }

    private enum Phase { case early, mid, late, rest, earlier, later }

    private func phaseWord(_ index: Int) -> (Phase, Int)? {
        let next = index + 1
        switch text(index) {
        case "early": return (.early, skip(skip(next, "-"), "in"))
        case "late": return (.late, skip(skip(next, "-"), "in"))
        case "mid": return (.mid, skip(next, "-"))
        case "beginning", "start": return isWord(next, "of") ? (.early, next + 1) : nil
        case "middle": return isWord(next, "of") ? (.mid, next + 1) : nil
        case "end": return isWord(next, "of") ? (.late, next + 1) : nil
        case "rest": return isWord(next, "of") ? (.rest, next + 1) : nil
        case "earlier": return (.earlier, skip(next, "in"))
        case "later": return (.later, skip(next, "in"))
        default: return nil
        }
    }

    private func narrowed(_ value: DateValue, _ phase: Phase) -> DateValue? {
        guard let first = value.start?.first, let last = value.end?.last else { return nil }
        switch phase {
        case .rest: return anchor.map { DateValue(days: max($0, first), last) }
        case .earlier where isNow(first, last): return anchor.map { DateValue(days: first, $0) }
        case .later where isNow(first, last): return anchor.map { DateValue(days: $0, last) }
        case .early, .earlier: return half(first, last, isFirst: true)
        case .late, .later: return half(first, last, isFirst: false)
        case .mid: return middle(first, last)
        }
    }

    private func isNow(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
        anchor.map { first <= $0 && $0 <= last } ?? false
    }

    /// Half a week, month or year: to Wednesday, to the 15th, to June.
    private func half(_ first: CalendarDate, _ last: CalendarDate, isFirst: Bool) -> DateValue? {
        let length = last.dayNumber - first.dayNumber + 1
        let cut: CalendarDate?
        switch length {
        case ...7: cut = first.adding(days: 2)
        case 28...31: cut = first.adding(days: 14)
        default: cut = first.adding(months: 6)?.adding(days: -1)
        }
        guard let cut, let next = cut.adding(days: 1) else { return nil }
        return isFirst ? DateValue(days: first, cut) : DateValue(days: next, last)
    }

    /// The middle of a month is its 10th to 20th.
    private func middle(_ first: CalendarDate, _ last: CalendarDate) -> DateValue? {
        let length = last.dayNumber - first.dayNumber + 1
        switch length {
        case ...7:
            return first.adding(days: 2).flatMap { start in first.adding(days: 4).map { DateValue(days: start, $0) } }
        case 28...31:
            return first.adding(days: 9).flatMap { start in first.adding(days: 19).map { DateValue(days: start, $0) } }
        default:
            guard let start = first.adding(months: 4), let end = first.adding(months: 8)?.adding(days: -1) else {
                return nil
            }
            return DateValue(days: start, end)
        }
    }
}
