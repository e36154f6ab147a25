internal import NewsOntology

/// What the triples of a document say, as far as the checks ask for it; the order of the triples does not matter.
struct TripleGraph {
    /// An IRI or a blank node, by number.
    typealias Resource = Int

    /// A text, with the IRI of its datatype where it has one.
    struct Literal {
        let text: [UInt8]
        var datatype: String?
        var hasLanguage = false
    }

    /// What stands at the end of a triple.
    enum Object {
        case resource(Resource)
        case literal(Literal)
    }

    /// A triple whose property means something to the checks.
    struct Triple {
        let subject: Resource
        let property: ResourceProperty
        let object: Object
        /// Where the object stands.
        let offset: Int
    }

    /// What is known of a resource.
    struct Entry {
        /// Where it is a subject first; -1 where it is none.
        var offset = -1
        let isBlank: Bool
        /// Its number among the facts for the shapes.
        let fact: Int
        /// The classes that it is said to have, as resources.
        var classes: [Resource] = []
        /// Whether a property of the ontology is said of it.
        var isOurs = false
    }

    /// What a property means to the checks.
    private struct Meaning {
        let property: ResourceProperty?
        let shape: UInt8?
        /// The name of a property in our namespace, whether the ontology knows it or not.
        let ours: String?
    }

    private(set) var triples: [Triple] = []
    private(set) var entries: [Entry] = []
    private(set) var facts = ShapeFacts()
    private var identifiers = IdentifierTable()
    private var meanings: [Resource: Meaning] = [:]
    private var blanks = 0
    /// The property `rdf:type`.
    let type: Resource

    static let boolean = Term(.xsd, "boolean").iri

    init() {
        type = 0
        _ = iri(Array(Term(.rdf, "type").iri.utf8))
    }

    mutating func iri(_ text: [UInt8]) -> Resource { note(text, isBlank: false) }

    mutating func blank(_ label: [UInt8]) -> Resource { note(label, isBlank: true) }

    /// A blank node that no label names.
    mutating func freshBlank() -> Resource {
        blanks += 1
        // No label has a blank in it.
        return note(Array(" \(blanks)".utf8), isBlank: true)
    }

    private mutating func note(_ text: [UInt8], isBlank: Bool) -> Resource {
        let number = text.withUnsafeBytes { identifiers.number(of: $0, in: isBlank ? 1 : 0) }
        guard number == entries.count else { return number }
        let fact = isBlank ? facts.blank() : text.withUnsafeBytes { facts.resource($0) }
        entries.append(Entry(isBlank: isBlank, fact: fact))
        return number
    }

    /// The IRI or label of a resource.
    func name(of resource: Resource) -> ArraySlice<UInt8> { identifiers[resource] }

    /// A resource is spoken of at this offset.
    mutating func describe(_ resource: Resource, at offset: Int) {
        guard entries[resource].offset < 0 else { return }
        entries[resource].offset = offset
        facts.describe(entries[resource].fact, at: offset)
    }

    /// Takes a triple whose object stands at an offset.
    mutating func add(
        _ subject: Resource,
        _ predicate: Resource,
        _ object: Object,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        if predicate == type { addClass(object, to: subject) }
        let meaning = meaning(of: predicate)
        if let name = meaning.ours {
            entries[subject].isOurs = true
            object.check(name, at: offset, &findings)
        }
        if let shape = meaning.shape { facts.add(shape, fact(object, shape), to: entries[subject].fact) }
        guard let property = meaning.property else { return }
        triples.append(Triple(subject: subject, property: property, object: object, offset: offset))
    }

    private mutating func addClass(_ object: Object, to subject: Resource) {
        guard case .resource(let resource) = object else { return }
        entries[subject].classes.append(resource)
        if let term = ShapeFacts.term(name(of: resource)) { facts.add(term, to: entries[subject].fact) }
    }

    private mutating func fact(_ object: Object, _ shape: UInt8) -> ShapeFacts.Value {
        switch object {
        case .resource(let resource):
            let entry = entries[resource]
            return ShapeFacts.Value(kind: entry.isBlank ? .blank : .iri, number: entry.fact)
        case .literal(let literal):
            return literal.text.withUnsafeBytes {
                facts.literal(shape, $0, datatype: literal.datatype, hasLanguage: literal.hasLanguage)
            }
        }
    }

    private mutating func meaning(of predicate: Resource) -> Meaning {
        if let known = meanings[predicate] { return known }
        let term = entries[predicate].isBlank ? nil : ShapeFacts.term(name(of: predicate))
        let meaning = Meaning(
            property: term.flatMap { ResourceProperty($0.vocabulary, $0.name) },
            shape: term.flatMap { ShapeFacts.properties[$0] },
            ours: term?.vocabulary == .ng ? term?.name : nil
        )
        meanings[predicate] = meaning
        return meaning
    }
}

extension TripleGraph.Object {
    /// Whether the ontology has the property, and this kind of value for it.
    fileprivate func check(_ property: String, at offset: Int, _ findings: inout FindingCollector) {
        switch self {
        case .resource: RDFTerms.checkLink(property, at: offset, &findings)
        case .literal(let literal): RDFTerms.checkLiteral(property, literal.datatype, at: offset, &findings)
        }
    }
}
