internal import NewsText

/// Dates in figures: *2018-09-23*, *02/22/2016*, *21.4.2016*, *11/2016*, *20161016*.
///
/// Between day and month the one that can be no month is the day; where both can, the month comes first, as in
/// American news. Two figures alone are vague: they could be a score.
extension DateGrammar {
    func numeric(at index: Int) -> Match? {
        guard lexemes.indices.contains(index), lexemes[index].number != nil, !lexemes[index].isOrdinal else {
            return nil
        }
        return longest([compact(index), three(index), two(index)])
    }

    private func figure(_ index: Int) -> Int? {
        guard lexemes.indices.contains(index), !lexemes[index].isOrdinal else { return nil }
        return lexemes[index].number
    }

    private func width(_ index: Int) -> Int { lexemes[index].text.utf8.count }

    private func compact(_ index: Int) -> Match? {
        guard width(index) == 8, let all = figure(index),
            let date = CalendarDate(year: all / 10_000, month: all / 100 % 100, day: all % 100),
            (1900...2100).contains(date.year)
        else { return nil }
        return Match(index + 1, .day(date))
    }

    private func separator(_ index: Int) -> String? {
        let text = text(index)
        return ["-", "/", ".", ","].contains(text) ? text : nil
    }

    private func three(_ index: Int) -> Match? {
        if width(index) == 4, let year = figure(index), let month = figure(index + 1), let day = figure(index + 2) {
            return CalendarDate(year: year, month: month, day: day).map { Match(index + 3, .day($0)) }
        }
        guard let a = figure(index), separator(index + 1) != nil, !isWord(index + 1, ",") else { return nil }
        if let month = DateWords.months[text(index + 2)], separator(index + 3) != nil, let b = figure(index + 4) {
            let (year, day) = width(index) == 4 ? (a, b) : (fullYear(index + 4), a)
            return CalendarDate(year: year, month: month, day: day).map { Match(index + 5, .day($0)) }
        }
        guard let b = figure(index + 2), separator(index + 3) != nil, let c = figure(index + 4) else { return nil }
        if width(index) == 4 { return CalendarDate(year: a, month: b, day: c).map { Match(index + 5, .day($0)) } }
        guard width(index + 4) == 4 || width(index + 4) == 2 else { return nil }
        let year = fullYear(index + 4)
        let date = CalendarDate(year: year, month: a, day: b) ?? CalendarDate(year: year, month: b, day: a)
        return date.map { Match(index + 5, .day($0)) }
    }

    private func fullYear(_ index: Int) -> Int {
        let value = figure(index) ?? 0
        return width(index) == 2 ? century(value) : value
    }

    private func two(_ index: Int) -> Match? {
        guard let a = figure(index), let mark = separator(index + 1), mark != ",", let b = figure(index + 2) else {
            return nil
        }
        if width(index) == 4, (1...12).contains(b), (1000...2999).contains(a), mark != "." {
            return Match(index + 3, .month(year: a, month: b))
        }
        if width(index + 2) == 4, (1...12).contains(a), (1000...2999).contains(b), mark != "." {
            return Match(index + 3, .month(year: b, month: a))
        }
        guard width(index) <= 2, width(index + 2) <= 2 else { return nil }
        var match = recurring(index + 3, month: a, day: b) ?? recurring(index + 3, month: b, day: a)
        match?.isVague = true
        return match
    }
}
