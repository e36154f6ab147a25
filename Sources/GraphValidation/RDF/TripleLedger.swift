internal import NewsOntology

/// The edges that a document states and those that it speaks about.
struct TripleLedger {
    private struct Triple: Hashable {
        let subject: Int32
        let object: Int32
        let relation: RelationType
    }

    private var stated: Set<Triple> = []
    private var claims: [(triple: Triple, offset: Int)] = []

    /// A node has this edge.
    mutating func state(_ subject: Int32, _ relation: RelationType, _ object: Int32) {
        stated.insert(Triple(subject: subject, object: object, relation: relation))
    }

    /// A statement says more about this edge.
    mutating func claim(_ subject: Int32, _ relation: RelationType, _ object: Int32, at offset: Int) {
        let triple = Triple(subject: subject, object: object, relation: relation)
        if !stated.contains(triple) { claims.append((triple, offset)) }
    }

    /// Adds findings for statements about edges that are nowhere; the document has been read.
    func finish(_ findings: inout FindingCollector) {
        for (triple, offset) in claims where !stated.contains(triple) {
            let message = "the statement is about an edge '\(triple.relation.rawValue)' that its subject does not have"
            findings.add(.unstatedEdge, at: offset, message)
        }
    }
}
