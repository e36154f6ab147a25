internal import KnowledgeGraph
internal import NewsOntology

/// Writes edges twice: as a triple among those of the node that they start from, and as a statement about that triple.
struct RDFEdges {
    private let graph: Graph
    private let names: RDFNames
    private let identifiers: RDFIdentifiers
    private let attributes: RDFAttributes
    /// The edges of each node, by relation in the order of the ontology, then in the order of the graph.
    private let edgesOfNode: [[Edge]]

    init(_ graph: Graph, _ attributes: RDFAttributes) {
        self.graph = graph
        self.names = attributes.names
        self.identifiers = attributes.identifiers
        self.attributes = attributes
        edgesOfNode = RDFEdges.group(graph)
    }

    private static func group(_ graph: Graph) -> [[Edge]] {
        var edges = [[Edge]](repeating: [], count: graph.nodes.count)
        for edge in graph.edges { edges[edge.source].append(edge) }
        return edges.map { own in RelationType.allCases.flatMap { type in own.filter { $0.type == type } } }
    }

    /// Writes the triples that start at a node; each once, however many edges say it.
    func writeTriples(ofNode index: Int, to output: inout RDFXMLOutput) {
        var seen: Set<Triple> = []
        for edge in edgesOfNode[index] {
            guard let relation = names.relations[edge.type] else { continue }
            for name in [relation.own, relation.standard].compactMap({ $0 })
            where seen.insert(Triple(property: name.iri, target: edge.target)).inserted {
                output.resource(name.tag, identifiers.iri(of: graph.nodes[edge.target]))
            }
        }
    }

    /// Writes the statements that carry evidence, basis, rule and whatever else an edge bears.
    func writeStatements(to output: inout RDFXMLOutput) {
        for edge in graph.edges {
            guard let relation = names.relations[edge.type] else { continue }
            output.xml.owner = edge.id
            output.open("rdf:Statement", about: identifiers.iri(of: edge))
            output.resource("rdf:subject", identifiers.iri(of: graph.nodes[edge.source]))
            output.resource("rdf:predicate", relation.own.iri)
            output.resource("rdf:object", identifiers.iri(of: graph.nodes[edge.target]))
            attributes.write(label: edge.label, edge.attributes, of: .edges, to: &output)
            output.close("rdf:Statement")
        }
    }

    /// A triple of a node that is known.
    private struct Triple: Hashable {
        let property: String
        let target: Int
    }
}
