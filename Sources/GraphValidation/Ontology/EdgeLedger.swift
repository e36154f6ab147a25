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
    private var sequences: [Edge] = []
    private var dates: [Int: DateRule.Days] = [:]
    private var references: [(number: Int, kind: Declaration.Kind?, offset: Int)] = []

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

    /// Says when a declared event happened.
    mutating func setDate(_ days: DateRule.Days, of number: Int) {
        dates[number] = days
    }

    /// Checks an edge now, when both ends are known, or later.
    mutating func add(_ edge: Edge, _ findings: inout FindingCollector) {
        if edge.relation == .follows { sequences.append(edge) }
        if declarations[edge.source].type != nil, declarations[edge.target].type != nil {
            check(edge, &findings)
        } else {
            waiting.append(edge)
        }
    }

    /// Notes that something has to be declared somewhere, as a thing of one kind or of any.
    mutating func refer(to number: Int, as kind: Declaration.Kind? = nil, at offset: Int) {
        if !isDeclared(number, as: kind) { references.append((number, kind, offset)) }
    }

    /// Checks the edges and references that wait; the document has been read.
    mutating func finish(_ findings: inout FindingCollector) {
        for edge in waiting { check(edge, &findings) }
        for reference in references where !isDeclared(reference.number, as: reference.kind) {
            addDangling(reference.number, at: reference.offset, reference.kind == .node, &findings)
        }
        for edge in sequences { checkOrder(edge, &findings) }
        (waiting, references, sequences) = ([], [], [])
    }

    private func checkOrder(_ edge: Edge, _ findings: inout FindingCollector) {
        guard let effect = dates[edge.source], let cause = dates[edge.target], effect.last < cause.first else { return }
        let message = OntologyRules.orderProblem(identifiers[edge.source], identifiers[edge.target])
        findings.add(.eventOrder, at: edge.offset, message, severity: .warning)
    }

    private func isDeclared(_ number: Int, as kind: Declaration.Kind?) -> Bool {
        let declared = declarations[number].kind
        return kind.map { $0 == declared } ?? (declared != .none)
    }

    private func addDangling(_ number: Int, at offset: Int, _ isNode: Bool, _ findings: inout FindingCollector) {
        let what = isNode ? "no node has" : "nothing has"
        let message = "\(what) the identifier \(MessageText.quote(identifiers[number]))"
        findings.add(.danglingReference, at: offset, message)
    }

    private func check(_ edge: Edge, _ findings: inout FindingCollector) {
        for end in Set([edge.source, edge.target]).sorted() where declarations[end].kind != .node {
            addDangling(end, at: edge.offset, true, &findings)
        }
        guard let relation = edge.relation, let from = declarations[edge.source].type,
            let to = declarations[edge.target].type,
            let problem = OntologyRules.problem(relation, from: from, to: to)
        else { return }
        findings.add(.edgeNotAllowed, at: edge.offset, problem)
    }
}
