internal import NewsOntology
internal import NewsText

/// A date of the graph with the datatype that fits its precision.
struct TypedDate: Hashable, Sendable {
    /// How much of the date is known.
    enum Precision: CaseIterable, Sendable {
        case day, month, year

        /// The datatype of XML Schema.
        var datatype: Term {
            switch self {
            case .day: Term(.xsd, "date")
            case .month: Term(.xsd, "gYearMonth")
            case .year: Term(.xsd, "gYear")
            }
        }

        /// The property of an instant in OWL-Time (W3C, 2022, section 4.3) that takes it.
        var property: Term {
            switch self {
            case .day: Term(.time, "inXSDDate")
            case .month: Term(.time, "inXSDgYearMonth")
            case .year: Term(.time, "inXSDgYear")
            }
        }
    }

    /// The text as it stands in the graph.
    let text: String
    let precision: Precision

    /// `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`.
    var datatype: Term { precision.datatype }

    /// `nil` when the text is no day, month or year of the calendar.
    init?(_ text: String) {
        guard let precision = TypedDate.precision(of: text) else { return nil }
        self.text = text
        self.precision = precision
    }

    /// The two ends of `start/end`, or `nil` when the text is no interval.
    static func interval(_ text: String) -> (start: TypedDate?, end: TypedDate?)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return (TypedDate(String(parts[0])), TypedDate(String(parts[1])))
    }

    private static func precision(of text: String) -> Precision? {
        switch text.utf8.count {
        case 10 where CalendarDate(iso: text) != nil: .day
        case 7 where CalendarDate(iso: text + "-01") != nil: .month
        case 4 where CalendarDate(iso: text + "-01-01") != nil: .year
        default: nil
        }
    }
}
