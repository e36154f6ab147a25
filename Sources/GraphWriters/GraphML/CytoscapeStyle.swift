internal import KnowledgeGraph
internal import NewsOntology

/// The names that Cytoscape keeps in its tables: what it shows, and what it knows things by in all networks.
struct CytoscapeStyle: GraphMLStyle {
    let keys = """
          <key id="n_shared_name" for="node" attr.name="shared name" attr.type="string"/>
          <key id="e_name" for="edge" attr.name="name" attr.type="string"/>
          <key id="e_shared_name" for="edge" attr.name="shared name" attr.type="string"/>
          <key id="e_shared_interaction" for="edge" attr.name="shared interaction" attr.type="string"/>

        """

    func node(_ node: Node, at place: Point, _ output: inout TextOutput) {
        if node.attributes[.name] == nil { data("n_name", node.label, &output) }
        data("n_shared_name", node.label, &output)
    }

    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput) {
        let name = "\(source.id) (\(edge.type.rawValue)) \(target.id)"
        data("e_name", name, &output)
        data("e_shared_name", name, &output)
        data("e_shared_interaction", edge.type.rawValue, &output)
    }
}
