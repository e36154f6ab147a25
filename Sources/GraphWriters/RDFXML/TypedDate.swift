internal import NewsOntology
internal import NewsText

/// A date of the graph with the datatype that fits its precision.
struct TypedDate: Hashable, Sendable {
    /// The text as it stands in the graph.
    let text: String
    /// `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`.
    let datatype: Term

    /// `nil` when the text is no day, month or year of the calendar.
    init?(_ text: String) {
        guard let datatype = TypedDate.datatype(of: text) else { return nil }
        self.text = text
        self.datatype = datatype
    }

    /// The two ends of `start/end`, or `nil` when the text is no interval.
    static func interval(_ text: String) -> (start: TypedDate?, end: TypedDate?)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (TypedDate(String(parts[0])), TypedDate(String(parts[1])))
    }

    private static func datatype(of text: String) -> Term? {
        switch text.utf8.count {
        case 10 where CalendarDate(iso: text) != nil: Term(.xsd, "date")
        case 7 where CalendarDate(iso: text + "-01") != nil: Term(.xsd, "gYearMonth")
        case 4 where CalendarDate(iso: text + "-01-01") != nil: Term(.xsd, "gYear")
        default: nil
        }
    }
}
