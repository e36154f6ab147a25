internal import KnowledgeGraph
internal import NewsOntology

/// Writes a graph in four steps, for formats in which every node and every edge stands for itself.
///
/// Nodes and edges are given where they lie: passing them on copies nothing, and counts no references.
protocol ElementWriter {
    mutating func start(_ output: inout TextOutput)
    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput)
    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: UnsafePointer<Node>,
        to target: UnsafePointer<Node>,
        _ output: inout TextOutput
    )
    mutating func end(_ output: inout TextOutput)
}

extension ElementWriter {
    /// Writes a graph that is known as a whole.
    mutating func write(_ graph: Graph, _ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        start(&output)
        for index in graph.nodes.indices { node(of: graph, index, &output) }
        for index in graph.edges.indices { edge(of: graph, index, &output) }
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

    /// Writes one edge of a graph.
    @inline(__always)
    mutating func edge(of graph: Graph, _ index: Int, _ output: inout TextOutput) {
        graph.edges.withUnsafeBufferPointer { edges in
            graph.nodes.withUnsafeBufferPointer { nodes in
                guard let first = edges.baseAddress, let node = nodes.baseAddress else { return }
                let (source, target) = (node + first[index].source, node + first[index].target)
                edge(first + index, from: source, to: target, &output)
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
                        self.edge(content, from: source, to: target, &output)
                    }
                }
            }
        }
        end(&output)
        output.finish(&buffer, &warnings)
    }
}
