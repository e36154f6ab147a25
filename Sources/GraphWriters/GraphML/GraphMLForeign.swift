internal import KnowledgeGraph
internal import NewsOntology

/// What a GraphML file holds of other tools: their attributes, how they draw, and whether edges have directions.
struct GraphMLForeign {
    /// The keys of their attributes.
    var columns = ForeignColumns()
    /// Whether other tools say how nodes look: then the file says nothing else of that.
    var looksOfNodes = false
    /// Whether other tools say how much edges count.
    var weightsOfEdges = false
    /// Whether no edge has a direction.
    var isUndirected = false
    /// How many edges have none, where others have one; the first of them.
    private var exceptions: (count: Int, first: String) = (0, "")

    /// Nothing.
    init() {}

    /// What a graph holds of other tools.
    init(_ graph: Graph, _ style: WriterOptions.Style) {
        looksOfNodes = graph.nodes.contains { $0.attributes.nodeLook?.hasLook == true }
        weightsOfEdges = graph.edges.contains { $0.attributes.edgeLook?.weight != nil }
        isUndirected = graph.isUndirected
        if !isUndirected {
            let edges = graph.edges.filter { $0.attributes.edgeLook?.isUndirected == true }
            exceptions = (edges.count, edges.first?.id ?? "")
        }
        var rules = ForeignColumns.Rules(areTokens: true)
        rules.reserved[.node] = looksOfNodes ? [] : Set(GraphMLKey.drawing(.node).map(\.name))
        // networkx gives attributes of edges to a function whose parameter `key` it fills itself.
        rules.reserved[.edge] = Set(weightsOfEdges ? [] : GraphMLKey.drawing(.edge).map(\.name)).union(["key"])
        let shown: [ElementOwner: Set<String>] = [
            .node: style == .neo4j ? ["labels"] : [], .edge: isUndirected ? [DrawingAttribute.directed.rawValue] : [],
        ]
        rules.shown = { _, owner in shown[owner] ?? [] }
        columns = ForeignColumns(graph, rules)
    }

    /// The keys that the file has of itself.
    var keys: [GraphMLKey] {
        GraphMLKey.Owner.allCases.flatMap { owner in
            let drawing =
                owner == .node
                ? (looksOfNodes ? [] : GraphMLKey.drawing(.node)) : weightsOfEdges ? [] : GraphMLKey.drawing(.edge)
            return GraphMLKey.ontology(owner).map(\.key) + drawing
        }
    }

    /// Counts what is not as the graph has it.
    func warn(_ output: inout TextOutput) {
        columns.warnOfNames(&output)
        guard exceptions.count > 0 else { return }
        output.owner = exceptions.first
        output.warn(.undirectedEdges, count: exceptions.count, of: "")
    }
}

extension ForeignLook {
    /// Whether anything is said of colour, size or place.
    fileprivate var hasLook: Bool { colour != nil || size != nil || place != nil }
}
