import GoldGraphs
import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsPipeline
import NewsText

/// What the program makes of affairs, beside their annotation.
struct AffairReading {
    /// The graph of each article, with the name of the article.
    let graphs: [(name: String, graph: Graph)]
    let merged: Graph
    private let affairs: [Affair]
    private let nodes: [String: [(span: TextSpan, node: Int)]]

    init(_ affairs: [Affair]) throws {
        self.affairs = affairs
        let pipeline = Pipeline(analyzer: try TrainedAnalyzer(accuracy: .standard))
        graphs = try affairs.flatMap(\.articles).map { annotated in
            let bytes = Array(annotated.text.utf8)
            let article = try ArticleParser().parse(bytes, name: annotated.name).article
            return (annotated.name, try pipeline.graph(of: article))
        }
        var merger = GraphMerger()
        for (_, graph) in graphs { merger.add(graph) }
        merged = try merger.finish().graph
        var names: [String: String] = [:]
        for (name, graph) in graphs { for node in graph.nodes where node.type == .article { names[node.id] = name } }
        var nodes: [String: [(TextSpan, Int)]] = [:]
        for (index, node) in merged.nodes.enumerated() {
            guard case .spans(let spans)? = node.attributes[.mentions] else { continue }
            for span in spans { nodes[names[span.article ?? ""] ?? "", default: []].append((span, index)) }
        }
        self.nodes = nodes
    }

    /// The node of a marked mention, of some types; the one whose stretch of text fits best.
    private func node(of mark: AnnotatedArticle.Mark, _ types: Set<NodeType>) -> Int? {
        let fitting = (nodes[mark.article] ?? []).filter { found in
            types.contains(merged.nodes[found.node].type) && found.span.start < mark.span.end
                && mark.span.start < found.span.end
        }
        return fitting.min { distance($0.span, mark.span) < distance($1.span, mark.span) }?.node
    }

    private func distance(_ a: TextSpan, _ b: TextSpan) -> Int { abs(a.start - b.start) + abs(a.end - b.end) }

    /// How well mentions that the graph has at all are put together; what is not found in its article is no matter of
    /// identity.
    func score(prefix: String?, _ types: Set<NodeType>) -> CoreferenceScore {
        var key: [String: [AnnotatedArticle.Mark]] = [:], response: [Int: [AnnotatedArticle.Mark]] = [:]
        for mark in affairs.flatMap(\.articles).flatMap(\.marks) where isMeant(mark, prefix) {
            guard let node = node(of: mark, types) else { continue }
            key[mark.key, default: []].append(mark)
            response[node, default: []].append(mark)
        }
        var score = CoreferenceScore()
        score.add(key: Array(key.values), response: Array(response.values))
        return score
    }

    private func isMeant(_ mark: AnnotatedArticle.Mark, _ prefix: String?) -> Bool {
        prefix.map { mark.key.hasPrefix($0) && !mark.isEvent } ?? mark.isEvent
    }

    /// F1 of the pairs of events that a relation joins.
    func pairs(_ relation: RelationType, _ known: (Affair) -> [[String]]) -> Double {
        var keys: [Int: Set<String>] = [:]
        for mark in affairs.flatMap(\.articles).flatMap(\.marks) where mark.isEvent {
            if let node = node(of: mark, [.event]) { keys[node, default: []].insert(mark.key) }
        }
        let gold = Set(affairs.flatMap(known))
        let edges = merged.edges.filter { $0.type == relation }
        let right = edges.map { edge in
            (keys[edge.source] ?? []).flatMap { from in (keys[edge.target] ?? []).map { [from, $0] } }.filter(
                gold.contains
            )
        }
        let (found, hits) = (right.filter { !$0.isEmpty }.count, Set(right.joined()).count)
        guard found > 0, !gold.isEmpty else { return 0 }
        let (precision, recall) = (Double(found) / Double(edges.count), Double(hits) / Double(gold.count))
        return 2 * precision * recall / (precision + recall)
    }
}
