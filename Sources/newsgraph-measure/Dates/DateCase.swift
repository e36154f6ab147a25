/// One case of the date suite: a text, its reference date, and what the expressions in it mean.
struct DateCase: Decodable {
    var input: String
    var context: Reference?
    var results: [Expression]

    enum CodingKeys: String, CodingKey {
        case input = "Input"
        case context = "Context"
        case results = "Results"
    }

    struct Reference: Decodable {
        var date: String

        enum CodingKeys: String, CodingKey {
            case date = "ReferenceDateTime"
        }
    }

    struct Expression: Decodable {
        var text: String
        var type: String?
        var typeName: String?
        var parsed: Parsed?
        var resolved: Resolved?

        enum CodingKeys: String, CodingKey {
            case text = "Text"
            case type = "Type"
            case typeName = "TypeName"
            case parsed = "Value"
            case resolved = "Resolution"
        }
    }

    struct Parsed: Decodable {
        var future: [String: String]?
        var past: [String: String]?

        enum CodingKeys: String, CodingKey {
            case future = "FutureResolution"
            case past = "PastResolution"
        }
    }

    struct Resolved: Decodable {
        var values: [[String: Text]]
    }

    /// A string, or anything else as nothing.
    struct Text: Decodable {
        var value: String?

        init(from decoder: any Decoder) throws { value = try? decoder.singleValueContainer().decode(String.self) }
    }
}

extension DateCase.Expression {
    var isCalendar: Bool {
        ["date", "daterange", "datetimeV2.date", "datetimeV2.daterange"].contains(type ?? typeName ?? "")
    }

    /// The readings that the suite accepts; empty when it says that the expression has none.
    var accepted: [ExpectedDate] {
        let both = [parsed?.future, parsed?.past].compactMap { $0 }.map(ExpectedDate.init)
        let listed = (resolved?.values ?? []).map { ExpectedDate($0.compactMapValues(\.value)) }
        return (both + listed).filter { $0.start != nil || $0.end != nil }
    }
}

/// One reading: a day, or the first day and the day where the range ends.
struct ExpectedDate {
    var isDay = false
    var start: String?
    var end: String?

    init(_ fields: [String: String]) {
        if let day = fields["date"] ?? fields["value"] {
            isDay = true
            if day != "not resolved", !day.hasPrefix("0001-") { (start, end) = (day, day) }
        } else {
            start = fields["startDate"] ?? fields["start"]
            end = fields["endDate"] ?? fields["end"]
        }
    }
}
