internal import GraphSyntax
internal import NewsOntology

/// A constraint of a shape that a resource does not meet.
struct ShapeViolation: Hashable, Comparable {
    /// The IRI of the resource; `_:` for one without a name.
    let focus: String
    /// The property, or several with `/` between them; empty where the resource itself is wrong.
    let path: String
    /// The component of SHACL.
    let constraint: String

    static func < (left: ShapeViolation, right: ShapeViolation) -> Bool {
        (left.focus, left.path, left.constraint) < (right.focus, right.path, right.constraint)
    }
}

/// Holds what a document says against the shapes, with the verdicts that SHACL has (W3C, 2017, section 4).
struct ShapeChecks {
    private let graph: TripleGraph
    private let facts: ShapeFacts
    private let values: [[UInt8: [ShapeFacts.Value]]]
    private(set) var violations: Set<ShapeViolation> = []
    /// Where the resources stand that do not meet a shape, with what they do not meet.
    private(set) var places: [Place] = []

    /// A constraint that is not met, with what is to be told of it.
    struct Place {
        let offset: Int
        let violation: ShapeViolation
        let constraint: ShapeConstraint
        /// The shape of the property; `nil` where the resource itself is wrong.
        let property: PropertyShape?
        let message: String?
    }

    init(_ graph: TripleGraph) {
        (self.graph, facts) = (graph, graph.facts)
        values = facts.grouped()
        for shape in ShapeTable.all { check(shape) }
    }

    private mutating func check(_ shape: NodeShape) {
        for resource in facts.classesOf.indices where isTarget(resource, of: shape.target) {
            for property in shape.properties {
                for constraint in failing(property, resource) {
                    add(resource, property, constraint, property.message)
                }
            }
            if !shape.alternatives.isEmpty, !shape.alternatives.contains(where: { holds($0, resource) }) {
                add(resource, nil, .alternatives, shape.message)
            }
        }
    }

    private mutating func add(
        _ resource: Int,
        _ property: PropertyShape?,
        _ constraint: ShapeConstraint,
        _ message: String?
    ) {
        let violation = ShapeViolation(
            focus: name(of: resource),
            path: (property?.path ?? []).map(\.iri).joined(separator: "/"),
            constraint: constraint.rawValue
        )
        guard violations.insert(violation).inserted else { return }
        let offset = max(0, graph.entries[resource].offset)
        places.append(
            Place(offset: offset, violation: violation, constraint: constraint, property: property, message: message)
        )
    }

    /// The IRI of a resource; `_:` for one without.
    private func name(of resource: Int) -> String {
        graph.entries[resource].isBlank ? "_:" : String(decoding: graph.name(of: resource), as: UTF8.self)
    }

    private func isTarget(_ resource: Int, of target: NodeShape.Target) -> Bool {
        switch target {
        case .instances(let term): facts.isA(term, resource)
        case .subjects(let term): !values(of: [term], resource).isEmpty
        }
    }

    private func holds(_ way: NodeShape.Alternative, _ resource: Int) -> Bool {
        switch way {
        case .isA(let term): facts.isA(term, resource)
        case .has(let shape): failing(shape, resource).isEmpty
        case .lacks(let shape): !failing(shape, resource).isEmpty
        }
    }

    /// The values at the end of a path.
    private func values(of path: [Term], _ resource: Int) -> [ShapeFacts.Value] {
        guard let first = path.first, let number = ShapeFacts.properties[first] else { return [] }
        let here = values[resource][number] ?? []
        let rest = Array(path.dropFirst())
        if rest.isEmpty { return here }
        let further = here.filter { $0.kind != .literal }.flatMap { values(of: rest, $0.number) }
        return Array(Set(further))
    }

    private func failing(_ shape: PropertyShape, _ resource: Int) -> [ShapeConstraint] {
        let values = values(of: shape.path, resource)
        var failing: [ShapeConstraint] = []
        if let least = shape.least, values.count < least { failing.append(.least) }
        if let most = shape.most, values.count > most { failing.append(.most) }
        if shape.isUniqueInLanguage {
            let tagged = values.filter(\.hasLanguage).map(\.language)
            if Set(tagged).count < tagged.count { failing.append(.language) }
            if values.count(where: { isRight($0, ShapeFacts.string) }) > 1 { failing.append(.mostPlain) }
        }
        let rows: [(ShapeConstraint, (ShapeFacts.Value) -> Bool)] = [
            (.kind, { isRight($0, shape.kind) }), (.valueClass, { isA($0, [shape.valueClass].compactMap(\.self)) }),
            (.alternatives, { isA($0, shape.valueClasses) }),
            (shape.datatypes.count > 1 ? .alternatives : .datatype, { isRight($0, shape.datatypes) }),
            (.pattern, { isRight($0, shape.pattern) }), (.allowed, { isAllowed($0, shape.allowed) }),
        ]
        return failing + rows.filter { !values.allSatisfy($0.1) }.map(\.0)
    }
}

// Single values
extension ShapeChecks {
    private func isRight(_ value: ShapeFacts.Value, _ kind: PropertyShape.Kind?) -> Bool {
        switch kind {
        case .resource: value.kind == .iri
        case .literal: value.kind == .literal
        case nil: true
        }
    }

    private func isA(_ value: ShapeFacts.Value, _ classes: [Term]) -> Bool {
        if classes.isEmpty { return true }
        return value.kind != .literal && classes.contains { facts.isA($0, value.number) }
    }

    private func isRight(_ value: ShapeFacts.Value, _ datatypes: [Term]) -> Bool {
        datatypes.isEmpty || datatypes.contains { isRight(value, $0) }
    }

    private func isRight(_ value: ShapeFacts.Value, _ datatype: Term) -> Bool {
        guard value.kind == .literal else { return false }
        if datatype == Term(.rdf, "langString") { return value.hasLanguage }
        if datatype == ShapeFacts.string { return !value.hasLanguage && value.datatype == 0 }
        return !value.hasLanguage && value.datatype == ShapeFacts.datatypes[datatype] && value.isWellFormed
    }

    /// The one pattern that shapes have is that of dates.
    private func isRight(_ value: ShapeFacts.Value, _ pattern: String?) -> Bool {
        guard pattern != nil else { return true }
        guard value.kind == .literal else { return false }
        return Array(facts.text(of: value.text)).withUnsafeBufferPointer { DateRule.hasForm($0) }
    }

    private func isAllowed(_ value: ShapeFacts.Value, _ allowed: PropertyShape.Allowed?) -> Bool {
        switch allowed {
        case .texts(let texts):
            guard value.kind == .literal, !value.hasLanguage, value.datatype == 0 else { return false }
            let text = facts.text(of: value.text)
            return texts.contains { $0.utf8.elementsEqual(text) }
        case .terms(let terms):
            guard value.kind == .iri else { return false }
            let name = name(of: value.number)
            return terms.contains { $0.iri == name }
        case nil: return true
        }
    }
}
