internal import NewsText

/// Days and months by name and number.
extension DateGrammar {
    func single(at index: Int) -> Match? {
        longest([
            numeric(at: index), dayOfMonth(at: index), monthDay(at: index), monthName(at: index), weekday(at: index),
            namedDay(at: index), holiday(at: index), dayNumber(at: index), bareYear(at: index), unit(at: index),
            partOfUnit(at: index), phase(at: index),
        ])
    }

    func month(at index: Int) -> (value: Int, end: Int)? {
        guard let month = DateWords.months[text(index)] else { return nil }
        if text(index).utf8.count <= 4, text(index) != "may", text(index) != "june", text(index) != "july" {
            guard lexemes[index].isCapital || isNearNumber(index) else { return nil }
            return (month, isWord(index + 1, ".") && lexemes[index + 1].isGlued ? index + 2 : index + 1)
        }
        return (month, index + 1)
    }

    private func isNearNumber(_ index: Int) -> Bool {
        let next = isWord(index + 1, ".", ",", "-", "/") ? index + 2 : index + 1
        return number(at: next) != nil || ordinal(at: next) != nil
            || index > 0
                && (ordinal(at: index - 1) != nil || lexemes[index - 1].number != nil
                    || DateWords.steps[text(index - 1)] != nil
                    || isWord(index - 1, "of", "in", "from", "to", "-"))
    }

    /// A day of the year without its year: the last one and the next one.
    func recurring(_ end: Int, month: Int, day: Int) -> Match? {
        guard let anchor else { return nil }
        let days = (-8...8).compactMap { CalendarDate(year: anchor.year + $0, month: month, day: day) }
        guard let past = days.last(where: { $0 <= anchor }), let future = days.first(where: { $0 >= anchor }) else {
            return nil
        }
        return Match(end, past: DateValue(.day(past)), future: DateValue(.day(future)))
    }

    /// The match for a day of a month, with the year that follows, if any.
    private func full(month: Int, day: Int, after index: Int) -> Match? {
        if let year = yearAfter(index) {
            return CalendarDate(year: year.value, month: month, day: day).map { Match(year.end, .day($0)) }
        }
        return recurring(index, month: month, day: day)
    }

    private func yearAfter(_ index: Int) -> (value: Int, end: Int)? {
        let comma = isWord(index, ",", ".", "-", "/", "of", "in") ? index + 1 : index
        if let year = year(at: comma) { return year }
        if let next = relativeYear(at: comma) { return next }
        // *Dec 31, 94*, *'94*
        let quote = isWord(comma, "'") ? comma + 1 : comma
        guard quote > index, !isWord(index, "-", "in"),
            let digits = lexemes.indices.contains(quote) ? lexemes[quote].number : nil,
            lexemes[quote].text.utf8.count == 2, isWord(index, "of") || quote > comma || isWord(index, "/"),
            !lexemes[quote].isOrdinal
        else { return nil }
        return (century(digits), quote + 1)
    }

    /// *next year*, *of this year*
    private func relativeYear(at index: Int) -> (value: Int, end: Int)? {
        let word = skip(index, "the")
        guard let anchor, let step = DateWords.steps[text(word)], isWord(word + 1, "year") else { return nil }
        return (anchor.year + step, word + 2)
    }

    private func day(at index: Int) -> (value: Int, end: Int)? {
        guard let day = ordinal(at: index) ?? number(at: index), (1...31).contains(day.value) else { return nil }
        return day
    }

    /// *31 July 2024*, *the twenty-second of June*, *16. Nov*
    func dayOfMonth(at index: Int) -> Match? {
        guard let day = day(at: skip(index, "the")) else { return nil }
        var next = skip(day.end, "day")
        while isWord(next, "of", ".", "-", "/") { next += 1 }
        guard let month = month(at: next), next == day.end || !isWord(day.end, ".") || lexemes[day.end].isGlued else {
            return nil
        }
        return full(month: month.value, day: day.value, after: month.end)
    }

    /// *July 31*, *Jan. 22nd, 2018*, *Oct2*
    func monthDay(at index: Int) -> Match? {
        guard let month = month(at: index) else { return nil }
        let next = isWord(month.end, "-", "/") ? month.end + 1 : skip(month.end, "the")
        if let year = year(at: next), isWord(year.end, "-"), let day = day(at: year.end + 1), next > month.end {
            return CalendarDate(year: year.value, month: month.value, day: day.value).map { Match(day.end, .day($0)) }
        }
        guard let day = day(at: next), isYearless(next) else { return nil }
        return full(month: month.value, day: day.value, after: day.end)
    }

    /// *May 2016* has no day 20.
    private func isYearless(_ index: Int) -> Bool { year(at: index) == nil }

    /// *July*, *November 2010*, *June next year*, *last September*
    func monthName(at index: Int) -> Match? {
        if let step = DateWords.steps[text(index)], let month = month(at: index + 1), let anchor {
            return Match(month.end, .month(year: year(of: month.value, step, anchor), month: month.value))
        }
        let start = after("the month of", at: index) ?? after("month of", at: index) ?? index
        if let year = year(at: start), let month = monthAfterYear(year.end) {
            return Match(month.end, .month(year: year.value, month: month.value))
        }
        guard let month = month(at: start) else { return nil }
        if let year = yearAfter(month.end) { return Match(year.end, .month(year: year.value, month: month.value)) }
        guard let anchor, isCertainMonth(start) else { return nil }
        let past = DatePart.month(year: anchor.year - (month.value > anchor.month ? 1 : 0), month: month.value)
        let future = DatePart.month(year: anchor.year + (month.value < anchor.month ? 1 : 0), month: month.value)
        return Match(month.end, past: DateValue(past), future: DateValue(future))
    }

    private func monthAfterYear(_ index: Int) -> (value: Int, end: Int)? { month(at: skip(skip(index, ","), "-")) }

    private func year(of month: Int, _ step: Int, _ anchor: CalendarDate) -> Int {
        switch step {
        case 1: anchor.year + (month <= anchor.month ? 1 : 0)
        case -1: anchor.year - (month >= anchor.month ? 1 : 0)
        default: anchor.year
        }
    }

    private static let leads: Set<String> = [
        "in", "since", "last", "until", "till", "by", "of", "this", "next", "from", "to", "between", "and", "early",
        "late",
        "mid", "-", "before", "after", "during", "out", "through",
    ]

    /// *may* and *march* are verbs as well; a day beside a month that it does not have makes no month of it.
    private func isCertainMonth(_ index: Int) -> Bool {
        if index > 0, lexemes[index - 1].number != nil, !isWord(index - 1, "-") { return false }
        if let next = number(at: index + 1), next.value <= 31, lexemes[index + 1].number != nil { return false }
        guard isWord(index, "may", "march") else { return lexemes[index].isCapital || index > 0 }
        return lexemes[index].isCapital && (index == 0 || Self.leads.contains(text(index - 1)))
            || index > 0 && isWord(index - 1, "in", "since", "to", "from")
    }

    // MARK: Weekdays

    /// *Monday*, *next Tuesday*, *Friday next week*, *Thursday the 21st*, *Monday, July 8*
    func weekday(at index: Int) -> Match? {
        guard let anchor else { return nil }
        if let inWeek = weekdayOfWeek(at: index, anchor) { return inWeek }
        if let step = DateWords.steps[text(index)], let weekday = weekdayName(index + 1) {
            return apposed(to: stepped(index + 2, weekday, step, text(index), anchor))
        }
        guard let weekday = weekdayName(index) else { return nil }
        return longest([
            dated(index + 1), ordinalWeekday(index + 1, weekday, anchor),
            lastOrNext(weekday, index + 1, anchor), fromNow(index + 1, weekday, anchor),
            plain(weekday, index + 1, anchor),
        ])
    }

    func weekdayName(_ index: Int) -> Int? {
        guard let weekday = DateWords.weekdays[text(index)] else { return nil }
        let isShort = text(index).utf8.count <= 4
        return lexemes[index].isCapital || !isShort || weekdayIsExpected(index) ? weekday : nil
    }

    private func weekdayIsExpected(_ index: Int) -> Bool {
        !isWord(index, "sun", "sat") && index > 0
            && (DateWords.steps[text(index - 1)] != nil || isWord(index - 1, "week", "or", "on"))
    }

    private func plain(_ weekday: Int, _ end: Int, _ anchor: CalendarDate) -> Match? {
        let offset = weekday - anchor.weekday
        guard let past = anchor.adding(days: offset > 0 ? offset - 7 : offset),
            let future = anchor.adding(days: offset < 0 ? offset + 7 : offset)
        else { return nil }
        return Match(end, past: DateValue(.day(past)), future: DateValue(.day(future)))
    }

    /// *this Friday* is in this week, *next Friday* in the next; *last Friday* is the one before today.
    private func stepped(_ end: Int, _ weekday: Int, _ step: Int, _ word: String, _ anchor: CalendarDate) -> Match? {
        let offset = weekday - anchor.weekday
        let days: Int
        switch (step, word) {
        case (0, _): days = offset
        case (1, "next"), (1, "following"): days = offset + 7
        case (1, _): days = offset > 0 ? offset : offset + 7
        default: days = offset >= 0 ? offset - 7 : offset
        }
        return anchor.adding(days: days).map { Match(end, .day($0)) }
    }

    /// *this Friday (June 15)*: the date in brackets decides.
    private func apposed(to match: Match?) -> Match? {
        guard let match, isWord(match.end, "("), let date = monthDay(at: match.end + 1), isWord(date.end, ")") else {
            return match
        }
        return Match(date.end + 1, past: date.past, future: date.future)
    }

    /// *Monday, July 8*, *Friday 7/6*: the date decides.
    private func dated(_ index: Int) -> Match? {
        let next = skip(skip(index, ","), "the")
        return longest([dayOfMonth(at: next), monthDay(at: next), numeric(at: next)])
    }

    /// *Thursday the 21st*: the nearest month in which that day is a Thursday.
    private func ordinalWeekday(_ index: Int, _ weekday: Int, _ anchor: CalendarDate) -> Match? {
        let next = skip(skip(index, ","), "the")
        guard let day = next > index ? day(at: next) : ordinal(at: next) else { return nil }
        let months = (-24...24).compactMap {
            CalendarDate(year: anchor.year, month: anchor.month, day: 1)?.adding(months: $0)
        }
        let fits = months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day.value) }
            .filter { $0.weekday == weekday }
        if let same = fits.first(where: { ($0.year, $0.month) == (anchor.year, anchor.month) }) {
            return Match(day.end, .day(same))
        }
        guard let past = fits.last(where: { $0 <= anchor }), let future = fits.first(where: { $0 >= anchor }) else {
            return nil
        }
        return Match(day.end, past: DateValue(.day(past)), future: DateValue(.day(future)))
    }

    /// *Friday last*, *Tuesday next*
    private func lastOrNext(_ weekday: Int, _ index: Int, _ anchor: CalendarDate) -> Match? {
        guard isWord(index, "last", "next"), !isWord(index + 1, "week", "month", "year") else { return nil }
        return stepped(index + 1, weekday, isWord(index, "last") ? -1 : 1, text(index), anchor)
    }

    /// *Monday two weeks from now*
    private func fromNow(_ index: Int, _ weekday: Int, _ anchor: CalendarDate) -> Match? {
        guard let count = count(at: index), isWord(count.end, "week", "weeks"),
            let end = after("from now", at: count.end + 1) ?? after("from today", at: count.end + 1)
        else { return nil }
        return anchor.monday(weeks: count.value)?.adding(days: weekday - 1).map { Match(end, .day($0)) }
    }

    /// *Friday next week*, *on Monday of the following week*, *next week on Tuesday*, *this week Friday*
    private func weekdayOfWeek(at index: Int, _ anchor: CalendarDate) -> Match? {
        let start = skip(index, "on")
        if let weekday = weekdayName(start) {
            let next = skip(skip(start + 1, "of", "in"), "the")
            guard let step = DateWords.steps[text(next)], isWord(next + 1, "week") else { return nil }
            return anchor.monday(weeks: step)?.adding(days: weekday - 1).map { Match(next + 2, .day($0)) }
        }
        guard let step = DateWords.steps[text(index)], isWord(index + 1, "week") else { return nil }
        let next = skip(skip(index + 2, ","), "on")
        guard let weekday = weekdayName(next) else { return nil }
        return anchor.monday(weeks: step)?.adding(days: weekday - 1).map { Match(next + 1, .day($0)) }
    }

    // MARK: Others

    /// *today*, *the day before yesterday*
    func namedDay(at index: Int) -> Match? {
        guard let anchor else { return nil }
        for (phrase, offset) in Self.namedDays {
            guard let end = after(phrase, at: index) else { continue }
            return anchor.adding(days: offset).map {
                Match(end, .day($0), isVague: phrase == "now" || phrase == "the day after")
            }
        }
        return nil
    }

    private static let namedDays = [
        ("the day before yesterday", -2), ("day before yesterday", -2), ("the day after tomorrow", 2),
        ("day after tomorrow", 2), ("the day after", 1), ("today", 0), ("tonight", 0), ("yesterday", -1),
        ("tomorrow", 1), ("tmrw", 1), ("tmr", 1), ("now", 0), ("last night", -1), ("this morning", 0),
        ("this afternoon", 0), ("this evening", 0),
    ]

    /// *the 27th*, *on 29th*: of this month or the one beside it.
    func dayNumber(at index: Int) -> Match? {
        guard let anchor else { return nil }
        let isThe = isWord(index, "the")
        let start = isThe || isWord(index, "on") ? skip(index + 1, "the") : index
        guard let day = isThe ? day(at: start) : ordinal(at: start), (1...31).contains(day.value),
            lexemes[start].number != nil || day.value > 12,
            !isUnit(day.end), !isWord(day.end, "century", "of", "-", "anniversary")
        else { return nil }
        let months = (-2...2).compactMap {
            CalendarDate(year: anchor.year, month: anchor.month, day: 1)?.adding(months: $0)
        }
        let days = months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day.value) }
        guard let past = days.last(where: { $0 <= anchor }), let future = days.first(where: { $0 >= anchor }) else {
            return nil
        }
        return Match(day.end, past: DateValue(.day(past)), future: DateValue(.day(future)), isVague: true)
    }

    func isUnit(_ index: Int) -> Bool { DateWords.units[text(index)] != nil }

    /// *2016*, *year 247*
    func bareYear(at index: Int) -> Match? {
        if isWord(index, "year"), let number = number(at: index + 1), (1...2999).contains(number.value) {
            return Match(number.end, .year(number.value))
        }
        guard let year = year(at: index), (1900...2100).contains(year.value) else { return nil }
        let before = index > 0 ? text(index - 1) : ""
        let isIntroduced = ["in", "since", "during", "of", "late", "early", "by", "until", "before", "after", "from"]
            .contains(before)
        return Match(year.end, .year(year.value), isVague: !isIntroduced || isUnit(year.end))
    }
}
