/// The attributes of an element of RDF/XML, sorted by what they are for.
struct RDFXMLAttributes {
    /// Attributes of the syntax by local name: `about`, `ID`, `parseType` and so on.
    private(set) var syntax: [String: XMLNamedAttribute] = [:]
    /// Attributes that give properties, in order.
    private(set) var properties: [XMLNamedAttribute] = []
    private(set) var base: XMLNamedAttribute?
    private(set) var language: String?

    private static let syntaxNames: Set<String> = [
        "ID", "about", "nodeID", "parseType", "resource", "datatype",
    ]

    init(_ element: NamespacedElement) throws(ScanError) {
        for attribute in element.attributes { try sort(attribute) }
    }

    private mutating func sort(_ attribute: XMLNamedAttribute) throws(ScanError) {
        let name = attribute.name
        if name.namespace == NamespaceScope.xml {
            if name.local == "base" { base = attribute }
            if name.local == "lang" { language = attribute.value }
            return
        }
        // Names that start with xml are kept for XML itself.
        if name.local.lowercased().hasPrefix("xml"), name.prefix.isEmpty { return }
        var attribute = attribute
        if name.namespace.isEmpty {
            guard RDFXMLNames.bare.contains(name.local) else {
                throw ScanError(at: attribute.offset, "the attribute '\(name.local)' needs a prefix")
            }
            let qualified = XMLExpandedName(prefix: "", local: name.local, namespace: RDFTerms.namespace)
            attribute = XMLNamedAttribute(name: qualified, value: attribute.value, offset: attribute.offset)
        }
        if attribute.name.namespace == RDFTerms.namespace, RDFXMLAttributes.syntaxNames.contains(name.local) {
            guard syntax.updateValue(attribute, forKey: name.local) == nil else {
                throw ScanError(at: attribute.offset, "the attribute '\(name.local)' stands twice")
            }
            return
        }
        guard !RDFXMLNames.notPropertyAttributes.contains(attribute.name.iri) else {
            throw ScanError(at: attribute.offset, "'rdf:\(name.local)' cannot be an attribute here")
        }
        properties.append(attribute)
    }

    /// The value of an attribute of the syntax.
    subscript(_ local: String) -> XMLNamedAttribute? { syntax[local] }

    /// Throws for the first attribute of the syntax that is not among the names.
    func allow(_ names: String...) throws(ScanError) {
        let others = syntax.values.filter { !names.contains($0.name.local) }
        guard let first = others.min(by: { $0.offset < $1.offset }) else { return }
        throw ScanError(at: first.offset, "'rdf:\(first.name.local)' cannot stand here with the other attributes")
    }

    /// Throws when there are attributes that give properties.
    func allowNoProperties() throws(ScanError) {
        guard let first = properties.first else { return }
        throw ScanError(at: first.offset, "the attribute '\(first.name.local)' cannot stand on this element")
    }
}
