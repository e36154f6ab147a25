internal import NewsOntology

/// The ontology as SHACL shapes in Turtle: what any SHACL processor can check of our RDF.
enum ShapesDocument {
    private static let shape = "https://w3id.org/newsgraph/shapes#"
    private static let shacl = "http://www.w3.org/ns/shacl#"

    @Sendable static func text() -> String {
        let parts =
            NodeType.allCases.map(nodeShape) + RelationType.allCases.map(domainShape) + [statementShape]
            + specialAttributes.map(specialShape) + [stretchShape]
        return """
            # Shapes of the RDF that newsgraph writes, for the ontology version \(OntologyVersion.current).
            # Generated from the ontology; each shape bears the message that a validator shows.

            \(TurtleText.prefixes([("sh", shacl), ("ngs", shape)]))

            <\(shape.dropLast())> a owl:Ontology ;
                owl:versionInfo "\(OntologyVersion.current)" .

            \(parts.joined(separator: "\n\n"))

            """
    }

    /// A node bears a label, and each attribute of its type at most once and with values of its kind.
    private static func nodeShape(_ type: NodeType) -> String {
        let keys = AttributeKey.allCases.filter { $0 != .type && OntologyRules.isAllowed($0, on: type) }
        let properties = keys.map { property($0, OntologyRules.values(of: $0, on: type)) }
        let foreign = AttributeKey.allCases.filter {
            $0.onNodes && $0.term.vocabulary == .ng && !OntologyRules.isAllowed($0, on: type)
                && !RelationType.allCases.map(\.term).contains($0.term)
        }
        // A thing of a more special type bears the attributes of that type, too.
        let closed = NodeType.allCases.contains { $0.parent == type } ? [] : foreign
        return TurtleText.block(
            "ngs:\(type.rawValue)",
            [
                "a sh:NodeShape", "sh:targetClass \(type.term.qualifiedName)",
                "rdfs:comment \(TurtleText.english(type.summary))",
            ]
                + (properties + closed.map(absence)).map { "sh:property \($0)" }
        )
    }

    private static func property(_ key: AttributeKey, _ allowed: [String]?) -> String {
        var rows = ["sh:path \(key.term.qualifiedName)"]
        if key == .label { rows.append("sh:minCount 1") }
        if key.valueKind != .strings, key.valueKind != .spans { rows.append("sh:maxCount 1") }
        if let allowed {
            rows.append("sh:in \(TurtleText.list(allowed.map(TurtleText.literal)))")
        } else {
            rows += kind(key)
        }
        return "[ " + rows.joined(separator: " ; ") + " ]"
    }

    private static func kind(_ key: AttributeKey) -> [String] {
        switch key.valueKind {
        case .spans: return ["sh:nodeKind sh:IRI", "sh:class oa:SpecificResource"]
        case .integer: return ["sh:datatype xsd:integer"]
        case .number: return ["sh:datatype xsd:double"]
        case .string, .strings: break
        }
        if key == .date { return ["sh:nodeKind sh:Literal", "sh:pattern \(TurtleText.literal(datePattern))"] }
        if key == .url { return ["sh:datatype xsd:anyURI"] }
        return [key.isNaturalLanguage ? "sh:datatype rdf:langString" : "sh:datatype xsd:string"]
    }

    private static let point = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    private static let datePattern = "^\(point)(/\(point))?$"

    private static func absence(_ key: AttributeKey) -> String {
        "[ sh:path \(key.term.qualifiedName) ; sh:maxCount 0 ]"
    }

    /// Where edges of a type start and end.
    private static func domainShape(_ relation: RelationType) -> String {
        let signature = relation.signature
        let ends = { (types: [NodeType]) -> String in
            "sh:or \(TurtleText.list(types.map { "[ sh:class \($0.term.qualifiedName) ]" }))"
        }
        let message = "\(relation.rawValue) leads from \(names(signature.domain)) to \(names(signature.range))"
        return TurtleText.block(
            "ngs:\(relation.rawValue)",
            [
                "a sh:NodeShape", "sh:targetSubjectsOf \(relation.term.qualifiedName)", ends(signature.domain),
                "sh:message \(TurtleText.english(message))",
                "sh:property [ sh:path \(relation.term.qualifiedName) ; sh:nodeKind sh:IRI ; \(ends(signature.range)) ; "
                    + "sh:message \(TurtleText.english(message)) ]",
            ]
        )
    }

    private static func names(_ types: [NodeType]) -> String { OntologyRules.list(types.map(\.rawValue)) }

    /// What every edge bears, and what it states.
    private static var statementShape: String {
        let predicates = TurtleText.list(RelationType.allCases.map(\.term.qualifiedName))
        let keys = AttributeKey.allCases.filter { $0.onEdges && $0 != .type }
        let own = keys.map { property($0, $0 == .status ? OfficeStatus.allCases.map(\.rawValue) : $0.allowedValues) }
        return TurtleText.block(
            "ngs:Statement",
            [
                "a sh:NodeShape", "sh:targetClass rdf:Statement",
                "sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ]",
                "sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ]",
                "sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:in \(predicates) ]",
            ] + own.map { "sh:property \($0)" }
        )
    }

    private static var specialAttributes: [AttributeKey] {
        AttributeKey.allCases.filter { key in RelationType.allCases.contains { $0.signature.attributes.contains(key) } }
    }

    /// Some attributes belong to edges of some types only.
    private static func specialShape(_ key: AttributeKey) -> String {
        let relations = RelationType.allCases.filter { $0.signature.attributes.contains(key) }
        let allowed = TurtleText.list(relations.map(\.term.qualifiedName))
        let message = "of edges only \(OntologyRules.list(relations.map(\.rawValue))) has '\(key.rawValue)'"
        return TurtleText.block(
            "ngs:\(key.rawValue)OfEdges",
            [
                "a sh:NodeShape", "sh:targetClass rdf:Statement",
                "sh:or ( [ sh:property [ sh:path \(key.term.qualifiedName) ; sh:maxCount 0 ] ] "
                    + "[ sh:property [ sh:path rdf:predicate ; sh:in \(allowed) ] ] )",
                "sh:message \(TurtleText.english(message))",
            ]
        )
    }

    private static let stretchShape = TurtleText.block(
        "ngs:Stretch",
        [
            "a sh:NodeShape", "sh:targetClass oa:SpecificResource",
            "sh:property [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ]",
            "sh:property [ sh:path ( oa:hasSelector oa:start ) ; sh:minCount 1 ; sh:maxCount 1 ; "
                + "sh:datatype xsd:nonNegativeInteger ]",
            "sh:property [ sh:path ( oa:hasSelector oa:end ) ; sh:minCount 1 ; sh:maxCount 1 ; "
                + "sh:datatype xsd:nonNegativeInteger ]",
        ]
    )
}
