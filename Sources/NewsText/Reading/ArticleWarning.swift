/// Something in an article's header that a person should know of, though the work goes on.
public enum ArticleWarning: Hashable, Sendable, CustomStringConvertible {
    /// Neither the header nor the caller gives a date.
    case noDate
    /// The header's date is no day of the calendar.
    case invalidDate(String)
    /// What stands where the date should is not understood.
    case unknownDate(String)
    /// The text is in a language that is not read.
    case notEnglish(String)
    /// The header goes on after the date with something other than `By SOURCE`.
    case strayHeader(String)

    /// One line: what is wrong; what to do.
    public var description: String {
        switch self {
        case .noDate: "no date, so words like 'Monday' stay unresolved; give --date YYYY-MM-DD"
        case .invalidDate(let text):
            "line 1: '\(text)' is no date, so words like 'Monday' stay unresolved; give --date YYYY-MM-DD"
        case .unknownDate(let text):
            "'\(text)' is no date that is understood, so words like 'Monday' stay unresolved; give --date YYYY-MM-DD"
        case .notEnglish(let language):
            "the text seems to be \(language), not English, so that little or nothing will be right; translate it first"
        case .strayHeader(let text): "line 1: '\(text)' was not understood; write 'date YYYY-MM-DD By SOURCE'"
        }
    }
}
