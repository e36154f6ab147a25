internal import NewsLanguage
internal import NewsText

/// Reads one date expression at a word.
struct DateReader {
    let words: [String]
    let tokens: [Token]
    let anchor: CalendarDate?

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let future: Set<String> = [
        "will", "would", "next", "'ll", "scheduled", "due", "expected", "planned", "plans", "set", "slated", "upcoming",
    ]

    func date(at index: Int) -> DateMention? {
        absolute(at: index) ?? weekday(at: index) ?? relative(at: index) ?? year(at: index)
    }

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    private func month(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].form.first?.isUppercase == true else { return nil }
        let text = word(index).hasSuffix(".") ? String(word(index).dropLast()) : word(index)
        if let full = Self.months.firstIndex(of: text) { return full + 1 }
        guard text.count == 3 || text == "sept" else { return nil }
        return Self.months.firstIndex { $0.hasPrefix(text.prefix(3)) }.map { $0 + 1 }
    }

    private func day(_ index: Int) -> Int? {
        let digits = word(index).prefix { $0.isNumber }
        guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
        return ["", "st", "nd", "rd", "th"].contains(word(index).dropFirst(digits.count)) ? day : nil
    }

    private func year(number index: Int) -> Int? {
        guard word(index).utf8.count == 4, let year = Int(word(index)), (1000...2999).contains(year) else { return nil }
        return year
    }

    // MARK: Absolute dates

    private func absolute(at index: Int) -> DateMention? {
        if let iso = iso(at: index) { return iso }
        if let day = day(index), word(index + 1) == "of" ? month(index + 2) != nil : month(index + 1) != nil {
            let at = word(index + 1) == "of" ? index + 2 : index + 1
            return full(month: month(at), day: day, after: at + 1, from: index)
        }
        guard let month = month(index) else { return nil }
        if let day = day(index + 1), year(number: index + 1) == nil {
            return full(month: month, day: day, after: index + 2, from: index)
        }
        return monthOnly(month, index)
    }

    /// *2024-08-05*, one word or cut at its hyphens.
    private func iso(at index: Int) -> DateMention? {
        for count in [1, 5] where index + count <= words.count {
            let text = words[index..<index + count].joined()
            if let date = CalendarDate(iso: text) {
                return DateMention(tokens: index..<index + count, value: date.description)
            }
        }
        return nil
    }

    private func full(month: Int?, day: Int, after next: Int, from start: Int) -> DateMention? {
        guard let month else { return nil }
        let comma = word(next) == "," ? next + 1 : next
        if let year = year(number: comma), let date = CalendarDate(year: year, month: month, day: day) {
            return DateMention(tokens: start..<comma + 1, value: date.description)
        }
        guard let anchor, let date = nearest(month: month, day: day, anchor, looksForward(start)) else { return nil }
        return DateMention(tokens: start..<next, value: interval(date.description, start))
    }

    /// The year that a day of the year belongs to: the one that puts it nearest on the right side.
    private func nearest(month: Int, day: Int, _ anchor: CalendarDate, _ forward: Bool) -> CalendarDate? {
        let candidates = [-1, 0, 1].compactMap { CalendarDate(year: anchor.year + $0, month: month, day: day) }
        if forward { return candidates.first { $0 >= anchor } }
        let close = candidates.min { abs($0.dayNumber - anchor.dayNumber) < abs($1.dayNumber - anchor.dayNumber) }
        return candidates.last { $0 <= anchor } ?? close
    }

    private func monthOnly(_ month: Int, _ index: Int) -> DateMention? {
        // *31 April* is no date, and does not mean April either.
        if day(index - 1) != nil || day(index + 1) != nil { return nil }
        let next = word(index + 1) == "," || word(index + 1) == "of" ? index + 2 : index + 1
        if let year = year(number: next) {
            return DateMention(
                tokens: index..<next + 1,
                value: interval("\(year)-\(CalendarDate.padded(month, 2))", index)
            )
        }
        guard
            words[index] != "may"
                || ["in", "since", "last", "until", "by", "of", "this", "next"].contains(word(index - 1)),
            words[index] != "march"
                || ["in", "since", "last", "until", "by", "of", "this", "next"].contains(word(index - 1)),
            let anchor
        else { return nil }
        let forward = looksForward(index)
        var year = anchor.year
        if forward, month < anchor.month { year += 1 }
        if !forward, month > anchor.month { year -= 1 }
        return DateMention(
            tokens: index..<index + 1,
            value: interval("\(year)-\(CalendarDate.padded(month, 2))", index)
        )
    }

    private func year(at index: Int) -> DateMention? {
        guard ["in", "since", "during", "of", "late", "early", "by", "until"].contains(word(index - 1)),
            let year = year(number: index), (1900...2100).contains(year)
        else { return nil }
        return DateMention(tokens: index..<index + 1, value: interval(String(year), index))
    }

    /// *since June* runs up to the publication date.
    private func interval(_ value: String, _ start: Int) -> String {
        guard word(start - 1) == "since", let anchor else { return value }
        return "\(value)/\(anchor)"
    }

    // MARK: Weekdays

    private func weekday(at index: Int) -> DateMention? {
        guard let anchor, tokens[index].form.first?.isUppercase == true,
            let weekday = Self.weekdays.firstIndex(of: words[index])
        else { return nil }
        var offset = weekday + 1 - anchor.weekday
        if looksForward(index) {
            if offset < 0 || offset == 0 && word(index - 1) == "next" { offset += 7 }
        } else {
            if offset > 0 { offset -= 7 }
            if offset == 0, word(index - 1) == "last" { offset -= 7 }
        }
        guard let date = anchor.adding(days: offset) else { return nil }
        return DateMention(tokens: index..<index + 1, value: interval(date.description, index))
    }

    /// Whether a word of the future stands before the date in the same clause.
    private func looksForward(_ index: Int) -> Bool {
        if ["next", "coming"].contains(word(index - 1)) { return true }
        if ["last", "since", "past"].contains(word(index - 1)) { return false }
        var at = index - 1
        while at >= 0, index - at < 14, ![".", ";", "said", "announced"].contains(word(at)) {
            if Self.future.contains(word(at)) { return true }
            if tokens[at].features.tense == .past, tokens[at].features.verbForm == .finite { return false }
            at -= 1
        }
        return false
    }

    // MARK: Relative dates

    private func relative(at index: Int) -> DateMention? {
        guard let anchor else { return nil }
        switch word(index) {
        case "today", "tonight": return day(anchor, 0, index..<index + 1)
        case "yesterday": return day(anchor, -1, index..<index + 1)
        case "tomorrow": return day(anchor, 1, index..<index + 1)
        case "last", "next", "this", "past", "previous": return unit(index, anchor)
        default: return ago(index, anchor)
        }
    }

    private func day(_ anchor: CalendarDate, _ offset: Int, _ range: Range<Int>) -> DateMention? {
        anchor.adding(days: offset).map { DateMention(tokens: range, value: $0.description) }
    }

    private func unit(_ index: Int, _ anchor: CalendarDate) -> DateMention? {
        let step = word(index) == "next" ? 1 : word(index) == "this" ? 0 : -1
        let range = index..<index + 2
        switch word(index + 1) {
        case "month": return DateMention(tokens: range, value: month(anchor, step))
        case "year": return DateMention(tokens: range, value: String(anchor.year + step))
        case "week": return week(anchor, step).map { DateMention(tokens: range, value: $0) }
        case "night" where step < 0: return day(anchor, -1, range)
        default: return nil
        }
    }

    private func month(_ anchor: CalendarDate, _ step: Int) -> String {
        let count = anchor.year * 12 + anchor.month - 1 + step
        return "\(count / 12)-\(CalendarDate.padded(count % 12 + 1, 2))"
    }

    /// Monday to Sunday.
    private func week(_ anchor: CalendarDate, _ step: Int) -> String? {
        guard let monday = anchor.adding(days: 1 - anchor.weekday + 7 * step), let sunday = monday.adding(days: 6)
        else {
            return nil
        }
        return "\(monday)/\(sunday)"
    }

    private static let numbers = [
        "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
    ]

    /// *three days ago*, *two weeks earlier*
    private func ago(_ index: Int, _ anchor: CalendarDate) -> DateMention? {
        guard word(index + 2) == "ago", let count = Self.numbers[word(index)] ?? Int(word(index)), count < 1000 else {
            return nil
        }
        let range = index..<index + 3
        switch word(index + 1) {
        case "day", "days": return day(anchor, -count, range)
        case "week", "weeks": return day(anchor, -7 * count, range)
        case "month", "months": return DateMention(tokens: range, value: month(anchor, -count))
        case "year", "years": return DateMention(tokens: range, value: String(anchor.year - count))
        default: return nil
        }
    }
}
