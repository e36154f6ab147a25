/// The words of the calendar.
enum DateWords {
    static let months: [String: Int] = names([
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ])
    static let weekdays: [String: Int] = names([
        "monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed weds wednesdays",
        "thursday thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays", "sunday sun sundays",
    ])
    static let units: [String: DateUnit] = [
        "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year,
        "years": .year, "yr": .year, "yrs": .year, "quarter": .quarter, "quarters": .quarter, "decade": .decade,
        "decades": .decade, "fortnight": .fortnight, "fortnights": .fortnight, "weekend": .weekend,
        "weekends": .weekend, "workweek": .workweek, "century": .century, "centuries": .century,
    ]
    static let ones: [String: Int] = names([
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ])
    static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
    static let ordinals: [String: Int] = names([
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]).merging(["twentieth": 20, "thirtieth": 30]) { a, _ in a }
    static let decades: [String: Int] = [
        "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
        "eighties": 80, "nineties": 90,
    ]
    /// How far from now: *last*, *this*, *next*.
    static let steps: [String: Int] = [
        "last": -1, "past": -1, "previous": -1, "prior": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
        "upcoming": 1, "following": 1,
    ]
    /// Words that point without saying where: *the week*, *my day*.
    static let pointers: Set<String> = ["the", "my", "that", "same"]

    private static func names(_ rows: [String]) -> [String: Int] {
        var table: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            for name in row.split(separator: " ") { table[String(name)] = index + 1 }
        }
        return table
    }
}

/// A unit of the calendar.
enum DateUnit {
    case day, week, fortnight, weekend, workweek, month, quarter, year, decade, century

    /// How many months it has, or how many days.
    var size: (months: Int, days: Int) {
        switch self {
        case .day: (0, 1)
        case .week, .weekend, .workweek: (0, 7)
        case .fortnight: (0, 14)
        case .month: (1, 0)
        case .quarter: (3, 0)
        case .year: (12, 0)
        case .decade: (120, 0)
        case .century: (1200, 0)
        }
    }
}
