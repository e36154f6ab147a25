internal import NewsOntology

/// What a resource of RDF is, as far as the checks tell resources apart.
enum ResourceKind {
    case node(NodeType?), statement, stretch, ontology, other

    /// The kind of a resource that bears a class.
    init(_ vocabulary: Vocabulary?, _ name: String) {
        switch (vocabulary, name) {
        case (.ng, _): self = .node(NodeType(rawValue: name))
        case (.rdf, "Statement"): self = .statement
        case (.oa, "SpecificResource"): self = .stretch
        case (.owl, "Ontology"): self = .ontology
        default: self = .other
        }
    }

    /// Whether the ontology has a say in a resource of this kind, given whether the document speaks of its nodes.
    func isOurs(among nodes: Bool) -> Bool {
        switch self {
        case .node(let type): type != nil
        case .statement: nodes
        case .stretch, .ontology, .other: false
        }
    }

    /// What its identifier is declared as.
    var declares: EdgeLedger.Kind {
        switch self {
        case .node: .node
        case .statement: .edge
        case .stretch, .ontology, .other: .other
        }
    }
}

/// What a property of a resource says, as far as the checks tell properties apart.
enum ResourceProperty {
    case relation(RelationType)
    case attribute(AttributeKey)
    case subject, predicate, object
    case version

    /// The meaning of a property; `nil` for those that the checks have no use for.
    init?(_ vocabulary: Vocabulary?, _ name: String) {
        guard let vocabulary, let known = ResourceProperty.known[Term(vocabulary, name)] else { return nil }
        self = known
    }

    private static let known: [Term: ResourceProperty] = {
        let fixed: [(Term, ResourceProperty)] = [
            (Term(.rdf, "subject"), .subject), (Term(.rdf, "predicate"), .predicate), (Term(.rdf, "object"), .object),
            (Term(.owl, "versionInfo"), .version),
        ]
        let relations = RelationType.allCases.map { ($0.term, ResourceProperty.relation($0)) }
        let keys = AttributeKey.allCases.filter { $0 != .type }.map { ($0.term, ResourceProperty.attribute($0)) }
        return Dictionary(fixed + relations + keys) { first, _ in first }
    }()
}

extension Vocabulary {
    /// The vocabularies that the checks of RDF have something to say of, the frequent ones first.
    static let checked: [Vocabulary] = [.ng, .rdf, .rdfs, .oa, .owl]
}
