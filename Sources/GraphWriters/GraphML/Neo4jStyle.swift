internal import KnowledgeGraph
internal import NewsOntology

/// The two keys by whose identifiers the importer of APOC knows labels and types of relationships.
///
/// Source: Neo4j, *APOC Core Documentation, apoc.import.graphml* (`readLabels: true`).
struct Neo4jStyle: GraphMLStyle {
    let keys = """
          <key id="labels" for="node" attr.name="labels" attr.type="string"/>
          <key id="label" for="edge" attr.name="relationship" attr.type="string"/>

        """

    func node(_ node: Node, at place: Point, _ output: inout TextOutput) {
        data("labels", ForeignAttribute.typesWithColons(node.type), &output)
    }

    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput) {
        data("label", edge.type.upperSnakeCase, &output)
    }
}
