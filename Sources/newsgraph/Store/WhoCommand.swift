import ArgumentParser
import KnowledgeGraph
import NewsOntology
import NewsText

/// `newsgraph who`: the card of an entity.
struct WhoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Print what a store, or graphs, know of somebody: names, offices, with whom, in which articles.",
        discussion: """
            Examples:
              newsgraph who Lavrov news.db
              newsgraph who 'Foreign Ministry' graphs/*.jsonl
            """
    )

    @Argument(help: "A name, a part of it, or an identifier.")
    var name: String

    @Argument(help: "A store, or graph files; '-' is a graph on standard input.", completion: .file())
    var inputs: [String]

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        if let last = inputs.last, last != "-", FileStatus(of: last) == nil, FileStatus(of: name) != nil {
            throw Failure(.usage, "the name comes first: newsgraph who '\(last)' \(name)")
        }
        var filter = GraphFilter()
        filter.around = name
        filter.hops = 2
        let graph = try KnowledgeInput(base: nil, diagnostics: diagnostic.diagnostics).graph(at: inputs, for: filter)
        let cards = NameIndex(graph).nodes(named: name).map { EntityCard(graph, $0) }
        guard !cards.isEmpty else { throw Failure(FilterError(name: name, known: NameIndex(graph).names)) }
        let text = cards.map { $0.text(width: Terminal.output.width, paint: Painter(isOn: Terminal.output.hasColour)) }
        try Destination.standardOutput.write(Array(text.joined(separator: "\n").utf8))
    }
}

/// What a graph knows of an entity.
struct EntityCard {
    private let graph: Graph
    private let index: Int
    private let incident: [Edge]

    init(_ graph: Graph, _ index: Int) {
        (self.graph, self.index) = (graph, index)
        incident = graph.edges.filter { $0.source == index || $0.target == index }
    }

    private var node: Node { graph.nodes[index] }

    func text(width: Int, paint: Painter) -> String {
        func line(_ paragraph: Paragraph, _ indent: Int = 2) -> String {
            paragraph.lines(width: width, indent: (indent, indent + 2), paint: paint)
        }
        func section(_ title: String, _ entries: [String]) -> String {
            guard !entries.isEmpty else { return "" }
            return line(Paragraph(title, .heading), 0) + entries.map { line(Paragraph($0)) }.joined()
        }
        var head = Paragraph(EntityName.of(node), .bold)
        head.add("\(node.type.rawValue), \(node.id)", .dim)
        return line(head, 0)
            + section("Names", names) + section("Known as one by", identity) + section("Offices and links", links)
            + section("With", company) + section("In", articles)
    }

    private var names: [String] {
        if case .strings(let aliases)? = node.attributes[.aliases] { return [aliases.joined(separator: ", ")] }
        return []
    }

    private var identity: [String] {
        var known = [AttributeKey.wikidata, .iso, .geonames, .code].compactMap { key in
            node.attributes[key].map { "\(key.rawValue) \($0.text)" }
        }
        if let rules = node.attributes.foreign.first(where: { $0.name == "identity" }) {
            known += rules.text.split(separator: "|").map(String.init)
        }
        return known
    }

    /// Offices and links, each with the first and the last day on which an article says so.
    private var links: [String] {
        let types: Set<RelationType> = [.holdsOffice, .partOf, .memberOf, .locatedIn]
        return incident.filter { types.contains($0.type) && $0.source == index }.map { edge in
            let what = edge.type == .holdsOffice ? edge.attributes[.title]?.text ?? edge.label : edge.type.summary
            let status = edge.attributes[.status].map { " (\($0.text))" } ?? ""
            return "\(what), \(EntityName.of(graph.nodes[edge.target]))\(status)\(days(of: edge))"
        }.sorted()
    }

    private func days(of edge: Edge) -> String {
        guard case .spans(let spans)? = edge.attributes[.evidence] else { return "" }
        let articles = graph.nodes.filter { $0.type == .article }
        let told = articles.filter { article in
            spans.contains { $0.article == article.id || ($0.article == nil && articles.count == 1) }
        }
        let dates = told.compactMap { $0.attributes[.date]?.text }.sorted()
        guard let first = dates.first, let last = dates.last else { return "" }
        return first == last ? ", \(first)" : ", \(first) to \(last)"
    }

    /// Who takes part in the same events, the most frequent first.
    private var company: [String] {
        let roles: Set<RelationType> = [.actor, .recipient]
        let own = Set(incident.filter { roles.contains($0.type) && $0.target == index }.map(\.source))
        var counts: [String: Int] = [:]
        for edge in graph.edges where own.contains(edge.source) && roles.contains(edge.type) && edge.target != index {
            counts[EntityName.of(graph.nodes[edge.target]), default: 0] += 1
        }
        return EventCounts.largest(counts, 12).map { "\($0.name), \(counted($0.count, "event"))" }
    }

    private var articles: [String] {
        let events = Set(incident.filter { $0.target == index && graph.nodes[$0.source].type == .event }.map(\.source))
        let told = Set(graph.edges.filter { $0.type == .reportedIn && events.contains($0.source) }.map(\.target))
        return told.map { graph.nodes[$0] }.map { article in
            [article.attributes[.date]?.text, article.attributes[.source]?.text, article.label]
                .compactMap { $0 }.joined(separator: ", ")
        }.sorted()
    }
}
