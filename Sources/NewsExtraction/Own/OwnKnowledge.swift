internal import NewsOntology
internal import NewsTables

/// What a user knows beside what is built in: names of people, bodies and places with their codes and offices, and words
/// for events. What is added later wins over what was added before, and all of it over what is built in.
///
/// ```swift
/// var knowledge = OwnKnowledge()
/// try knowledge.addGazetteer(Array("name\ttype\tcode\nNew Dawn\tOrganisation\tFRAOPP\n".utf8), named: "parties.tsv")
/// let extractor = StoryExtractor(knowing: knowledge)
/// ```
public struct OwnKnowledge: Sendable {
    /// The rows of tables in the order in which they win.
    private(set) var rows: [OwnRow] = []
    private(set) var events = OwnEvents()
    private(set) var petrarch = PetrarchDictionaries()

    /// Knows nothing yet.
    public init() {}

    /// Whether nothing has been added.
    public var isEmpty: Bool { rows.isEmpty && events.isEmpty && petrarch.isEmpty }

    /// Adds a gazetteer: a table, JSON Lines, or a dictionary of PETRARCH.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8.
    ///   - file: its name, which statements made of its rows bear; without any folder.
    ///   - format: its format; told by the content when `nil`.
    /// - Returns: what was taken over and what was not.
    /// - Throws: the first thing that is wrong, with its line and column; nothing is added then.
    @discardableResult
    public mutating func addGazetteer(
        _ bytes: [UInt8],
        named file: String,
        as format: GazetteerFormat? = nil
    ) throws(OwnKnowledgeError) -> TakenOver {
        let format = format ?? GazetteerFormat(of: bytes)
        if format == .petrarch { return try petrarch.add(bytes, named: file) }
        let (found, errors) = OwnKnowledge.rows(in: bytes, named: file, as: format)
        if let first = errors.first { throw first }
        rows = found.reversed() + rows
        return TakenOver(file: file, format: format, counts: [("rows", found.count)])
    }

    /// Adds rows of the event lexicon: the columns are `trigger`, `pos`, `type` and those of the built-in table; the type
    /// `off` switches a row off.
    ///
    /// - Throws: the first thing that is wrong, with its line and column; nothing is added then.
    @discardableResult
    public mutating func addEvents(_ bytes: [UInt8], named file: String) throws(OwnKnowledgeError) -> TakenOver {
        let (found, errors) = OwnEvents.rows(in: bytes, named: file)
        if let first = errors.first { throw first }
        events.add(found)
        let off = found.count { $0.isOff }
        return TakenOver(
            file: file,
            format: GazetteerFormat(of: bytes),
            counts: [("rows", found.count - off)] + (off > 0 ? [("orders to switch rows off", off)] : [])
        )
    }

    /// Everything that is wrong with a gazetteer.
    public static func problems(
        inGazetteer bytes: [UInt8],
        named file: String,
        as format: GazetteerFormat? = nil
    ) -> [OwnKnowledgeError] {
        let format = format ?? GazetteerFormat(of: bytes)
        guard format == .petrarch else { return rows(in: bytes, named: file, as: format).errors }
        var dictionaries = PetrarchDictionaries()
        do throws(OwnKnowledgeError) {
            _ = try dictionaries.add(bytes, named: file)
            return []
        } catch {
            return [error]
        }
    }

    /// Everything that is wrong with a table of events.
    public static func problems(inEvents bytes: [UInt8], named file: String) -> [OwnKnowledgeError] {
        OwnEvents.rows(in: bytes, named: file).errors
    }

    private static func rows(
        in bytes: [UInt8],
        named file: String,
        as format: GazetteerFormat
    ) -> (rows: [OwnRow], errors: [OwnKnowledgeError]) {
        if let error = notUTF8(bytes, file) { return ([], [error]) }
        var records = SourceRecords(file: file, columns: OwnRows.columns)
        records.read(bytes, as: format)
        var rows = OwnRows(file: file, states: .builtIn())
        for record in records.records { rows.add(record) }
        let errors = records.errors + rows.errors
        return (rows.rows, errors.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) })
    }

    /// The first line that is no UTF-8.
    static func notUTF8(_ bytes: [UInt8], _ file: String) -> OwnKnowledgeError? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return OwnKnowledgeError(file: file, line: line + 1, "is no UTF-8; save the file as UTF-8")
    }
}

/// What was taken over of a file, and what was not.
public struct TakenOver: Sendable {
    /// The name of the file.
    public var file: String
    /// Its format.
    public var format: GazetteerFormat
    /// What was taken over, by its name in the plural.
    public var counts: [(noun: String, count: Int)]
    /// What was not, by its name in the plural, with the first line of its kind.
    public var leftOut: [(noun: String, count: Int, line: Int)] = []
}

extension GazetteerFormat {
    /// The format of a file by its first lines.
    init(of bytes: [UInt8]) {
        let start = bytes.prefix(1 << 16).split(separator: 0x0A).lazy.map { $0.drop { $0 == 0x20 || $0 == 0x0D } }
            .first { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
        let first = start ?? []
        if first.first == UInt8(ascii: "{") {
            self = .jsonl
        } else if PetrarchDictionaries.isLikely(bytes) {
            self = .petrarch
        } else {
            self = first.contains(0x09) ? .tsv : .csv
        }
    }
}

extension StateNames {
    static func builtIn() -> StateNames {
        var names = StateNames()
        for row in EmbeddedTable(.states).rows {
            for name in [row[0], row[1]] + row.list(2) { names.add(name, code: row[0]) }
        }
        return names
    }
}
