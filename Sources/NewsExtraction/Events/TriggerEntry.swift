internal import NewsOntology
internal import NewsTables

/// A row of the event lexicon: a trigger, whose frame is made when its words have been found.
struct TriggerEntry: Sendable {
    private let row: EmbeddedTable.Row
    /// How many words the trigger has.
    let count: Int
    /// File and line of a row of a user's own.
    private let source: String?

    init(_ row: EmbeddedTable.Row, source: String? = nil) {
        self.row = row
        self.source = source
        count = row[0].utf8.count { $0 == UInt8(ascii: " ") } + 1
    }

    /// The trigger, its words with a blank between.
    var trigger: String { row[0] }

    /// The name of the type.
    var typeName: String { row[2] }

    var words: [String] { row.list(0, separator: " ") }

    /// What the trigger means; `nil` when the row names no event type.
    var frame: EventFrame? {
        let cells = row.cells
        guard cells.count > 10, let type = EventType(rawValue: cells[2]) else { return nil }
        let mode = EventMode(rawValue: cells[3])
        return EventFrame(
            words: words,
            isVerb: cells[1] == "V",
            type: type,
            mode: mode.flatMap { type.modes.contains($0) ? $0 : nil },
            cameo: cells[4].nonEmpty,
            subject: EventFrame.Role(cell: cells[5]),
            object: EventFrame.Role(cell: cells[6]),
            obliques: obliques,
            complement: EventStatus(rawValue: cells[8]),
            isSpeech: cells[9] == "1",
            weight: EventFrame.Weight(rawValue: cells[10]) ?? .normal,
            source: source
        )
    }

    /// The same of a row that has to have one.
    var checkedFrame: EventFrame {
        get throws(TableError) {
            guard let frame else { throw TableError("'\(row[2])' is no type of event, or a column is missing") }
            return frame
        }
    }

    private var obliques: [String: EventFrame.Role] {
        row.list(7, separator: ";").reduce(into: [:]) { table, item in
            guard let colon = item.utf8.lastIndex(of: UInt8(ascii: ":")) else { return }
            table[String(item[..<colon])] = EventFrame.Role(cell: item[item.utf8.index(after: colon)...])
        }
    }
}
