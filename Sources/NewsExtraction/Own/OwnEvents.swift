internal import NewsOntology
internal import NewsTables

/// A user's rows of the event lexicon.
struct OwnEvents: Sendable {
    /// A row, or the order to switch off those with its trigger.
    struct Row: Sendable {
        var trigger: String
        /// `V` or `N`; `nil` for both, where rows are switched off.
        var pos: String?
        /// The row with the columns of the built-in table; `nil` where rows are switched off.
        var row: EmbeddedTable.Row?
        var file: String
        var line: Int

        var isOff: Bool { row == nil }
        /// What the lexicon finds its rows by.
        var firstWord: String { String(trigger.prefix { $0 != " " }) }
        /// File and line: `words.tsv:3`.
        var source: String { "\(file):\(line)" }
    }

    /// The rows in the order in which they were added.
    private(set) var rows: [Row] = []

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ more: [Row]) { rows += more }

    static let columns = KnownColumns(
        names: [
            "trigger", "pos", "type", "mode", "cameo", "subject", "object", "obliques", "complement", "speech",
            "weight",
        ],
        others: ["word": "trigger", "words": "trigger", "part of speech": "pos", "code": "cameo"],
        required: ["trigger", "type"]
    )

    /// The rows of a table or of JSON Lines, and what is wrong with others.
    static func rows(in bytes: [UInt8], named file: String) -> (rows: [Row], errors: [OwnKnowledgeError]) {
        if let error = OwnKnowledge.notUTF8(bytes, file) { return ([], [error]) }
        var records = SourceRecords(file: file, columns: columns)
        let format = GazetteerFormat(of: bytes)
        records.read(bytes, as: format)
        var maker = EventRowMaker(file: file)
        for record in records.records { maker.add(record) }
        let errors = records.errors + maker.errors
        return (maker.rows, errors.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) })
    }
}

/// Makes rows of the event lexicon of records, and tells what is wrong with them.
private struct EventRowMaker {
    let file: String
    private(set) var rows: [OwnEvents.Row] = []
    private(set) var errors: [OwnKnowledgeError] = []
    private let patterns = EventPatterns.builtIn()

    init(file: String) { self.file = file }

    mutating func add(_ record: SourceRecord) {
        let before = errors.count
        let trigger = record["trigger"]?.lowercased() ?? ""
        if trigger.isEmpty { fail(record, "trigger", "the row has no trigger; give the lemma of a verb or a noun") }
        let pos = pos(record)
        if ["off", "-"].contains(record["type"]?.lowercased() ?? "") {
            if errors.count == before {
                rows.append(OwnEvents.Row(trigger: trigger, pos: pos, file: file, line: record.line))
            }
            return
        }
        if pos == nil, errors.count == before {
            fail(record, "pos", "is '\(trigger)' a verb or a noun? write V or N in the column 'pos'")
        }
        guard let type = type(record), let pos else { return }
        let cells = cells(record, trigger, pos, type)
        guard errors.count == before, let row = EmbeddedTable(text: cells.joined(separator: "\t")).rows.first else {
            return
        }
        rows.append(OwnEvents.Row(trigger: trigger, pos: pos, row: row, file: file, line: record.line))
    }

    private mutating func fail(_ record: SourceRecord, _ column: String, _ reason: String) {
        let place = record.cells[column]?.place
        errors.append(
            OwnKnowledgeError(file: file, line: place?.line ?? record.line, column: place?.column, reason)
        )
    }

    private mutating func pos(_ record: SourceRecord) -> String? {
        guard let cell = record["pos"] else { return nil }
        let words = ["v": "V", "verb": "V", "n": "N", "noun": "N"]
        if words[cell.lowercased()] == nil { fail(record, "pos", "'\(cell)' is no part of speech; write V or N") }
        return words[cell.lowercased()]
    }

    private mutating func type(_ record: SourceRecord) -> EventType? {
        let cell = record["type"] ?? ""
        let type = EventType(rawValue: cell.uppercased())
        if type == nil {
            let all = EventType.allCases.map(\.rawValue).joined(separator: ", ")
            fail(record, "type", "'\(cell)' is no type of event; choose from \(all), or off")
        }
        return type
    }

    /// The cells in the order of the built-in table; grammar that is not given is that of the type.
    private mutating func cells(_ record: SourceRecord, _ trigger: String, _ pos: String, _ type: EventType) -> [String]
    {
        let pattern = patterns[type, pos]
        return [
            trigger, pos, type.rawValue, mode(record, of: type), cameo(record),
            role(record, "subject") ?? pattern.subject, role(record, "object") ?? pattern.object,
            obliques(record) ?? pattern.obliques, word(record, "complement", EventStatus.allCases.map(\.rawValue)),
            speech(record) ?? pattern.speech, word(record, "weight", ["strong", "normal", "weak"], or: "strong"),
        ]
    }

    private mutating func mode(_ record: SourceRecord, of type: EventType) -> String {
        guard let cell = record["mode"]?.lowercased() else { return "" }
        if !type.modes.map(\.rawValue).contains(cell) {
            let all = type.modes.map(\.rawValue).joined(separator: ", ")
            fail(
                record,
                "mode",
                "\(type.rawValue) has no mode '\(cell)'; " + (all.isEmpty ? "leave it empty" : "choose from \(all)")
            )
        }
        return cell
    }

    private mutating func cameo(_ record: SourceRecord) -> String {
        let cell = record["cameo"] ?? ""
        if !cell.isEmpty, !(2...4).contains(cell.utf8.count) || !cell.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            fail(record, "cameo", "'\(cell)' is no CAMEO code; write two to four digits, such as 112")
        }
        return cell
    }

    private static let roles = ["actor", "recipient", "place", "theme", "topic", "source", "-"]

    private mutating func role(_ record: SourceRecord, _ column: String) -> String? {
        record[column] == nil ? nil : word(record, column, Self.roles)
    }

    private mutating func word(
        _ record: SourceRecord,
        _ column: String,
        _ words: [String],
        or standard: String = ""
    ) -> String {
        guard let cell = record[column]?.lowercased() else { return standard }
        if !words.contains(cell) {
            fail(
                record,
                column,
                "'\(cell)' is not for the column '\(column)'; choose from \(words.joined(separator: ", "))"
            )
        }
        return cell
    }

    private mutating func obliques(_ record: SourceRecord) -> String? {
        guard let cell = record["obliques"] else { return nil }
        for item in cell.split(separator: ";") {
            let parts = item.split(separator: ":").map { String($0).trimmed }
            if parts.count != 2 || !Self.roles.contains(parts[1]) {
                fail(record, "obliques", "'\(item)' is no preposition with a role, such as with:recipient;to:place")
            }
        }
        return cell
    }

    private mutating func speech(_ record: SourceRecord) -> String? {
        guard let cell = record["speech"]?.lowercased() else { return nil }
        let words = ["1": "1", "yes": "1", "true": "1", "0": "0", "no": "0", "false": "0"]
        if words[cell] == nil { fail(record, "speech", "'\(cell)' is neither 1 nor 0") }
        return words[cell]
    }
}

/// The grammar that words of a type have where their rows say nothing.
struct EventPatterns {
    struct Pattern {
        var subject = "actor", object = "-", obliques = "", speech = "0"
    }

    private var patterns: [String: Pattern] = [:]

    static func builtIn() -> EventPatterns {
        var out = EventPatterns()
        for row in EmbeddedTable(.eventTraits).rows {
            out.patterns["\(row[2]) \(row[1])"] = Pattern(
                subject: row[5],
                object: row[6],
                obliques: row[7],
                speech: row[9]
            )
        }
        return out
    }

    subscript(_ type: EventType, _ pos: String) -> Pattern { patterns["\(type.rawValue) \(pos)"] ?? Pattern() }
}
