internal import NewsText

/// Units of the calendar: *last week*, *the next three months*, *the third quarter of 2016*, *the 1990s*.
extension DateGrammar {
    func unit(at index: Int) -> Match? {
        longest([
            steppedUnit(at: index), severalUnits(at: index), afterNext(at: index), weekNumber(at: index),
            quarterOrHalf(at: index), decade(at: index), century(at: index), weekOf(at: index),
        ])
    }

    /// *last month*, *this week*, *the year*
    private func steppedUnit(at index: Int) -> Match? {
        guard let anchor else { return nil }
        let start = isWord(index, "the") && DateWords.steps[text(index + 1)] != nil ? index + 1 : index
        if let step = DateWords.steps[text(start)], let unit = DateWords.units[text(start + 1)] {
            return span(unit, step, anchor).map { Match(start + 2, $0) }
        }
        let pointer = isWord(index, "that") && isWord(index + 1, "same") ? index + 1 : index
        let working = skip(pointer + 1, "working", "business")
        if DateWords.steps[text(pointer)] != nil || DateWords.pointers.contains(text(pointer)), working > pointer + 1,
            isWord(working, "week")
        {
            return span(.workweek, DateWords.steps[text(pointer)] ?? 0, anchor).map { Match(working + 1, $0) }
        }
        guard DateWords.pointers.contains(text(pointer)), let unit = DateWords.units[text(pointer + 1)],
            !text(pointer + 1).hasSuffix("s"), unit != .decade, unit != .century, unit != .quarter
        else { return nil }
        return span(unit, 0, anchor).map { Match(pointer + 2, $0, isVague: true) }
    }

    /// One unit, some steps from the anchor's own.
    func span(_ unit: DateUnit, _ step: Int, _ anchor: CalendarDate) -> DateValue? {
        switch unit {
        case .day: return anchor.adding(days: step).map { DateValue(.day($0)) }
        case .week: return days(anchor.monday(weeks: step), 7)
        case .workweek: return days(anchor.monday(weeks: step), 5)
        case .fortnight:
            let start = step < 0 ? anchor.adding(days: 1 - anchor.weekday - 14) : anchor.monday(weeks: 2 * step)
            return days(start, 14)
        case .weekend: return days(anchor.monday(weeks: step)?.adding(days: 5), 2)
        case .month: return anchor.adding(months: step).map { DateValue(.month(year: $0.year, month: $0.month)) }
        case .quarter:
            let start = CalendarDate(year: anchor.year, month: (anchor.month - 1) / 3 * 3 + 1, day: 1)
            return start?.adding(months: 3 * step).flatMap { months($0, 3) }
        case .year: return DateValue(.year(anchor.year + step))
        case .decade: return years(anchor.year / 10 * 10 + 10 * step, 10)
        case .century: return years(anchor.year / 100 * 100 + 100 * step, 100)
        }
    }

    func days(_ start: CalendarDate?, _ count: Int) -> DateValue? {
        guard let start, let end = start.adding(days: count - 1) else { return nil }
        return DateValue(days: start, end)
    }

    private func months(_ start: CalendarDate, _ count: Int) -> DateValue? {
        start.adding(months: count - 1).map {
            DateValue(from: .month(year: start.year, month: start.month), to: .month(year: $0.year, month: $0.month))
        }
    }

    private func years(_ start: Int, _ count: Int) -> DateValue? {
        (1...9000).contains(start) ? DateValue(from: .year(start), to: .year(start + count - 1)) : nil
    }

    // MARK: Several

    /// *the past three weeks*, *next 3 days*, *5 upcoming years*
    private func severalUnits(at index: Int) -> Match? {
        guard let anchor else { return nil }
        let start = isWord(index, "the", "these", "those") ? index + 1 : index
        guard let (step, units) = directed(start), step != 0 else { return nil }
        return several(units, step, anchor)
    }

    private typealias Amount = (parts: [(count: Int, unit: DateUnit)], end: Int)

    /// How many of which units, and in which direction: *past three weeks*, *3 next days*.
    private func directed(_ start: Int) -> (step: Int, units: Amount)? {
        // *following four days of talks*: without an article it is a preposition.
        let isPreposition = isWord(start, "following") && (start == 0 || !isWord(start - 1, "the", "these", "those"))
        if !isPreposition, let step = DateWords.steps[text(start)], let found = amounts(at: start + 1) {
            return (step, found)
        }
        guard let count = count(at: start), let step = DateWords.steps[text(count.end)] else { return nil }
        let adjective = skip(count.end + 1, "business", "working")
        guard let unit = DateWords.units[text(adjective)] else { return nil }
        return (step, ([(count.value, unit)], adjective + 1))
    }

    private func several(_ units: Amount, _ step: Int, _ anchor: CalendarDate) -> Match? {
        let isLast = step < 0
        if units.parts.count == 1, let whole = wholeUnits(units.parts[0].count, units.parts[0].unit, step, anchor) {
            return Match(units.end, whole)
        }
        guard let far = moved(anchor, units.parts, isLast ? -1 : 1), let tomorrow = anchor.adding(days: 1) else {
            return nil
        }
        let value = isLast ? DateValue(days: far, anchor) : DateValue(days: tomorrow, far)
        return Match(units.end, value)
    }

    /// Quarters and decades are counted whole.
    private func wholeUnits(_ count: Int, _ unit: DateUnit, _ step: Int, _ anchor: CalendarDate) -> DateValue? {
        guard unit == .quarter || unit == .decade || unit == .century else { return nil }
        guard let first = span(unit, step < 0 ? -count : 1, anchor),
            let last = span(unit, step < 0 ? -1 : count, anchor)
        else {
            return nil
        }
        return DateValue(from: first.start, to: last.end)
    }

    /// *two years*, *5 years 1 month 12 days*, *3 business days*
    func amounts(at index: Int) -> (parts: [(count: Int, unit: DateUnit)], end: Int)? {
        var parts: [(count: Int, unit: DateUnit)] = []
        var next = index
        while let count = count(at: next) {
            let adjective = skip(count.end, "-", "business", "working", "more", "full")
            guard let unit = DateWords.units[text(adjective)] else { break }
            parts.append((count.value, unit))
            next = adjective + 1
            let joined = skip(skip(next, ","), "and")
            guard let following = self.count(at: joined), isUnit(following.end), !isWord(joined, "a", "an") else {
                break
            }
            next = joined
        }
        return parts.isEmpty ? nil : (parts, next)
    }

    /// A day moved by some units.
    func moved(_ date: CalendarDate, _ parts: [(count: Int, unit: DateUnit)], _ sign: Int) -> CalendarDate? {
        let months = parts.reduce(0) { $0 + $1.count * $1.unit.size.months }
        let days = parts.reduce(0) { $0 + $1.count * $1.unit.size.days }
        return date.adding(months: sign * months)?.adding(days: sign * days)
    }

    // MARK: By number

    /// *the week after next*
    private func afterNext(at index: Int) -> Match? {
        guard let anchor, isWord(index, "the"), let unit = DateWords.units[text(index + 1)],
            let end = after("after next", at: index + 2) ?? after("after the next", at: index + 2)
                ?? after("before last", at: index + 2)
        else { return nil }
        return span(unit, isWord(end - 1, "last") ? -2 : 2, anchor).map { Match(end, $0) }
    }

    /// *week 27*, *week 27 of last year*
    private func weekNumber(at index: Int) -> Match? {
        let start = skip(index, "the")
        guard isWord(start, "week"), let number = number(at: skip(start + 1, "no", "number")),
            (1...53).contains(number.value)
        else { return nil }
        let year = yearOf(number.end)
        guard let value = year?.value ?? anchor?.year else { return nil }
        return days(CalendarDate.monday(week: number.value, of: value), 7).map { Match(year?.end ?? number.end, $0) }
    }

    /// The year that *of 2016*, *of last year*, *next year* or *2016* names.
    func yearOf(_ index: Int) -> (value: Int, end: Int)? {
        let start = skip(skip(skip(index, ","), "of", "in"), "the")
        if let year = year(at: start) { return year }
        guard let anchor, let step = DateWords.steps[text(start)] ?? (isWord(start, "year") && start > index ? 0 : nil)
        else { return nil }
        let word = DateWords.steps[text(start)] == nil ? start : start + 1
        return isWord(word, "year") ? (anchor.year + step, word + 1) : nil
    }

    /// *Q4 2016*, *2016 H2*
    private func quarterOrHalf(at index: Int) -> Match? {
        let leading = year(at: index)
        let start = skip(leading?.end ?? index, "-", "/")
        guard isWord(start, "q", "h"), lexemes.indices.contains(start + 1), lexemes[start + 1].isGlued,
            let number = lexemes[start + 1].number
        else { return nil }
        let size = isWord(start, "q") ? 3 : 6
        let trailing = leading == nil ? yearOf(skip(start + 2, "-", "/")) : nil
        guard (1...12 / size).contains(number), let value = (leading ?? trailing)?.value ?? anchor?.year,
            let first = CalendarDate(year: value, month: (number - 1) * size + 1, day: 1)
        else { return nil }
        return months(first, size).map { Match(trailing?.end ?? start + 2, $0) }
    }

    /// *the 1970s*, *the nineteen seventies*, *the '40s*, *the two thousand and tens*
    private func decade(at index: Int) -> Match? {
        let start = skip(index, "the")
        if isWord(start, "'"), lexemes.indices.contains(start + 1), let tens = lexemes[start + 1].number,
            isPlural(start + 2)
        {
            return years(century(tens), 10).map { Match(start + 3, $0) }
        }
        if let year = year(at: start), year.value % 10 == 0 {
            let mark = skip(year.end, "'")
            if isPlural(mark) { return years(year.value, 10).map { Match(mark + 1, $0) } }
        }
        if let first = number(at: start), (15...20).contains(first.value), let tens = DateWords.decades[text(first.end)]
        {
            return years(first.value * 100 + tens, 10).map { Match(first.end + 1, $0) }
        }
        if let end = after("two thousand and", at: start) ?? after("two thousand", at: start),
            let tens = DateWords.decades[text(end)]
        {
            return years(2000 + tens, 10).map { Match(end + 1, $0) }
        }
        if start > index, let tens = DateWords.decades[text(start)], tens > 10 {
            return years(century(tens), 10).map { Match(start + 1, $0) }
        }
        return nil
    }

    private func isPlural(_ index: Int) -> Bool { isWord(index, "s") && lexemes[index].isGlued }

    private func century(at index: Int) -> Match? {
        guard let number = ordinal(at: skip(index, "the")) else { return nil }
        let word = skip(number.end, "-")
        guard isWord(word, "century"), number.value > 1 else { return nil }
        return years((number.value - 1) * 100, 100).map { Match(word + 1, $0) }
    }

    /// *the week of April 10th*, *the week starting February 4*, *w/c Feb 4*
    private func weekOf(at index: Int) -> Match? {
        let phrases = [
            "the week of", "week of", "the week starting on", "the week starting", "week starting",
            "the week beginning", "w / c",
        ]
        guard let start = phrases.lazy.compactMap({ after($0, at: index) }).first,
            let date = longest([monthDay(at: start), dayOfMonth(at: start), numeric(at: start)])
        else { return nil }
        return date.map { value in
            guard case .day(let day)? = value.start else { return nil }
            return days(day.monday(), 7)
        }
    }
}
