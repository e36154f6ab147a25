import KnowledgeGraph
import NewsExtraction
import NewsOntology
import NewsText

/// What every sentence gave, and what was read in it and left out.
struct CoverageReport {
    let graph: Graph
    let trace: ExtractionTrace
    let page: Page
    private let codePoints: CodePoints
    private let sentences: MarkedSentence

    init(graph: Graph, trace: ExtractionTrace, text: String, page: Page) {
        self.graph = graph
        self.trace = trace
        self.page = page
        codePoints = CodePoints(text)
        sentences = MarkedSentence(text)
    }

    var text: String {
        let covered = trace.sentences.count { !nodes(in: $0).isEmpty }
        return page.heading("Coverage: \(covered) of \(trace.sentences.count) sentences gave something")
            + trace.sentences.indices.map(entry).joined()
    }

    private func entry(_ index: Int) -> String {
        let span = trace.sentences[index]
        let nodes = nodes(in: span)
        let notes = trace.notes(on: index)
        return page.line(summary(index, nodes), indent: 2, rest: 6)
            + page.line(sentences.paragraph(span, marking: notes.map(\.words)), indent: 6)
            + (nodes.isEmpty && notes.isEmpty ? page.line(Paragraph(CoverageReport.nothing), indent: 6) : "")
            + notes.map { page.line(line($0), indent: 6, rest: 8) }.joined()
    }

    private static let nothing = "no name and no word of the event lexicon"

    private func summary(_ index: Int, _ nodes: [Node]) -> Paragraph {
        var paragraph = Paragraph("\(index + 1).", .bold)
        let events = nodes.filter { $0.type == .event }.map(\.id)
        let names = nodes.filter { $0.type != .event }.map(\.displayName)
        if nodes.isEmpty { paragraph.add("nothing", .caution) }
        if !events.isEmpty { paragraph.add(events.joined(separator: ", "), .good) }
        if !names.isEmpty { paragraph.add("names " + names.joined(separator: ", ")) }
        return paragraph
    }

    private func line(_ note: ExtractionTrace.Note) -> Paragraph {
        var paragraph = Paragraph(CoverageReport.title(note.kind), .caution)
        paragraph.add("“\(codePoints[note.words])”")
        paragraph.add(note.reason)
        return paragraph
    }

    private static func title(_ kind: ExtractionTrace.Kind) -> String {
        switch kind {
        case .droppedEvent: "left out"
        case .joinedEvent: "joined"
        case .rejectedDate, .rejectedReading: "decided"
        case .unusedDate: "unused date"
        case .unresolved: "unresolved"
        }
    }

    /// The nodes that the sentence is evidence of.
    private func nodes(in sentence: TextSpan) -> [Node] {
        graph.nodes.filter { $0.type != .article && $0.spans(.evidence).contains(sentence) }
    }
}
