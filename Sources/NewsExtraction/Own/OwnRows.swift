internal import NewsOntology
internal import NewsText

/// Makes rows of records, and tells what is wrong with them.
struct OwnRows {
    static let columns = KnownColumns(
        names: [
            "name", "aliases", "type", "kind", "state", "id", "office", "body", "from", "to", "latitude", "longitude",
            "geonames", "code", "demonyms",
        ],
        others: [
            "alias": "aliases", "wikidata": "id", "iso": "state", "country": "state", "title": "office",
            "lat": "latitude",
            "lon": "longitude", "lng": "longitude", "long": "longitude", "start": "from", "end": "to", "until": "to",
            "cameo": "code", "demonym": "demonyms",
        ],
        required: ["name"]
    )

    let file: String
    /// The states by their codes and names in lower case.
    let states: StateNames
    private(set) var rows: [OwnRow] = []
    private(set) var errors: [OwnKnowledgeError] = []

    init(file: String, states: StateNames) { (self.file, self.states) = (file, states) }

    mutating func add(_ record: SourceRecord) {
        let before = errors.count
        guard let name = record["name"] else {
            errors.append(
                OwnKnowledgeError(file: file, line: record.line, "the row has no name; give one in the column 'name'")
            )
            return
        }
        var row = OwnRow(name: name, source: "\(file):\(record.line)")
        row.aliases = list(record["aliases"])
        row.demonyms = list(record["demonyms"])
        row.type = type(record)
        row.kind = kind(record, of: row.type)
        row.state = state(record)
        row.wikidata = identifier(record, "id", "Q", "a Wikidata item, Q and digits")
        row.geonames = identifier(record, "geonames", "", "a GeoNames number, digits only")
        row.latitude = degrees(record, "latitude", 90)
        row.longitude = degrees(record, "longitude", 180)
        if (row.latitude == nil) != (row.longitude == nil), errors.count == before {
            fail(
                record,
                row.latitude == nil ? "longitude" : "latitude",
                "latitude and longitude go together; give both or none"
            )
        }
        if let term = term(record, state: row.state) { row.terms = [term] }
        if errors.count == before { rows.append(row) }
    }

    private mutating func fail(_ record: SourceRecord, _ column: String, _ reason: String) {
        let place = record.cells[column]?.place
        errors.append(
            OwnKnowledgeError(file: file, line: place?.line ?? record.line, column: place?.column, reason)
        )
    }

    private func list(_ cell: String?) -> [String] {
        (cell ?? "").utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)).trimmed }.filter {
            !$0.isEmpty
        }
    }

    // MARK: Cells

    static let types: [NodeType] = [.state, .person, .organisation, .place]

    private mutating func type(_ record: SourceRecord) -> NodeType? {
        guard let cell = record["type"] else { return nil }
        let words = ["official": NodeType.person, "organization": .organisation, "country": .state, "city": .place]
        let known = Self.types.first { $0.rawValue.lowercased() == cell.lowercased() } ?? words[cell.lowercased()]
        if known == nil {
            fail(
                record,
                "type",
                "'\(cell)' is no type; choose from \(Self.types.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return known
    }

    private mutating func kind(_ record: SourceRecord, of type: NodeType?) -> OrganisationKind? {
        guard let cell = record["kind"] else { return nil }
        let kind = OrganisationKind(rawValue: cell.lowercased())
        // Places have kinds too, which the graph does not hold: they are for the reader of the table.
        if kind == nil, type != .place {
            let all = OrganisationKind.allCases.map(\.rawValue).joined(separator: ", ")
            fail(record, "kind", "'\(cell)' is no kind of organisation; choose from \(all)")
        }
        return kind
    }

    private mutating func state(_ record: SourceRecord) -> String? {
        guard let cell = record["state"] else { return nil }
        if let code = states.code(of: cell) { return code }
        // A state of one's own may have a code of its own.
        let isCode = cell.utf8.count == 3 && cell.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if isCode, record["type"]?.lowercased() == "state" { return cell }
        fail(record, "state", "'\(cell)' is no state that is known; give its ISO 3166-1 alpha-3 code, such as FRA")
        return nil
    }

    private mutating func identifier(_ record: SourceRecord, _ column: String, _ prefix: String, _ what: String)
        -> String?
    {
        guard let cell = record[column] else { return nil }
        let last = String(cell.split(separator: "/").last ?? "")
        let digits = last.dropFirst(prefix.count)
        guard last.hasPrefix(prefix), !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            fail(record, column, "'\(cell)' is not \(what)")
            return nil
        }
        return last
    }

    private mutating func degrees(_ record: SourceRecord, _ column: String, _ most: Double) -> Double? {
        guard let cell = record[column] else { return nil }
        guard let number = Double(cell), abs(number) <= most else {
            fail(record, column, "'\(cell)' is no number of degrees from -\(Int(most)) to \(Int(most))")
            return nil
        }
        return number
    }

    private mutating func term(_ record: SourceRecord, state: String?) -> OwnRow.Term? {
        let term = OwnRow.Term(
            title: record["office"],
            body: record["body"].map { states.code(of: $0) ?? $0 } ?? state,
            from: day(record, "from"),
            to: day(record, "to"),
            code: code(record)
        )
        if let title = term.title, term.body == nil {
            fail(record, "office", "'\(title)' is held where? give a state, or a 'body'")
        }
        let isEmpty = term.title == nil && term.code == nil
        if isEmpty, let column = ["from", "to"].first(where: { record[$0] != nil }) {
            fail(
                record,
                column,
                "'from' and 'to' say when an office was held or a code is right; give an 'office' or a 'code'"
            )
        }
        return isEmpty ? nil : term
    }

    private mutating func day(_ record: SourceRecord, _ column: String) -> String? {
        guard let cell = record[column] else { return nil }
        if PartialDay(cell) == nil { fail(record, column, "'\(cell)' is no day; write 2024-08-05, 2024-08 or 2024") }
        return cell
    }

    private mutating func code(_ record: SourceRecord) -> String? {
        guard let cell = record["code"] else { return nil }
        guard ActorCode.isValid(cell) else {
            fail(record, "code", "'\(cell)' is no actor code; write groups of three letters, such as SYRREB")
            return nil
        }
        return cell
    }
}

/// The states by their codes and names.
struct StateNames {
    private var codes: [String: String] = [:]

    mutating func add(_ name: String, code: String) { codes[name.lowercased()] = code }

    func code(of name: String) -> String? { codes[name.lowercased()] }
}
