internal import KnowledgeGraph
internal import NewsOntology

/// What an edge says besides its ends.
protocol EdgeContent {
    var id: String { get }
    var type: RelationType { get }
    var label: String { get }
    var attributes: Attributes { get }
}

extension Edge: EdgeContent {}
extension StreamedEdge: EdgeContent {}
