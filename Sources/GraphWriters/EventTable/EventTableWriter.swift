public import KnowledgeGraph

/// Writes the events of a graph as a table: CSV with a heading, one row and one line an event.
///
/// The columns bear the names that event-data sets gave them where they mean the same: POLECAT's first, since types and
/// modes are PLOVER's; GDELT's where only GDELT has the column (`EventCode`, `Actor1Code`, `Actor2Code`, `SOURCEURL`).
///
/// | column | holds |
/// |---|---|
/// | `Event ID` | the article's identifier, `#` and the event's; unique over all articles |
/// | `Event Date` | ISO 8601 date, month, year or interval `start/end` |
/// | `Event Type` | PLOVER root, `APPOINT` or `STATEMENT` |
/// | `Event Mode` | PLOVER mode |
/// | `EventCode` | CAMEO code |
/// | `Event Status` | happened, ongoing, planned, called-for, possible or denied |
/// | `Actor Name` | who did it |
/// | `Actor Type` | State, Official, Person, Organisation, Place or Group |
/// | `Actor Country` | ISO 3166-1 alpha-3 code of the state that the actor is, serves or belongs to |
/// | `Actor1Code` | CAMEO code of the actor |
/// | `Recipient Name` | to whom it was done |
/// | `Recipient Type` | as for the actor |
/// | `Recipient Country` | as for the actor |
/// | `Actor2Code` | as for the actor |
/// | `Placename` | where it happened |
/// | `Country` | ISO 3166-1 alpha-3 code of the state that the first place is or lies in |
/// | `Latitude` | of the first place, in degrees north |
/// | `Longitude` | of the first place, in degrees east |
/// | `GeoNames ID` | of the first place |
/// | `Attribution` | who says so in the text, nearest to the claim first |
/// | `Source` | the publisher of the article |
/// | `Publication Date` | ISO 8601 date of the article |
/// | `Headline` | the article's title |
/// | `Article` | the article's identifier in the graph |
/// | `SOURCEURL` | the article's address |
/// | `Evidence` | where the sentences stand, `start-end` in code points of the article |
/// | `Sentence` | the first sentence itself, where the text of the article is at hand |
/// | `Confidence` | how often such statements are right, 0 to 1 |
///
/// Where an event has several actors, recipients or places, names, types, countries and codes are joined by `|`, each
/// list in the same order, with nothing between two bars for what is not known. Line ends and tabs within a field become
/// blanks. A field without anything stands without quotes.
public struct EventTableWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the events; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var output = TextOutput(&buffer, &warnings)
        let columns = EventColumn.all
        if !options.isPart {
            output.raw(columns.map { "\"\($0.name)\"" }.joined(separator: ","))
            output.raw("\n")
        }
        let sentences = options.texts.article.map { EventSentences(of: graph, in: $0) }
        for row in EventRow.rows(of: graph, sentences) {
            output.owner = row.event.id
            for (index, column) in columns.enumerated() {
                if index > 0 { output.raw(",") }
                output.field(column.value(row), of: column)
            }
            output.raw("\n")
        }
        output.leaveOut(foreignOf: graph)
        output.finish(&buffer, &warnings)
    }
}

extension TextOutput {
    /// Fields in double quotes, each on one line; a quote in them is written twice.
    private static let quoted = EscapeTable(["\"": "\"\"", "\n": " ", "\r": " ", "\t": " "])

    fileprivate mutating func field(_ text: String, of column: EventColumn) {
        guard !text.isEmpty else { return }
        if column.isNumber { return raw(text) }
        raw("\"")
        self.text(text, TextOutput.quoted, of: column.part)
        raw("\"")
    }

    /// Counts the attributes of other tools in a graph of which all are left out.
    mutating func leaveOut(foreignOf graph: Graph) {
        for node in graph.nodes where !node.attributes.foreign.isEmpty {
            owner = node.id
            leaveOut(foreignOf: node.attributes)
        }
        for edge in graph.edges where !edge.attributes.foreign.isEmpty {
            owner = edge.id
            leaveOut(foreignOf: edge.attributes)
        }
    }
}

extension GraphWriter where Self == EventTableWriter {
    /// The event table.
    public static var events: EventTableWriter { EventTableWriter() }
}
