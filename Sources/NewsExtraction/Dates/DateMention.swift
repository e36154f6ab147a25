/// A date expression in a sentence with the day, month, year or interval that it means.
struct DateMention {
    /// The words of the expression.
    var tokens: Range<Int>
    /// ISO 8601: a date, a month, a year, or an interval `A/B`.
    var value: String
    /// The other reading of an expression without a year or a week: the next such day for the last one.
    var rejected: String?
}
