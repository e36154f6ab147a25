internal import NewsOntology

/// What a document in JSON-LD says, as far as the shapes ask for it.
///
/// Source: W3C, *JSON-LD 1.1* (2020). Names are read with the prefixes that are written here; what another context would
/// make of them, lists and named graphs are passed over.
struct JSONLDFacts {
    private(set) var facts = ShapeFacts()

    /// Takes a resource with all that is said of it, and of the resources in it.
    mutating func add(_ node: JSONNode) { _ = resource(node) }

    private mutating func resource(_ node: JSONNode) -> ShapeFacts.Value {
        let iri = node["@id"]?.text.map(JSONLDName.expanded)
        let number = iri.map { Array($0.utf8).withUnsafeBytes { facts.resource($0) } } ?? facts.blank()
        let members = node.members.filter { $0.name != "@id" }
        if !members.isEmpty { facts.describe(number, at: node.offset) }
        for type in (node["@type"]?.values ?? []).compactMap(\.text) {
            if let term = ShapeFacts.term(JSONLDName.expanded(type).utf8) { facts.add(term, to: number) }
        }
        for member in members where !member.name.hasPrefix("@") { add(member, to: number) }
        return ShapeFacts.Value(kind: iri == nil ? .blank : .iri, number: number)
    }

    private mutating func add(_ member: JSONMember, to resource: Int) {
        let term = ShapeFacts.term(JSONLDName.expanded(member.name).utf8)
        let property = term.flatMap { ShapeFacts.properties[$0] }
        for node in member.value.values {
            if case .object = node.value, node["@value"] == nil {
                let value = self.resource(node)
                if let property { facts.add(property, value, to: resource) }
            } else if let property, let value = literal(node, property) {
                facts.add(property, value, to: resource)
            }
        }
    }

    /// A text, number or truth value, plain or with a datatype or language; `nil` where there is none.
    private mutating func literal(_ node: JSONNode, _ property: UInt8) -> ShapeFacts.Value? {
        let plain = node["@value"] ?? node
        guard let (text, native) = JSONLDFacts.text(plain) else { return nil }
        let datatype = node["@type"]?.text.map(JSONLDName.expanded) ?? native
        return Array(text.utf8).withUnsafeBytes {
            facts.literal(property, $0, datatype: datatype, hasLanguage: node["@language"] != nil)
        }
    }

    /// The text of a value, with the datatype that values of JSON have in RDF (section 8.2.2 of the algorithms).
    private static func text(_ node: JSONNode) -> (text: String, datatype: String?)? {
        switch node.value {
        case .string(let text): return (text, nil)
        case .bool(let value): return (String(value), Term(.xsd, "boolean").iri)
        case .number(let digits):
            let isWhole = Double(digits).map { $0.rounded() == $0 && abs($0) < 1e21 } ?? false
            return (digits, Term(.xsd, isWhole ? "integer" : "double").iri)
        case .null, .array, .object: return nil
        }
    }
}
