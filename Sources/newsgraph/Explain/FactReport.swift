import KnowledgeGraph
import NewsExtraction
import NewsOntology
import NewsText

/// Each fact with its rule and its sentence.
struct FactReport {
    let graph: Graph
    let page: Page
    /// The tables, to name the row that a fact comes from.
    let sources: RowSources
    private let marked: MarkedSentence

    init(graph: Graph, text: String, page: Page, sources: RowSources) {
        (self.graph, self.page, self.sources) = (graph, page, sources)
        marked = MarkedSentence(text)
    }

    /// All nodes but the article, each with the edges that start from it.
    var text: String {
        graph.nodes.indices.filter { graph.nodes[$0].type != .article }.map { section($0, from: [.from]) }
            .joined(separator: "\n")
    }

    /// One node with all its edges.
    func text(_ id: String) -> String {
        graph.index(of: id).map { section($0, from: [.from, .to]) } ?? ""
    }

    private enum End { case from, to }

    private func section(_ index: Int, from ends: Set<End>) -> String {
        let node = graph.nodes[index]
        let edges = graph.edges.filter {
            $0.type != .reportedIn
                && (ends.contains(.from) && $0.source == index || ends.contains(.to) && $0.target == index)
        }
        return page.line(head(node), indent: 0, rest: 4)
            + quoted(node.spans(.evidence), marking: node.spans(.mentions), indent: 2)
            + edges.map(edge).joined()
    }

    private func head(_ node: Node) -> Paragraph {
        var head = Paragraph(node.id, .bold)
        head.add("“\(node.displayName)”")
        for key in [AttributeKey.code, .status, .statusCue, .date] {
            if let value = node.text(key) { head.add("\(key.rawValue) \(value)") }
        }
        head.add(origin(node.attributes, row: row(of: node)), .dim)
        return head
    }

    /// The row of a built-in table that decided; rules that come from a row of a user's own name it themselves.
    private func row(of node: Node) -> String? {
        var names = [node.displayName]
        if case .strings(let aliases) = node.attributes[.aliases] { names += aliases }
        return node.text(.rule).flatMap { sources.source(ofRule: $0, names: names, type: node.type) }
    }

    private func edge(_ edge: Edge) -> String {
        let (from, to) = (graph.nodes[edge.source], graph.nodes[edge.target])
        var head = Paragraph("\(from.displayName) \(edge.type.rawValue) \(to.displayName)")
        for key in [AttributeKey.title, .status, .cue] {
            if let value = edge.attributes[key]?.text { head.add("\(key.rawValue) \(value)") }
        }
        head.add(origin(edge.attributes), .dim)
        var evidence: [TextSpan] = []
        if case .spans(let spans) = edge.attributes[.evidence] { evidence = spans }
        let marks = from.spans(.mentions) + to.spans(.mentions)
        return page.line(head, indent: 4, rest: 6) + quoted(evidence, marking: marks, indent: 6)
    }

    /// `by subject, right in 0.81 of cases`
    private func origin(_ attributes: Attributes, row: String? = nil) -> String {
        let rule = (attributes[.rule]?.text ?? "unknown") + (row.map { " (\($0))" } ?? "")
        let basis = attributes[.basis]?.text == Basis.background.rawValue ? " (background)" : ""
        let share = attributes[.confidence].map { ", right in \($0.text) of such cases" } ?? ""
        return "— by \(rule)\(basis)\(share)"
    }

    /// A few sentences; more would hide the rest.
    private func quoted(_ evidence: [TextSpan], marking marks: [TextSpan], indent: Int) -> String {
        let shown = evidence.prefix(FactReport.most).map { sentence in
            page.line(marked.paragraph(sentence, marking: marks), indent: indent)
        }
        let more = evidence.count - shown.count
        return shown.joined() + (more > 0 ? page.line(Paragraph("… and \(more) more", .dim), indent: indent) : "")
    }

    private static let most = 2
}
