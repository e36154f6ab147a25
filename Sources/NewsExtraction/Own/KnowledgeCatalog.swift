package import NewsOntology
internal import NewsTables

/// Everything that is known by name, built in and of a user's own, each with the row that says so.
package struct KnowledgeCatalog: Sendable {
    /// A row: of a user's own those first that win.
    package struct Row: Hashable, Sendable {
        /// What kind of knowledge it is.
        package enum Kind: String, CaseIterable, Sendable {
            /// A state, body, place or person by its names.
            case name
            /// Who held which office when.
            case office
            /// A word that names events.
            case event
        }

        package var kind: Kind
        /// The cells by the columns that files of a user's own have.
        package var cells: [String: String]
        /// File and line.
        package var source: String
        /// Whether it is a user's own.
        package var isOwn = false

        /// A cell; empty where the row does not have it.
        package subscript(_ column: String) -> String { cells[column] ?? "" }

        /// The name or trigger, and others that stand for it.
        package var names: [String] {
            let first = kind == .event ? self["trigger"] : self["name"]
            return [first] + self["aliases"].split(separator: "|").map(String.init)
        }
    }

    /// The columns of rows of a kind, in the order of files.
    package static func columns(of kind: Row.Kind) -> [String] {
        switch kind {
        case .event: OwnEvents.columns.names
        case .name: OwnRows.columns.names.filter { !["office", "body", "from", "to"].contains($0) }
        case .office: ["name", "aliases", "type", "office", "body", "from", "to", "code"]
        }
    }

    private let knowledge: OwnKnowledge

    package init(_ knowledge: OwnKnowledge = OwnKnowledge()) { self.knowledge = knowledge }

    // MARK: Rows

    /// The rows of a kind: a user's own first, then what is built in.
    package func rows(_ kind: Row.Kind) -> [Row] { ownRows(kind) + builtInRows(kind) }

    /// The rows of a kind that are a user's own.
    package func ownRows(_ kind: Row.Kind) -> [Row] {
        let rows: [Row]
        switch kind {
        case .name:
            rows = knowledge.rows.filter { $0.terms.allSatisfy { $0.title == nil } }.map(Self.row) + dictionaryRows
        case .office: rows = knowledge.rows.flatMap(Self.offices)
        case .event:
            let own = knowledge.events.rows.reversed() + knowledge.petrarch.verbs
            rows = own.map { row in
                var cells =
                    row.row.map(Self.eventCells) ?? ["trigger": row.trigger, "pos": row.pos ?? "", "type": "off"]
                cells["trigger"] = row.trigger
                return Row(kind: .event, cells: cells, source: row.source)
            }
        }
        return rows.map { row in
            var row = row
            row.isOwn = true
            return row
        }
    }

    private static func builtIn(_ table: TableName, _ row: EmbeddedTable.Row) -> String {
        "\(table.rawValue).tsv:\(row.number)"
    }

    /// The rows of a kind that are built in.
    package func builtInRows(_ kind: Row.Kind) -> [Row] {
        switch kind {
        case .name: Self.states + Self.organisations + Self.places
        case .office:
            EmbeddedTable(.leaders).rows.map { row in
                Row(
                    kind: .office,
                    cells: [
                        "name": row[1], "aliases": row[2], "type": NodeType.person.rawValue, "office": row[3],
                        "body": row[6], "from": row[7], "to": row[8],
                    ],
                    source: Self.builtIn(.leaders, row)
                )
            }
        case .event:
            EmbeddedTable(.events).rows.map { row in
                Row(kind: .event, cells: Self.eventCells(row), source: Self.builtIn(.events, row))
            }
        }
    }

    private static var states: [Row] {
        EmbeddedTable(.states).rows.map { row in
            let cells = [
                "name": row[1], "aliases": row[2], "type": NodeType.state.rawValue, "state": row[0], "id": row[6],
                "demonyms": row[3], "code": ActorRoles.builtIn().code(ofState: row[0]),
            ]
            return Row(kind: .name, cells: cells, source: builtIn(.states, row))
        }
    }

    private static var organisations: [Row] {
        let roles = ActorRoles.builtIn()
        return EmbeddedTable(.organisations).rows.map { row in
            let cells = [
                "name": row[0], "aliases": row[1], "type": NodeType.organisation.rawValue, "kind": row[2],
                "state": [row[5], row[3]].first(where: isState) ?? "", "id": row[4],
                "code": roles.code(ofOrganisation: row[0]) ?? "",
            ]
            return Row(kind: .name, cells: cells, source: builtIn(.organisations, row))
        }
    }

    private static var places: [Row] {
        EmbeddedTable(.places).rows.map { row in
            let cells = [
                "name": row[0], "aliases": row[1], "type": NodeType.place.rawValue, "kind": row[2],
                "state": isState(row[3]) ? row[3] : "", "id": row[4],
            ]
            return Row(kind: .name, cells: cells, source: builtIn(.places, row))
        }
    }

    /// Whether a cell is the code of a state, and not the name of a larger body or place.
    private static func isState(_ cell: String) -> Bool {
        cell.utf8.count == 3 && cell.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private static func eventCells(_ row: EmbeddedTable.Row) -> [String: String] {
        Dictionary(uniqueKeysWithValues: zip(OwnEvents.columns.names, row.cells))
    }

    private static func row(_ own: OwnRow) -> Row {
        var cells = [
            "name": own.name, "aliases": own.aliases.joined(separator: "|"), "type": own.type?.rawValue ?? "",
            "kind": own.kind?.rawValue ?? "", "state": own.state ?? "", "id": own.wikidata ?? "",
            "geonames": own.geonames ?? "", "demonyms": own.demonyms.joined(separator: "|"),
            "code": own.terms.compactMap(\.code).first ?? "",
        ]
        if let latitude = own.latitude, let longitude = own.longitude {
            (cells["latitude"], cells["longitude"]) = ("\(latitude)", "\(longitude)")
        }
        return Row(kind: .name, cells: cells, source: own.source)
    }

    private static func offices(_ own: OwnRow) -> [Row] {
        own.terms.filter { $0.title != nil }.map { term in
            let cells = [
                "name": own.name, "aliases": own.aliases.joined(separator: "|"), "type": own.type?.rawValue ?? "",
                "office": term.title ?? "", "body": term.body ?? "", "from": term.from ?? "", "to": term.to ?? "",
                "code": term.code ?? "",
            ]
            return Row(kind: .office, cells: cells, source: own.source)
        }
    }

    private var dictionaryRows: [Row] {
        let actors = knowledge.petrarch.actors
        return (0..<actors.count).map { name in
            let codes = actors.codes(name).map(\.description).joined(separator: "|")
            return Row(kind: .name, cells: ["name": actors.text(name), "code": codes], source: actors.source(name))
        }
    }
}

extension KnowledgeCatalog {
    /// The rows with a text in one of their names, in any case; those that are the text come first.
    package func search(_ text: String) -> [Row] {
        let wanted = text.lowercased()
        let all = Row.Kind.allCases.flatMap(rows)
        let exact = all.filter { $0.names.contains { $0.lowercased() == wanted } }
        let known = Set(exact)
        return exact + all.filter { !known.contains($0) && $0.names.contains { $0.lowercased().contains(wanted) } }
    }
}

extension PetrarchActors.Code: CustomStringConvertible {
    /// As dictionaries write it: `AFGGOV 19790916-19791227`.
    var description: String {
        if from > 0, to > 0 { return "\(code) \(from)-\(to)" }
        return from > 0 ? "\(code) >\(from)" : to > 0 ? "\(code) <\(to)" : code
    }
}

extension KnowledgeCatalog {
    /// The rows of a user's own that win over a built-in one of another type, in words.
    package func clashes() -> [String] {
        let types = builtInRows(.name).reduce(into: [String: Row]()) { table, row in
            for name in row.names where table[name] == nil { table[name] = row }
        }
        return knowledge.rows.reversed().compactMap { own in
            guard let type = own.type, let other = types[own.name], other["type"] != type.rawValue else { return nil }
            return "\(own.source): '\(own.name)', \(type.rawValue), wins over the \(other["type"]) of \(other.source)"
        }
    }
}
