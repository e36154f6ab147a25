internal import NewsLanguage
internal import NewsText

/// Absolute and relative dates: *July 31*, *31 July 2024*, *on Monday*, *yesterday*, *last month*, *since June*.
struct DateFinder: Sendable {
    /// The publication date; without it only dates with a year are resolved.
    let anchor: CalendarDate?

    /// The date expressions of a sentence.
    ///
    /// A weekday looks forward after *will*, *to*, *next* and the like, back otherwise.
    func dates(in tokens: [Token]) -> [DateMention] {
        var found: [DateMention] = []
        var index = 0
        let reader = DateReader(words: tokens.map { $0.form.lowercased() }, tokens: tokens, anchor: anchor)
        while index < tokens.count {
            if let date = reader.date(at: index) {
                found.append(date)
                index = date.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }
}
