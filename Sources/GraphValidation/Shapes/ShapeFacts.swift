internal import GraphSyntax
internal import NewsOntology

/// What a document says of its resources, as far as the shapes ask for it.
struct ShapeFacts {
    /// A value of a property.
    struct Value: Hashable {
        /// What a value can be.
        enum Kind: UInt8 {
            case iri, blank, literal
        }

        let kind: Kind
        /// The number of a resource, or what tells one literal from another.
        let number: Int
        /// Of a literal: the number of its language's tag, or -1, that of its datatype, and whether its text is a value of it.
        var language: Int32 = -1
        var datatype: UInt8 = 0
        var isWellFormed = true
        /// Of a literal of a property with a closed list or a pattern: the number of its text.
        var text: Int32 = -1

        var hasLanguage: Bool { language >= 0 }
    }

    private struct Triple: Hashable {
        let subject: Int32
        let property: UInt8
        let value: Value
    }

    /// The terms that shapes have as properties, by number.
    static let properties: [Term: UInt8] = numbered(
        ShapeTable.all.flatMap { shape in
            var terms = (shape.properties + shape.alternatives.compactMap(\.property)).flatMap(\.path)
            if case .subjects(let term) = shape.target { terms.append(term) }
            return terms
        }
    )

    /// The classes that shapes speak of, by number.
    static let classes: [Term: UInt8] = numbered(
        ShapeTable.all.flatMap { shape in
            var terms = shape.properties.flatMap { $0.valueClasses + [$0.valueClass].compactMap(\.self) }
            if case .instances(let term) = shape.target { terms.append(term) }
            return terms
        }
    )

    /// The datatypes that shapes speak of, by number; 0 is none at all or `xsd:string`, 255 any other.
    static let datatypes: [Term: UInt8] = {
        let terms = ShapeTable.all.flatMap(\.properties).flatMap(\.datatypes)
        return numbered(terms.filter { $0 != string && $0 != Term(.rdf, "langString") }, from: 1)
    }()

    static let string = Term(.xsd, "string")

    private static func numbered(_ terms: [Term], from first: UInt8 = 0) -> [Term: UInt8] {
        var numbers: [Term: UInt8] = [:]
        for term in terms where numbers[term] == nil { numbers[term] = first + UInt8(numbers.count) }
        return numbers
    }

    /// The properties whose texts themselves count: those with a closed list or a pattern.
    static let read: Set<UInt8> = {
        let shapes = ShapeTable.all.flatMap(\.properties).filter { $0.allowed != nil || $0.pattern != nil }
        return Set(shapes.compactMap { $0.path.last.flatMap { properties[$0] } })
    }()

    /// The resources, by their numbers in the graph: their classes, a bit each.
    private(set) var classesOf: [UInt64] = []
    private var texts = IdentifierIndex()
    private var triples: Set<Triple> = []

    /// The graph has another resource.
    mutating func addResource() { classesOf.append(0) }

    /// The number of a text, of which few are different.
    mutating func text(_ text: Bytes) -> Int { texts.insert(text).number }

    /// The text of a number.
    func text(of number: Int32) -> ArraySlice<UInt8> { texts[Int(number)] }

    /// Says that a resource is of a class.
    mutating func add(_ term: Term, to resource: Int) {
        guard let number = ShapeFacts.classes[term] else { return }
        classesOf[resource] |= 1 << UInt64(number)
    }

    /// Says that a resource has a value; said twice, it is one.
    mutating func add(_ property: UInt8, _ value: Value, to resource: Int) {
        triples.insert(Triple(subject: Int32(truncatingIfNeeded: resource), property: property, value: value))
    }

    /// Whether a resource is of a class.
    func isA(_ term: Term, _ resource: Int) -> Bool {
        ShapeFacts.classes[term].map { classesOf[resource] >> UInt64($0) & 1 == 1 } ?? false
    }

    /// The values of all resources: for each its properties with their values.
    func grouped() -> [[UInt8: [Value]]] {
        var out = [[UInt8: [Value]]](repeating: [:], count: classesOf.count)
        for triple in triples { out[Int(triple.subject)][triple.property, default: []].append(triple.value) }
        return out
    }
}

extension NodeShape.Alternative {
    /// The property that it speaks of, where it speaks of one.
    var property: PropertyShape? {
        switch self {
        case .isA: nil
        case .has(let shape), .lacks(let shape): shape
        }
    }
}
