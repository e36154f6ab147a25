internal import KnowledgeGraph
internal import NewsOntology

extension Attributes {
    /// How another tool wants a node to be drawn; `nil` where nothing is said of that.
    @inline(__always)
    var nodeLook: ForeignLook? { foreign.isEmpty ? nil : ForeignLook(self, onEdges: false) }

    /// How another tool wants an edge to be drawn; `nil` where nothing is said of that.
    @inline(__always)
    var edgeLook: ForeignLook? { foreign.isEmpty ? nil : ForeignLook(self, onEdges: true) }
}

extension ForeignLook {
    /// The colour as drawings write it.
    var ink: Colour? { colour.map { Colour(red: $0.red, green: $0.green, blue: $0.blue) } }
}

extension Graph {
    /// Whether no edge has a direction, and there are edges.
    var isUndirected: Bool {
        !edges.isEmpty && edges.allSatisfy { $0.attributes.edgeLook?.isUndirected == true }
    }
}
