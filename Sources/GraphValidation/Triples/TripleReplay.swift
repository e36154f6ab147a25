internal import NewsOntology

/// Gives the resources of a graph of triples to the checks, each with all that is said of it.
struct TripleReplay {
    private let graph: TripleGraph
    private var checks: ResourceChecks
    /// The names of the ontology's types of nodes.
    private let nodeTypes: Set<ArraySlice<UInt8>>
    /// Whether anything is a node of the ontology.
    let hasNodes: Bool

    init(_ graph: TripleGraph, textLength: Int?) {
        let types = Set(NodeType.allCases.map { Array($0.term.iri.utf8)[...] })
        self.graph = graph
        nodeTypes = types
        checks = ResourceChecks(textLength: textLength)
        var isType: [TripleGraph.Resource: Bool] = [:]
        hasNodes = graph.entries.contains { entry in
            entry.classes.contains { name in
                let known = isType[name] ?? types.contains(graph.name(of: name))
                isType[name] = known
                return known
            }
        }
    }

    mutating func run(_ findings: inout FindingCollector) {
        let triples = Dictionary(grouping: graph.triples, by: \.subject)
        let subjects = graph.entries.indices.filter { graph.entries[$0].offset >= 0 }
        for subject in subjects.sorted(by: { graph.entries[$0].offset < graph.entries[$1].offset }) {
            check(subject, triples[subject] ?? [], &findings)
        }
        // A document without a graph follows no version of the ontology.
        if hasNodes { checks.finish(&findings) }
    }

    private mutating func check(
        _ subject: TripleGraph.Resource,
        _ triples: [TripleGraph.Said],
        _ findings: inout FindingCollector
    ) {
        let entry = graph.entries[subject]
        // What a document declares as a class itself needs no word of ours.
        let classes = entry.classes.filter { nodeTypes.contains(graph.name(of: $0)) || !graph.isDeclared($0) }
        let types = ResourceTypes(classes.map { ShapeFacts.term(graph.name(of: $0)) })
        types.check(entry, &findings)
        Array(graph.name(of: subject)).withUnsafeBytes {
            checks.begin(
                types.kind,
                named: entry.isBlank ? nil : $0,
                className: types.className,
                isOurOntology: entry.isOurOntology,
                at: entry.offset,
                &findings
            )
        }
        // Other people make statements, too; of those nothing is asked.
        let isOurs = hasNodes || entry.isOurs
        var rules = RecordRules(types.kind, isOurs: isOurs)
        for triple in triples { check(triple, &rules, &findings) }
        rules.finish(at: entry.offset, &findings)
        checks.end(&findings)
    }

    private mutating func check(
        _ triple: TripleGraph.Said,
        _ rules: inout RecordRules,
        _ findings: inout FindingCollector
    ) {
        switch triple.object {
        case .resource(let resource):
            Array(graph.name(of: resource)).withUnsafeBytes {
                checks.link(triple.property, to: $0, at: triple.offset, &findings)
                rules.link(triple.property, to: $0, at: triple.offset, &findings)
            }
        case .literal(let literal):
            literal.text.withUnsafeBytes {
                checks.value(triple.property, $0, at: triple.offset, &findings)
                rules.value(triple.property, $0, at: triple.offset, &findings)
            }
        }
    }
}
