internal import NewsOntology

/// The properties that carry attributes: ours, then the standard ones that say the same.
enum RDFSchemaAttributes {
    /// The patterns of an attribute in the order in which they are written; `type` is the element itself.
    static func patterns(
        _ key: AttributeKey,
        _ owner: StandardProperty.Owner,
        type: NodeType? = nil
    ) -> [String] {
        guard key != .type else { return [] }
        let allowed = type == nil ? key.closedList(onEdges: true) : OntologyRules.values(of: key, on: type)
        let own = element(key.term, content(of: key, allowed: allowed))
        let standard = key.standardProperties.filter { $0.owner == .all || $0.owner == owner }
        if key == .label, type?.needsLabel != false { return [own] }
        return [repeated(own, key)] + standard.map { repeated(element($0.term, content(of: $0, key)), key) }
    }

    private static func repeated(_ element: String, _ key: AttributeKey) -> String {
        let isList = key.valueKind == .strings || key.valueKind == .spans
        let name = isList ? "zeroOrMore" : "optional"
        guard element.contains("\n") else { return "<\(name)>\(element)</\(name)>" }
        return "<\(name)>\n\(SchemaText.indent(element, by: 2))\n</\(name)>"
    }

    private static func element(_ term: Term, _ content: String) -> String {
        guard content.contains("\n") else { return "<element name=\"\(term.qualifiedName)\">\(content)</element>" }
        return "<element name=\"\(term.qualifiedName)\">\n\(SchemaText.indent(content, by: 2))\n</element>"
    }

    private static func content(of key: AttributeKey, allowed: [String]?) -> String {
        if let allowed { return RDFSchema.choice(allowed) }
        switch key.valueKind {
        case .spans: return reference("resource")
        case .integer: return reference("integer")
        case .number: return reference("number")
        case .string, .strings: return reference(textKind(of: key))
        }
    }

    private static func textKind(of key: AttributeKey) -> String {
        switch key {
        case .url: "address"
        case .date: "date"
        default: key.isNaturalLanguage ? "english" : "plain"
        }
    }

    private static func content(of standard: StandardProperty, _ key: AttributeKey) -> String {
        switch standard.form {
        case .sameText: content(of: key, allowed: nil)
        case .sameSpans, .wikidataItem, .geonamesFeature, .webAddress: reference("resource")
        case .individual: individuals(key)
        case .date, .intervalStart, .intervalEnd: reference("typedDate")
        case .temporalEntity: reference("temporalEntity")
        }
    }

    /// The allowed values as terms of our ontology.
    private static func individuals(_ key: AttributeKey) -> String {
        let iris = (key.allowedValues ?? []).map { Term(.ng, $0).iri }
        return "<attribute name=\"rdf:resource\">\n\(SchemaText.indent(RDFSchema.choice(iris), by: 2))\n</attribute>"
    }

    private static func reference(_ name: String) -> String { "<ref name=\"\(name)\"/>" }
}
