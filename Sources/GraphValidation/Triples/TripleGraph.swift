internal import GraphSyntax
internal import NewsOntology

/// What the triples of a document say, as far as the checks ask for it; the order of the triples does not matter.
struct TripleGraph {
    /// An IRI or a blank node, by number.
    typealias Resource = Int

    /// A text, with the IRI of its datatype where it has one.
    struct Literal {
        let text: [UInt8]
        let datatype: String?
        /// The tag of its language, in lower case.
        let language: String?

        init(_ literal: GraphSyntax.Literal) {
            text = Array(literal.text.utf8)
            language = literal.language?.lowercased()
            datatype = language != nil || literal.datatype == RDFTerms.string ? nil : literal.datatype
        }
    }

    /// What stands at the end of a triple.
    enum Object {
        case resource(Resource)
        case literal(Literal)
    }

    /// A triple whose property means something to the checks.
    struct Said {
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
        /// The classes that it is said to have, as resources.
        var classes: [Resource] = []
        /// Whether it is called as the ontology itself.
        var isOurOntology = false
        /// Whether a property of the ontology is said of it.
        var isOurs = false
    }

    /// What a property means to the checks.
    private struct Meaning {
        let property: ResourceProperty?
        let shape: UInt8?
        /// The name of a property in our namespace, whether the ontology knows it or not.
        let ours: String?

        var isUsed: Bool { property != nil || shape != nil || ours != nil }
    }

    private(set) var triples: [Said] = []
    private(set) var entries: [Entry] = []
    private(set) var facts = ShapeFacts()
    /// Whether the document says which version of the ontology it follows.
    private(set) var saysVersion = false
    /// Whether it declares classes or properties, as an ontology does.
    private(set) var declaresTerms = false
    private var identifiers = IdentifierIndex()
    private var meanings: [Resource: Meaning] = [:]
    private var datatypes: Set<String> = []
    /// The property `rdf:type`.
    private let type: Resource
    private let declarations: Set<Resource>

    init() {
        type = 0
        declarations = [1, 2, 3]
        let known = [
            Term(.rdf, "type"), Term(.owl, "Class"), Term(.owl, "ObjectProperty"), Term(.owl, "DatatypeProperty"),
        ]
        var findings = FindingCollector(limit: 1)
        for term in known { _ = resource(.iri(term.iri), at: 0, &findings) }
    }

    /// Takes a triple of the document.
    mutating func add(_ triple: Triple, at place: TriplePlace, _ findings: inout FindingCollector) {
        let subject = resource(triple.subject, at: place.subject, &findings)
        if entries[subject].offset < 0 { entries[subject].offset = place.subject }
        let predicate = resource(.iri(triple.predicate), at: place.predicate, &findings)
        let meaning = meaning(of: predicate)
        switch triple.object {
        case .literal(let literal):
            check(literal, at: place.object, &findings)
            // Most texts of other vocabularies are of no use here.
            guard meaning.isUsed else { return }
            add(subject, meaning, .literal(Literal(literal)), at: place.object, &findings)
        case .iri, .blank:
            let object = resource(triple.object, at: place.object, &findings)
            if predicate == type { addClass(object, to: subject) }
            add(subject, meaning, .resource(object), at: place.object, &findings)
        }
    }

    private mutating func resource(
        _ term: RDFTerm,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Resource {
        switch term {
        case .iri(var text): text.withUTF8 { note($0, isBlank: false, at: offset, &findings) }
        case .blank(var label):
            label.withUTF8 { note($0, isBlank: true, at: offset, &findings) }
        // No document has one as a subject.
        case .literal: 0
        }
    }

    private mutating func note(
        _ text: Bytes,
        isBlank: Bool,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Resource {
        let (number, isNew) = identifiers.insert(text, in: isBlank ? 1 : 0)
        guard isNew else { return number }
        facts.addResource()
        var entry = Entry(isBlank: isBlank)
        entry.isOurOntology = !isBlank && text.elementsEqual(OntologyVersion.ontologyIRI.utf8)
        entries.append(entry)
        if !isBlank { RDFTermChecks.check(iri: text, at: offset, &findings) }
        return number
    }

    /// Datatypes are IRIs, too; each is looked at once.
    private mutating func check(_ literal: GraphSyntax.Literal, at offset: Int, _ findings: inout FindingCollector) {
        var datatype = literal.datatype
        guard literal.language == nil, datatype != RDFTerms.string, datatypes.insert(datatype).inserted
        else { return }
        datatype.withUTF8 { RDFTermChecks.check(iri: $0, at: offset, &findings) }
    }

    /// The IRI or label of a resource.
    func name(of resource: Resource) -> ArraySlice<UInt8> { identifiers[resource] }

    /// Whether the document declares a resource to be a class or a property.
    func isDeclared(_ resource: Resource) -> Bool { entries[resource].classes.contains(where: declarations.contains) }

    private mutating func add(
        _ subject: Resource,
        _ meaning: Meaning,
        _ object: Object,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        if let name = meaning.ours {
            entries[subject].isOurs = true
            object.check(name, at: offset, &findings)
        }
        if let shape = meaning.shape { facts.add(shape, fact(object, shape), to: subject) }
        guard let property = meaning.property else { return }
        if case .version = property, entries[subject].isOurOntology { saysVersion = true }
        triples.append(Said(subject: subject, property: property, object: object, offset: offset))
    }

    private mutating func addClass(_ resource: Resource, to subject: Resource) {
        entries[subject].classes.append(resource)
        if declarations.contains(resource) { declaresTerms = true }
        if let term = ShapeFacts.term(name(of: resource)) { facts.add(term, to: subject) }
    }

    private mutating func fact(_ object: Object, _ shape: UInt8) -> ShapeFacts.Value {
        switch object {
        case .resource(let resource):
            return ShapeFacts.Value(kind: entries[resource].isBlank ? .blank : .iri, number: resource)
        case .literal(let literal):
            return literal.text.withUnsafeBufferPointer {
                facts.literal(shape, $0, datatype: literal.datatype, language: literal.language)
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
        case .resource: RDFTermChecks.checkLink(property, at: offset, &findings)
        case .literal(let literal): RDFTermChecks.checkLiteral(property, literal.datatype, at: offset, &findings)
        }
    }
}
