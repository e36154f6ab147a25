internal import NewsOntology

/// Which identifiers a document declares and which edges it draws between them.
///
/// Edges whose ends are not both known yet wait until the document has been read.
struct EdgeLedger {
    /// What an identifier stands for.
    struct Declaration {
        enum Kind { case none, node, edge, other }

        var kind = Kind.none
        var type: NodeType?
        var offset = 0
    }

    /// An edge as it stands in the document.
    struct Edge {
        let relation: RelationType?
        let source: Int
        let target: Int
        let offset: Int
    }

    private var identifiers = IdentifierTable()
    private var declarations: [Declaration] = []
    private var waiting: [Edge] = []

    /// The number of an identifier, whether it is declared or only referred to.
    mutating func number(of identifier: UnsafeRawBufferPointer) -> Int {
        let number = identifiers.number(of: identifier)
        if number == declarations.count { declarations.append(Declaration()) }
        return number
    }

    /// Declares an identifier and gives its number; adds a finding and gives `nil` when that was done before.
    mutating func declare(
        _ identifier: UnsafeRawBufferPointer,
        as kind: Declaration.Kind,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Int? {
        let number = number(of: identifier)
        let earlier = declarations[number]
        guard earlier.kind == .none else {
            let message = "the identifier \(MessageText.quote(identifier)) is used twice"
            findings.add(.duplicateID, at: offset, message, related: earlier.offset)
            return nil
        }
        declarations[number] = Declaration(kind: kind, type: nil, offset: offset)
        return number
    }

    /// Says of which type a declared node is.
    mutating func setType(_ type: NodeType?, of number: Int) {
        declarations[number].type = type
    }

    /// Checks an edge now, when both ends are known, or later.
    mutating func add(_ edge: Edge, _ findings: inout FindingCollector) {
        if declarations[edge.source].type != nil, declarations[edge.target].type != nil {
            check(edge, &findings)
        } else {
            waiting.append(edge)
        }
    }

    /// Checks the edges that wait; the document has been read.
    mutating func finish(_ findings: inout FindingCollector) {
        for edge in waiting { check(edge, &findings) }
        waiting = []
    }

    private func check(_ edge: Edge, _ findings: inout FindingCollector) {
        for end in Set([edge.source, edge.target]).sorted() where declarations[end].kind != .node {
            let message = "no node has the identifier \(MessageText.quote(identifiers[end]))"
            findings.add(.danglingReference, at: edge.offset, message)
        }
        guard let relation = edge.relation, let from = declarations[edge.source].type,
            let to = declarations[edge.target].type,
            let problem = OntologyRules.problem(relation, from: from, to: to)
        else { return }
        findings.add(.edgeNotAllowed, at: edge.offset, problem)
    }
}
