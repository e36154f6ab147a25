internal import NewsOntology

/// What a resource is, by all the classes that it is said to have.
struct ResourceTypes {
    let kind: ResourceKind
    /// The name of the class that decided.
    let className: String
    /// Types of nodes of which no resource has two.
    private let contradiction: [NodeType]

    /// Takes the classes of a resource; `nil` for those of other vocabularies.
    init(_ classes: [Term?]) {
        let ours = classes.compactMap { $0 }.filter { $0.vocabulary == .ng }.map(\.name)
        let known = ours.compactMap(NodeType.init)
        // An Official is a Person, too, and says so.
        let narrowest = known.filter { type in !known.contains { $0 != type && $0.isA(type) } }
        let distinct = NodeType.allCases.filter(narrowest.contains)
        contradiction = distinct.count > 1 ? distinct : []
        let others = classes.compactMap { $0 }.filter { $0.vocabulary != .ng }
        let kinds = others.map { ($0.name, ResourceKind($0.vocabulary, $0.name)) }
        let other = kinds.first { if case .other = $0.1 { false } else { true } }
        if let name = distinct.first?.rawValue ?? ours.first {
            (kind, className) = (ResourceKind(.ng, name), name)
        } else {
            (kind, className) = (other?.1 ?? .other, other?.0 ?? "")
        }
    }

    /// Whether the classes go together, and whether there are any where there have to be.
    func check(_ entry: TripleGraph.Entry, _ findings: inout FindingCollector) {
        if contradiction.count > 1 {
            let names = contradiction.map(\.rawValue).joined(separator: " and ")
            let message = "the node is \(names) at the same time; it has one of these types"
            findings.add(.nodeType, at: entry.offset, message)
        }
        guard entry.isOurs, case .other = kind else { return }
        let known = OntologyRules.list(NodeType.allCases.map(\.rawValue))
        let message = "the resource has properties of the ontology, but no type of it; nodes have \(known)"
        findings.add(.missingAttribute, at: entry.offset, message)
    }
}
