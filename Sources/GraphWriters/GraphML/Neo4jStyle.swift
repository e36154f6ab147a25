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
        data("labels", node.neo4jLabels.map { ":" + $0 }.joined(), &output)
    }

    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput) {
        data("label", edge.neo4jType, &output)
    }
}
