import FoundationEssentials
import KnowledgeGraph

/// Events as a table for programs.
enum EventTable {
    private static let columns = [
        "date", "type", "mode", "status", "actors", "recipients", "places", "sources", "event", "articles", "fulfils",
        "denies", "confidence", "id",
    ]

    /// CSV (RFC 4180); several names in a cell have `|` between them.
    static func csv(_ rows: [EventRow]) -> String {
        let lines = rows.map { row in
            [
                row.date ?? "", row.type, row.mode ?? "", row.status ?? "", list(row.actors), list(row.recipients),
                list(row.places), list(row.sources), row.label, list(row.articles), list(row.fulfils), list(row.denies),
                row.confidence.map { String($0) } ?? "", row.id,
            ]
        }
        return ([columns] + lines).map(CSVLine.text).joined()
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: "|") }

    /// One object a line.
    static func jsonLines(_ rows: [EventRow]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try rows.map { String(decoding: try encoder.encode(Line($0)), as: UTF8.self) + "\n" }.joined()
    }

    private struct Line: Encodable {
        let id: String, event: String, date: String?, type: String, mode: String?, status: String?
        let actors: [String], recipients: [String], places: [String], sources: [String], articles: [String]
        let fulfils: [String], denies: [String], confidence: Double?

        init(_ row: EventRow) {
            (id, event, date, type, mode, status) = (row.id, row.label, row.date, row.type, row.mode, row.status)
            (actors, recipients, places, sources) = (row.actors, row.recipients, row.places, row.sources)
            (articles, fulfils, denies, confidence) = (row.articles, row.fulfils, row.denies, row.confidence)
        }
    }
}
