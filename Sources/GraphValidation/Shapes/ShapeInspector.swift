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
            if property.isType, let subject = subjects.last, let type = ShapeFacts.term(iri) {
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

    private mutating func literal(_ property: Property, _ number: UInt8) -> ShapeFacts.Value {
        property.text.withUnsafeBytes {
            facts.literal(number, $0, datatype: property.datatype, hasLanguage: property.hasLanguage)
        }
    }
}

extension ShapeInspector {
    private static func term(_ name: XMLName) -> Term? {
        Vocabulary.checked.first { name.isIn($0.namespace) }.map { Term($0, name.text) }
    }
}
