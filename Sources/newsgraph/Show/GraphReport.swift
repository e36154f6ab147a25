import KnowledgeGraph
import NewsOntology
import NewsText

/// The graph of an article for a person at a terminal.
struct GraphReport {
    let article: Article
    let neighbours: Neighbours
    let width: Int
    let paint: Painter

    init(of graph: Graph, article: Article, width: Int, colour: Bool) {
        self.article = article
        self.width = width
        neighbours = Neighbours(graph)
        paint = Painter(isOn: colour)
    }

    /// All sections that have something in them, with a blank line between two.
    var text: String {
        let sections = [heading] + entities + [offices, links, TimelineReport(self).text]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var heading: String {
        let origin = [article.source, article.date?.description].compactMap { $0 }.joined(separator: ", ")
        return line(article.title ?? article.name, .bold) + (origin.isEmpty ? "" : line(origin, .dim))
    }

    private var entities: [String] {
        NodeType.allCases.filter { NodeType.participants.contains($0) || $0 == .thing }.map { type in
            let nodes = neighbours.graph.nodes.filter { $0.type == type }
            return section(GraphReport.title(of: type), nodes.map(entity))
        }
    }

    private func entity(_ node: Node) -> Paragraph {
        var paragraph = Paragraph(node.displayName)
        let aliases = node.texts(.aliases).joined(separator: ", ")
        if !aliases.isEmpty { paragraph.add("(\(aliases))", .dim) }
        return paragraph
    }

    private var offices: String {
        section("Offices", neighbours.edges([.holdsOffice]).map(office))
    }

    private func office(_ edge: Edge) -> Paragraph {
        let title = edge.attributes[.title]?.text ?? edge.label
        var paragraph = Paragraph("\(neighbours.source(of: edge)) — \(title), \(neighbours.target(of: edge))")
        if let status = edge.attributes[.status]?.text { paragraph.add("(\(status))", .dim) }
        return paragraph
    }

    private var links: String {
        section("Links", neighbours.edges([.partOf, .memberOf, .locatedIn, .standsFor, .linkedTo]).map(link))
    }

    /// The heading of a graph that was read, of which there is no text: its only article, or the name of the file.
    static func heading(of graph: Graph, at path: String) -> Article {
        let articles = graph.nodes.filter { $0.type == .article }
        let only = articles.count == 1 ? articles[0] : nil
        return Article(
            name: ArticleReader.name(of: path),
            text: "",
            date: only?.text(.date).flatMap { CalendarDate(iso: $0) },
            source: only?.text(.source),
            title: only?.text(.title)
        )
    }

    private func link(_ edge: Edge) -> Paragraph {
        let (from, to) = (neighbours.source(of: edge), neighbours.target(of: edge))
        let isNamed = edge.type == .linkedTo && edge.label != edge.type.rawValue
        var paragraph = Paragraph(isNamed ? "\(from) — \(edge.label) → \(to)" : "\(from) \(edge.type.summary) \(to)")
        if edge.attributes[.basis]?.text == Basis.background.rawValue { paragraph.add("(background)", .dim) }
        return paragraph
    }

    /// A heading with its number of entries, and the entries below it; nothing when there are none.
    func section(_ title: String, _ entries: [Paragraph]) -> String {
        guard !entries.isEmpty else { return "" }
        let lines = entries.map { $0.lines(width: width, indent: (2, 6), paint: paint) }
        return line("\(title) (\(entries.count))", .heading) + lines.joined()
    }

    func line(_ text: String, _ style: Painter.Style?) -> String {
        Paragraph(text, style).lines(width: width, indent: (0, 2), paint: paint)
    }

    private static func title(of type: NodeType) -> String {
        type == .person ? "Other persons" : type.rawValue + "s"
    }
}
