internal import GraphSyntax
internal import NewsOntology

/// Which identifiers a document declares, and which edges it draws between them.
///
/// In GraphML of any program identifiers of nodes hold within the outermost graph that they stand in, and an edge may lead
/// to the nodes of its own graph and of those nested in it only (the identity constraints of the official schema).
/// Elsewhere all identifiers of a document differ. Edges whose ends are not both known yet wait.
struct EdgeLedger {
    /// What an identifier stands for; kinds are spaces of their own in GraphML of any program.
    enum Kind: UInt8 {
        case none, graph, node, edge, hyperedge, endpoint, port, other
    }

    private struct Declaration {
        var kind = Kind.none
        /// The type of a node; 0xFF when it is not known.
        var type: UInt8 = 0xFF
        var scope: UInt32 = 0
        var offset: UInt32 = 0
    }

    /// An edge, or another reference, as it stands in the document.
    private struct Edge {
        /// The number of its type; 0xFF when the ontology has none.
        let relation: UInt8
        let source: Int32
        let target: Int32
        let offset: UInt32
    }

    private struct OpenGraph {
        let offset: Int
        /// How many edges waited when it started.
        let waiting: Int
    }

    private let isOneSpace: Bool
    private let ontology = OntologyMatrix.shared
    private let follows = OntologyMatrix.number(of: RelationType.follows)
    private var identifiers = IdentifierIndex()
    private var declarations: [Declaration] = []
    private var dates: [Int32: DateRule.Days] = [:]
    private var waiting: [Edge] = []
    private var sequences: [Edge] = []
    private var references: [(number: Int32, kind: Kind?, offset: Int)] = []
    private var graphs: [OpenGraph] = []
    private var scope: UInt32 = 1

    init(isOneSpace: Bool = true) { self.isOneSpace = isOneSpace }

    /// A graph starts; its identifier, if any, is another matter.
    mutating func openGraph(at offset: Int) {
        if graphs.isEmpty, !isOneSpace { scope += 1 }
        graphs.append(OpenGraph(offset: offset, waiting: waiting.count))
    }

    /// A graph has ended: all nodes are known to which its edges may lead.
    mutating func closeGraph(_ findings: inout FindingCollector) {
        guard let graph = graphs.popLast() else { return }
        let edges = waiting[graph.waiting...]
        waiting.removeLast(edges.count)
        for edge in edges { check(edge, in: graph.offset, &findings) }
    }

    /// The number of an identifier that nodes may have.
    mutating func number(of identifier: Bytes) -> Int32 { number(of: identifier, .node) }

    /// Declares an identifier and gives its number; adds a finding and gives -1 when that was done before.
    mutating func declare(
        _ identifier: Bytes,
        as kind: Kind,
        in ownScope: UInt32? = nil,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Int32 {
        let number = number(of: identifier, kind)
        let scope = isOneSpace ? self.scope : ownScope ?? (kind == .graph ? 0 : self.scope)
        let earlier = declarations[Int(number)]
        guard earlier.kind == .none || earlier.scope != scope else {
            let message = "the \(kind == .port ? "name" : "identifier") \(MessageText.quote(identifier)) is used twice"
            findings.add(.duplicateID, at: offset, message, related: Int(earlier.offset))
            return -1
        }
        declarations[Int(number)] = Declaration(kind: kind, scope: scope, offset: UInt32(truncatingIfNeeded: offset))
        return number
    }

    /// Says of which type a declared node is, by the number of the type.
    mutating func setType(_ type: UInt8, of number: Int32) { declarations[Int(number)].type = type }

    /// Says when a declared event happened.
    mutating func setDate(_ days: DateRule.Days, of number: Int32) { dates[number] = days }

    /// Checks an edge now, when both ends are known, or at the end of its graph.
    mutating func add(
        _ relation: UInt8,
        from source: Int32,
        to target: Int32,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        let place = UInt32(truncatingIfNeeded: offset)
        let edge = Edge(relation: relation, source: source, target: target, offset: place)
        let start = graphs.last?.offset ?? 0
        if isNode(source, since: start), isNode(target, since: start) {
            checkTypes(edge, &findings)
        } else {
            waiting.append(edge)
        }
    }

    /// Notes that something has to be declared somewhere, as a thing of one kind or of any.
    mutating func refer(to number: Int32, as kind: Kind? = nil, at offset: Int) {
        if !isDeclared(number, as: kind) { references.append((number, kind, offset)) }
    }

    /// Checks the edges and references that still wait; the document has been read.
    mutating func finish(_ findings: inout FindingCollector) {
        while !graphs.isEmpty { closeGraph(&findings) }
        for edge in waiting { check(edge, in: 0, &findings) }
        for (number, kind, offset) in references where !isDeclared(number, as: kind) {
            addDangling(kind == .node ? "no node has" : "nothing has", number, at: offset, &findings)
        }
        for edge in sequences { checkOrder(edge, &findings) }
        (waiting, references, sequences) = ([], [], [])
    }
}

extension EdgeLedger {
    @inline(__always)
    private mutating func number(of identifier: Bytes, _ kind: Kind) -> Int32 {
        let (number, isNew) = identifiers.insert(identifier, in: isOneSpace ? 0 : kind.rawValue)
        if isNew { declarations.append(Declaration()) }
        return Int32(truncatingIfNeeded: number)
    }

    /// Whether there is a node of this number that starts behind an offset.
    @inline(__always)
    private func isNode(_ number: Int32, since offset: Int) -> Bool {
        let declaration = declarations[Int(number)]
        return declaration.kind == .node && declaration.scope == scope && declaration.offset >= offset
    }

    private func isDeclared(_ number: Int32, as kind: Kind?) -> Bool {
        let declared = declarations[Int(number)].kind
        return kind.map { $0 == declared } ?? (declared != .none)
    }

    private mutating func check(_ edge: Edge, in start: Int, _ findings: inout FindingCollector) {
        let ends = edge.source == edge.target ? [edge.source] : [edge.source, edge.target]
        let missing = ends.filter { !isNode($0, since: start) }
        for end in missing {
            let elsewhere = declarations[Int(end)].kind == .node ? " in this graph" : ""
            addDangling("no node\(elsewhere) has", end, at: Int(edge.offset), &findings)
        }
        if missing.isEmpty { checkTypes(edge, &findings) }
    }

    private func addDangling(_ what: String, _ number: Int32, at offset: Int, _ findings: inout FindingCollector) {
        let message = "\(what) the identifier \(MessageText.quote(identifiers[Int(number)]))"
        findings.add(.danglingReference, at: offset, message)
    }

    @inline(__always)
    private mutating func checkTypes(_ edge: Edge, _ findings: inout FindingCollector) {
        guard edge.relation != 0xFF else { return }
        if edge.relation == follows { sequences.append(edge) }
        let (from, to) = (declarations[Int(edge.source)].type, declarations[Int(edge.target)].type)
        guard from != 0xFF, to != 0xFF, !ontology.allows(edge.relation, from: from, to: to) else { return }
        let problem = OntologyMatrix.problem(edge.relation, from: from, to: to)
        findings.add(.edgeNotAllowed, at: Int(edge.offset), problem)
    }

    /// An event that follows one which came after it, by the dates of both.
    private func checkOrder(_ edge: Edge, _ findings: inout FindingCollector) {
        guard let effect = dates[edge.source], let cause = dates[edge.target], effect.last < cause.first else { return }
        let names = (MessageText.quote(identifiers[Int(edge.source)]), MessageText.quote(identifiers[Int(edge.target)]))
        let message = "\(names.0) follows \(names.1), but its date is before"
        findings.add(.eventOrder, at: Int(edge.offset), message, severity: .warning)
    }
}
