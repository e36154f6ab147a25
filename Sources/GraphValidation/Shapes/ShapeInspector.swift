internal import NewsOntology

/// Reads from RDF/XML what the shapes ask for: typed elements, elements in them for properties, and so on inwards.
///
/// Source: W3C, *RDF 1.1 XML Syntax* (2014), sections 2.2 to 2.7 and 2.11 to 2.13. Attributes as properties, collections
/// and containers are passed over: nothing that is written here has them, and the structure does not allow them.
struct ShapeInspector: XMLInspector {
    /// A property that is being read.
    private struct Property {
        let number: UInt8?
        let isType: Bool
        var object: ShapeFacts.Value?
        var hasLanguage = false
        var datatype: String?
        var text: [UInt8] = []
    }

    private(set) var facts = ShapeFacts()
    private var depth = 0
    private var subjects: [Int] = []
    private var properties: [Property] = []

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        if depth == 1 { return }
        if depth % 2 == 0 { startResource(tag) } else { startProperty(tag) }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard depth > 1, depth % 2 == 1, let last = properties.indices.last, properties[last].object == nil else {
            return
        }
        properties[last].text.append(contentsOf: bytes)
    }

    mutating func end(_ findings: inout FindingCollector) {
        if depth > 1 {
            if depth % 2 == 0 { _ = subjects.popLast() } else { endProperty() }
        }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {}

    private mutating func startResource(_ tag: XMLTag) {
        let number = tag.rdfValue("about").map { facts.resource($0) } ?? facts.blank()
        facts.describe(number, at: tag.offset)
        if let term = ShapeInspector.term(tag.name) { facts.add(term, to: number) }
        subjects.append(number)
        guard let last = properties.indices.last else { return }
        let isNamed = tag.rdfValue("about") != nil
        properties[last].object = ShapeFacts.Value(kind: isNamed ? .iri : .blank, number: number)
    }

    private mutating func startProperty(_ tag: XMLTag) {
        let term = ShapeInspector.term(tag.name)
        var property = Property(
            number: term.flatMap { ShapeFacts.properties[$0] },
            isType: tag.name.isNamed("type") && tag.name.isIn(RDFInspector.rdf)
        )
        if let iri = tag.rdfValue("resource") {
            property.object = ShapeFacts.Value(kind: .iri, number: facts.resource(iri))
            if property.isType, let subject = subjects.last, let type = ShapeInspector.term(iri.text) {
                facts.add(type, to: subject)
            }
        }
        property.hasLanguage = tag.all.contains { $0.name.isNamed("lang") && $0.value.count > 0 }
        property.datatype = tag.rdfValue("datatype")?.text
        properties.append(property)
    }

    private mutating func endProperty() {
        guard let property = properties.popLast(), let subject = subjects.last, let number = property.number else {
            return
        }
        facts.add(number, property.object ?? literal(property, number), to: subject)
    }

    /// A literal; of most properties only whether two are the same counts, and a digest tells that.
    private mutating func literal(_ property: Property, _ number: UInt8) -> ShapeFacts.Value {
        let form = ShapeInspector.form(property.datatype)
        let isRead = ShapeFacts.read.contains(number)
        let text = isRead ? property.text.withUnsafeBytes { facts.text($0) } : property.text.hashValue
        var value = ShapeFacts.Value(kind: .literal, number: text)
        value.hasLanguage = property.hasLanguage && property.datatype == nil
        value.datatype = form.number
        value.isWellFormed = property.text.withUnsafeBytes { bytes in form.accepts(bytes) }
        if isRead { value.text = Int32(truncatingIfNeeded: text) }
        return value
    }
}

extension ShapeInspector {
    private static func term(_ name: XMLName) -> Term? {
        Vocabulary.checked.first { name.isIn($0.namespace) }.map { Term($0, name.text) }
    }

    private static func term(_ iri: String) -> Term? {
        Vocabulary.checked.first { iri.hasPrefix($0.namespace) }
            .map { Term($0, String(iri.dropFirst($0.namespace.count))) }
    }

    /// The number of a datatype, and what its texts look like.
    private static func form(_ datatype: String?) -> (number: UInt8, accepts: (UnsafeRawBufferPointer) -> Bool) {
        guard let datatype, datatype != ShapeFacts.string.iri else { return (0, { _ in true }) }
        guard let (term, number) = ShapeFacts.datatypes.first(where: { $0.key.iri == datatype }) else {
            return (255, { _ in true })
        }
        switch term.name {
        case "integer": return (number, { ValueRules.isInteger($0) })
        case "nonNegativeInteger": return (number, { ValueRules.isInteger($0) && $0.first != UInt8(ascii: "-") })
        case "double": return (number, { ValueRules.isNumber($0) })
        default: return (number, { _ in true })
        }
    }
}
