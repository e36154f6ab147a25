internal import KnowledgeGraph
internal import NewsOntology

/// The names that Cytoscape shows. Those of its columns that have a blank in them are no tokens, and so cannot be keys.
struct CytoscapeStyle: GraphMLStyle {
    let keys = """
          <key id="e_name" for="edge" attr.name="name" attr.type="string"/>

        """

    func node(_ node: Node, at place: Point, _ output: inout TextOutput) {
        if node.attributes[.name] == nil { data("n_name", node.label, &output) }
    }

    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput) {
        let name = "\(source.id) (\(edge.type.rawValue)) \(target.id)"
        data("e_name", name, &output)
    }
}
