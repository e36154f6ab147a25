internal import NewsOntology
internal import NewsText

/// What a graph says around its entities: who stands in which article beside whom, and which state each belongs to.
struct EntityContext {
    let graph: Graph
    /// The articles that each node is mentioned in, by their identifiers.
    private(set) var articles: [[String]]
    /// The nodes that are mentioned in an article.
    private(set) var nodes: [String: [Int]] = [:]
    private var outgoing: [[Int]]
    private var participants: [Int: [Int]] = [:]
    private let dates: [String: String]
    /// What the states of the graph are called, word by word, with their codes.
    private(set) var stateNames: [(words: [String], code: String)] = []

    init(_ graph: Graph) {
        self.graph = graph
        let known = graph.nodes.filter { $0.type == .article }
        let only = known.count == 1 ? known[0].id : nil
        dates = Dictionary(known.map { ($0.id, $0.attributes[.date]?.text ?? "") }, uniquingKeysWith: { a, _ in a })
        articles = graph.nodes.map { EntityContext.articles(of: $0, only) }
        outgoing = Array(repeating: [], count: graph.nodes.count)
        for (index, edge) in graph.edges.enumerated() {
            if EntityContext.belonging.contains(edge.type) { outgoing[edge.source].append(index) }
            if EntityContext.taking.contains(edge.type) { participants[edge.source, default: []].append(index) }
        }
        for (index, list) in articles.enumerated() { for article in list { nodes[article, default: []].append(index) } }
        for index in graph.nodes.indices where graph.nodes[index].type == .state { addNames(ofState: index) }
    }

    private static let belonging: Set<RelationType> = [.holdsOffice, .partOf, .locatedIn]
    private static let taking: Set<RelationType> = [.actor, .recipient, .place]

    private static func articles(of node: Node, _ only: String?) -> [String] {
        var found: Set<String> = []
        for key in [AttributeKey.evidence, .mentions] {
            if case .spans(let spans)? = node.attributes[key] {
                for span in spans { if let article = span.article ?? only { found.insert(article) } }
            }
        }
        if found.isEmpty, let only { return [only] }
        return found.sorted()
    }

    private mutating func addNames(ofState index: Int) {
        let node = graph.nodes[index]
        let code = EntityContext.code(ofState: node)
        var names = [node.attributes[.name]?.text ?? node.label]
        if case .strings(let aliases)? = node.attributes[.aliases] { names += aliases }
        for name in names {
            let words = NameWords.of(name)
            if !words.isEmpty { stateNames.append((words, code)) }
        }
        stateNames.sort { $0.words.count > $1.words.count }
    }

    /// What a state is known by.
    static func code(ofState node: Node) -> String {
        node.attributes[.iso]?.text ?? node.attributes[.wikidata]?.text
            ?? NameWords.of(node.attributes[.name]?.text ?? node.label).joined(separator: " ")
    }

    /// The month of an article, `2024-08`, or nothing.
    func month(of article: String) -> String { String(date(of: article).prefix(7)) }

    /// The date of an article, or nothing.
    func date(of article: String) -> String { dates[article] ?? "" }

    /// The edges from an event to who takes part in it and where.
    func roles(of event: Int) -> [Edge] { (participants[event] ?? []).map { graph.edges[$0] } }

    /// The edges that say what a node belongs to.
    func belongings(of node: Int) -> [Edge] { outgoing[node].map { graph.edges[$0] } }

    /// The states that a node belongs to, by way of bodies and places.
    func states(of node: Int) -> Set<String> {
        var found: Set<String> = []
        var seen: Set<Int> = [node]
        var pending = belongings(of: node).map(\.target)
        while let next = pending.popLast() {
            guard seen.insert(next).inserted, seen.count < 32 else { continue }
            if graph.nodes[next].type == .state {
                found.insert(EntityContext.code(ofState: graph.nodes[next]))
            } else if graph.nodes[next].type != .person, graph.nodes[next].type != .official {
                pending += belongings(of: next).map(\.target)
            }
        }
        return found
    }
}
