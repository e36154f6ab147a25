internal import NewsOntology

/// The shapes of the RDF that is written here, made from the tables of the ontology.
///
/// `newsgraph-shapes.ttl` is printed from these rows, and the checks here follow the same rows.
enum ShapeTable {
    static let all: [NodeShape] =
        NodeType.allCases.map(node) + RelationType.allCases.map(ends) + [statement] + specialAttributes.map(special)
        + RelationType.allCases.flatMap(required) + [stretch]

    /// A node bears a label, unless other tools know it, and each attribute of its type at most once and with values of its kind.
    private static func node(_ type: NodeType) -> NodeShape {
        let keys = AttributeKey.allCases.filter { $0 != .type && $0.isAllowed(on: type) }
        let own = keys.map { key in
            var shape = property(key, OntologyRules.values(of: key, on: type))
            if key == .label && type.needsLabel || type.requiredAttributes.contains(key) { shape.least = 1 }
            return shape
        }
        let relations = Set(RelationType.allCases.map(\.term))
        let foreign = AttributeKey.allCases.filter {
            $0.onNodes && $0.term.vocabulary == .ng && !$0.isAllowed(on: type)
                && !relations.contains($0.term)
        }
        // A thing of a more special type bears the attributes of that type, too.
        let isOpen = NodeType.allCases.contains { $0.parent == type }
        return NodeShape(
            name: type.rawValue,
            target: .instances(type.term),
            comment: type.summary,
            properties: own + (isOpen ? [] : foreign.map(absence))
        )
    }

    private static func absence(_ key: AttributeKey) -> PropertyShape {
        var shape = PropertyShape(key.term)
        shape.most = 0
        return shape
    }

    private static func property(_ key: AttributeKey, _ allowed: [String]?) -> PropertyShape {
        var shape = PropertyShape(key.term)
        shape.isUniqueInLanguage = key.isNaturalLanguage && key.valueKind == .string
        if !shape.isUniqueInLanguage, key.valueKind != .strings, key.valueKind != .spans { shape.most = 1 }
        if let allowed {
            shape.allowed = .texts(allowed)
            return shape
        }
        switch key.valueKind {
        case .spans: (shape.kind, shape.valueClass) = (.resource, Term(.oa, "SpecificResource"))
        case .integer: shape.datatypes = [Term(.xsd, "integer")]
        case .number: shape.datatypes = [Term(.xsd, "double"), Term(.xsd, "decimal")]
        case .string where key == .date: (shape.kind, shape.pattern) = (.literal, datePattern)
        case .string where key == .url: shape.datatypes = [Term(.xsd, "anyURI")]
        case .string, .strings:
            // Of a text in a language the language need not be known.
            shape.datatypes = (key.isNaturalLanguage ? [Term(.rdf, "langString")] : []) + [Term(.xsd, "string")]
        }
        return shape
    }

    private static let point = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    private static let datePattern = "^\(point)(/\(point))?$"

    /// Where edges of a type start and end.
    private static func ends(_ relation: RelationType) -> NodeShape {
        let (domain, range) = (relation.signature.domain, relation.signature.range)
        let message = "\(relation.rawValue) leads from \(names(domain)) to \(names(range))"
        var target = PropertyShape(relation.term)
        (target.kind, target.valueClasses, target.message) = (.resource, range.map(\.term), message)
        return NodeShape(
            name: relation.rawValue,
            target: .subjects(relation.term),
            message: message,
            properties: [target],
            alternatives: domain.map { .isA($0.term) }
        )
    }

    private static func names(_ types: [NodeType]) -> String { OntologyRules.list(types.map(\.rawValue)) }

    /// What every edge bears, and what it states.
    private static let statement: NodeShape = {
        let ends = ["subject", "object"].map { name in
            var shape = PropertyShape(Term(.rdf, name))
            (shape.least, shape.most, shape.kind) = (1, 1, .resource)
            return shape
        }
        var predicate = PropertyShape(Term(.rdf, "predicate"))
        (predicate.least, predicate.most) = (1, 1)
        predicate.allowed = .terms(RelationType.allCases.map(\.term))
        let keys = AttributeKey.allCases.filter { $0.onEdges && $0 != .type }
        let own = keys.map { key in
            var shape = property(key, key.closedList(onEdges: true))
            if key == .label { shape.least = 1 }
            return shape
        }
        return NodeShape(
            name: "Statement",
            target: .instances(Term(.rdf, "Statement")),
            properties: ends + [predicate] + own
        )
    }()

    private static let specialAttributes = AttributeKey.allCases.filter { key in
        RelationType.allCases.contains { $0.ownAttributes.contains(key) }
    }

    /// Some attributes belong to edges of some types only.
    private static func special(_ key: AttributeKey) -> NodeShape {
        let relations = RelationType.allCases.filter { key.isAllowed(on: $0) }
        return NodeShape(
            name: "\(key.rawValue)OfEdges",
            target: .instances(Term(.rdf, "Statement")),
            message: "of edges only \(OntologyRules.list(relations.map(\.rawValue))) has '\(key.rawValue)'",
            alternatives: [.has(absence(key)), .has(predicates(relations))]
        )
    }

    /// Edges of some types say nothing without some attributes.
    private static func required(_ relation: RelationType) -> [NodeShape] {
        relation.requiredAttributes.map { key in
            var value = PropertyShape(key.term)
            value.least = 1
            return NodeShape(
                name: "\(relation.rawValue)-\(key.rawValue)",
                target: .instances(Term(.rdf, "Statement")),
                message: "every \(relation.rawValue) has '\(key.rawValue)'",
                alternatives: [.lacks(predicates([relation])), .has(value)]
            )
        }
    }

    private static func predicates(_ relations: [RelationType]) -> PropertyShape {
        var shape = PropertyShape(Term(.rdf, "predicate"))
        shape.allowed = .terms(relations.map(\.term))
        return shape
    }

    private static let stretch: NodeShape = {
        var source = PropertyShape(Term(.oa, "hasSource"))
        (source.least, source.most, source.kind) = (1, 1, .resource)
        let places = ["start", "end"].map { name in
            var shape = PropertyShape(Term(.oa, "hasSelector"), Term(.oa, name))
            (shape.least, shape.most, shape.datatypes) = (1, 1, [Term(.xsd, "nonNegativeInteger")])
            return shape
        }
        return NodeShape(
            name: "Stretch",
            target: .instances(Term(.oa, "SpecificResource")),
            properties: [source] + places
        )
    }()
}
