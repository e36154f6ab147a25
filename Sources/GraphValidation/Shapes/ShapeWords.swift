internal import NewsOntology

/// What a constraint of a shape that is not met means, in words for people.
enum ShapeWords {
    /// What is wrong with a resource, what would be right, and which component of SHACL says so.
    static func text(_ place: ShapeChecks.Place) -> String {
        let focus = place.violation.focus == "_:" ? "a blank node" : MessageText.quote(place.violation.focus.utf8)
        return "\(problem(place)), says the shape of \(focus) (sh:\(place.constraint.rawValue))"
    }

    private static func problem(_ place: ShapeChecks.Place) -> String {
        if let message = place.message { return message }
        guard let shape = place.property else { return "the resource is none of what it may be" }
        let name = "'\(shape.path.map(\.qualifiedName).joined(separator: "/"))'"
        return switch place.constraint {
        case .least: "\(name) is missing"
        case .most: shape.most == 0 ? "\(name) may not be said here" : "\(name) has more than one value"
        case .language, .mostPlain: "\(name) has two texts in one language, or two without one"
        case .kind: "\(name) has to \(shape.kind == .literal ? "be a text" : "lead to a resource with an IRI")"
        case .valueClass: "\(name) has to lead to \(shape.valueClass?.qualifiedName ?? "another class")"
        case .datatype: "\(name) has to be \(datatypes(shape))"
        case .pattern: "\(name) has to be a date like 2024-08-05, 2024-08 or 2024, or two with '/'"
        case .allowed: "\(name) has to be \(OntologyRules.list(allowed(shape.allowed)))"
        case .alternatives where !shape.datatypes.isEmpty: "\(name) has to be \(datatypes(shape))"
        case .alternatives: "\(name) has to lead to \(OntologyRules.list(shape.valueClasses.map(\.qualifiedName)))"
        }
    }

    private static func datatypes(_ shape: PropertyShape) -> String {
        shape.datatypes.map(datatype).joined(separator: " or ")
    }

    private static func datatype(_ term: Term) -> String {
        guard term != Term(.rdf, "langString") else { return "a text with a language" }
        return term == ShapeFacts.string ? "a text without a language" : "of the datatype \(term.qualifiedName)"
    }

    private static func allowed(_ allowed: PropertyShape.Allowed?) -> [String] {
        switch allowed {
        case .texts(let texts): texts
        case .terms(let terms): terms.map(\.qualifiedName)
        case nil: []
        }
    }
}
