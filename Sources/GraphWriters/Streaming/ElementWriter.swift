internal import KnowledgeGraph
internal import NewsOntology

/// Writes a graph in four steps, for formats in which every node and every edge stands for itself.
///
/// Nodes and edges are given where they lie: passing them on copies nothing, and counts no references.
protocol ElementWriter {
    /// Whether edges are drawn as the events are from which they come: done, planned, denied.
    static var asksForStatus: Bool { get }
    mutating func start(_ output: inout TextOutput)
    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput)
    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    )
    mutating func end(_ output: inout TextOutput)
}

extension ElementWriter {
    static var asksForStatus: Bool { false }

    /// Writes a graph that is known as a whole.
    mutating func write(_ graph: Graph, _ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        start(&output)
        for index in graph.nodes.indices { node(of: graph, index, &output) }
        edges(of: graph, &output)
        end(&output)
        output.finish(&buffer, &warnings)
    }

    /// Writes one node of a graph.
    @inline(__always)
    mutating func node(of graph: Graph, _ index: Int, _ output: inout TextOutput) {
        graph.nodes.withUnsafeBufferPointer { nodes in
            if let first = nodes.baseAddress { node(first + index, &output) }
        }
    }

    /// Writes all edges of a graph.
    mutating func edges(of graph: Graph, _ output: inout TextOutput) {
        graph.nodes.withUnsafeBufferPointer { nodes in
            graph.edges.withUnsafeBufferPointer { edges in
                guard let first = edges.baseAddress, let node = nodes.baseAddress else { return }
                let ends = NodeEnds(nodes, first: node, asksForStatus: Self.asksForStatus)
                for index in edges.indices {
                    ends.ask(after: index, in: edges)
                    edge(first + index, from: ends[edges[index].source], to: ends[edges[index].target], &output)
                }
            }
        }
    }

    /// Writes a graph that goes by.
    mutating func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        _ buffer: inout OutputBuffer,
        _ warnings: inout WarningCollector
    ) {
        var output = TextOutput(&buffer, &warnings)
        start(&output)
        for node in nodes { withUnsafePointer(to: node) { self.node($0, &output) } }
        for edge in edges {
            withUnsafePointer(to: edge) { content in
                withUnsafePointer(to: edge.source) { source in
                    withUnsafePointer(to: edge.target) { target in
                        EdgeEnd.with(source, asksForStatus: Self.asksForStatus) { source in
                            EdgeEnd.with(target, asksForStatus: false) {
                                self.edge(content, from: source, to: $0, &output)
                            }
                        }
                    }
                }
            }
        }
        end(&output)
        output.finish(&buffer, &warnings)
    }
}
