/// Reads the day from a date as feeds, pages, data and people write it.
///
/// The day is the one that is written, in whatever zone; a number alone is seconds or milliseconds since 1970.
/// A date of two numbers that could both be the month (`05/08/2024`) is none.
enum PublicationDate {
    /// The day that a text begins with or names somewhere in its first words; `nil` when it names none.
    static func read(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8.prefix(longest))
        return read(bytes[...])
    }

    /// The day that a text names.
    static func read(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
        let words = DateWord.words(in: bytes.prefix(longest))
        if words.count == 1, let seconds = words.first?.epochSeconds { return CalendarDate(dayNumber: days(seconds)) }
        for index in words.indices {
            if let found = date(at: index, in: words) { return found.date }
        }
        return nil
    }

    /// The day that begins with a word, and how many words it takes.
    static func date(at index: Int, in words: [DateWord]) -> (date: CalendarDate, count: Int)? {
        let rest = words[index...]
        return numeric(rest) ?? compact(rest) ?? dayFirst(rest) ?? monthFirst(rest)
    }

    private static let longest = 200

    private static func days(_ seconds: Int) -> Int {
        Int((Double(seconds) / 86_400).rounded(.down))
    }

    /// `2024-08-05`, `2024/8/5`, `5.8.2024`, `25/12/2024`, `12/25/2024`.
    private static func numeric(_ words: ArraySlice<DateWord>) -> (CalendarDate, Int)? {
        guard words.count >= 3 else { return nil }
        let parts = Array(words.prefix(3))
        guard let mark = parts[0].mark, mark == parts[1].mark, "-/.".utf8.contains(mark),
            let (a, b, c) = parts.numbers
        else { return nil }
        if parts[0].year != nil { return CalendarDate(year: a, month: b, day: c).map { ($0, 3) } }
        guard parts[2].year != nil else { return nil }
        let dayFirst = CalendarDate(year: c, month: b, day: a)
        if mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") { return dayFirst.map { ($0, 3) } }
        let monthFirst = CalendarDate(year: c, month: a, day: b)
        guard dayFirst == nil || monthFirst == nil || a == b else { return nil }
        return (dayFirst ?? monthFirst).map { ($0, 3) }
    }

    /// `20240805`, also before `T101500Z` or a time run on to it.
    private static func compact(_ words: ArraySlice<DateWord>) -> (CalendarDate, Int)? {
        guard let word = words.first, let digits = word.digits, digits.count == 8 || digits.count == 14 else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard DateWord.years.contains(number(0..<4)) else { return nil }
        return CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)).map { ($0, 1) }
    }

    /// `5 August 2024`, `5th of Aug., 2024`, `05-Aug-2024`.
    private static func dayFirst(_ words: ArraySlice<DateWord>) -> (CalendarDate, Int)? {
        guard let day = words.first?.day else { return nil }
        var rest = words.dropFirst()
        if rest.first?.isWord("of") == true { rest = rest.dropFirst() }
        guard let month = rest.first?.month, let year = rest.dropFirst().first?.year ?? mailYear(rest.dropFirst())
        else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day).map { ($0, rest.startIndex + 2 - words.startIndex) }
    }

    /// `05 Aug 24 23:30`: a year of two digits, before a time of day only (RFC 822, 5.1; RFC 5322, 4.3).
    private static func mailYear(_ words: ArraySlice<DateWord>) -> Int? {
        guard let word = words.first, word.length == 2, let year = word.number,
            let hour = words.dropFirst().first, hour.length == 2, hour.number != nil, hour.mark == UInt8(ascii: ":")
        else { return nil }
        return year < 50 ? 2000 + year : 1900 + year
    }

    /// `August 5, 2024`, `Aug. 5th 2024`, `Aug 5, 10:15 EDT 2024`.
    private static func monthFirst(_ words: ArraySlice<DateWord>) -> (CalendarDate, Int)? {
        guard let month = words.first?.month, let day = words.dropFirst().first?.day else { return nil }
        guard let place = words.dropFirst(2).prefix(5).firstIndex(where: { $0.year != nil }),
            let year = words[place].year
        else { return nil }
        let between = words[(words.startIndex + 2)..<place]
        guard between.allSatisfy({ $0.digits != nil || $0.length <= 5 }), between.allSatisfy({ $0.month == nil }) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day).map { ($0, place + 1 - words.startIndex) }
    }
}

extension [DateWord] {
    /// The first three as numbers.
    fileprivate var numbers: (Int, Int, Int)? {
        guard let a = self[0].number, let b = self[1].number, let c = self[2].number else { return nil }
        return (a, b, c)
    }
}
