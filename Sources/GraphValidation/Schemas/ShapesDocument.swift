internal import NewsOntology

/// The shapes in Turtle: what any SHACL processor can check of our RDF.
enum ShapesDocument {
    private static let namespace = "https://w3id.org/newsgraph/shapes#"
    private static let shacl = "http://www.w3.org/ns/shacl#"
    private static let uniqueInLanguage =
        "sh:uniqueLang true ; sh:qualifiedValueShape [ sh:datatype xsd:string ] ; sh:qualifiedMaxCount 1"

    @Sendable static func text() -> String {
        let prefixes = Vocabulary.allCases.map { ($0.rawValue, $0.namespace) } + [("sh", shacl), ("ngs", namespace)]
        return """
            # Shapes of the RDF that newsgraph writes, for the ontology version \(OntologyVersion.current).
            # Generated from the ontology; each shape bears the message that a validator shows.

            \(prefixes.map { "@prefix \($0): <\($1)> ." }.joined(separator: "\n"))

            <\(namespace.dropLast())> a owl:Ontology ;
                owl:versionInfo "\(OntologyVersion.current)" .

            \(ShapeTable.all.map(shape).joined(separator: "\n\n"))

            """
    }

    private static func shape(_ shape: NodeShape) -> String {
        var rows = ["a sh:NodeShape"]
        switch shape.target {
        case .instances(let term): rows.append("sh:targetClass \(term.qualifiedName)")
        case .subjects(let term): rows.append("sh:targetSubjectsOf \(term.qualifiedName)")
        }
        if let comment = shape.comment { rows.append("rdfs:comment \(english(comment))") }
        if !shape.alternatives.isEmpty {
            rows.append("sh:or \(list(shape.alternatives.map(alternative)))")
        }
        if let message = shape.message { rows.append("sh:message \(english(message))") }
        rows += shape.properties.map { "sh:property \(property($0))" }
        return "ngs:\(shape.name)\n    " + rows.joined(separator: " ;\n    ") + " ."
    }

    private static func alternative(_ way: NodeShape.Alternative) -> String {
        switch way {
        case .isA(let term): "[ sh:class \(term.qualifiedName) ]"
        case .has(let shape): "[ sh:property \(property(shape)) ]"
        case .lacks(let shape): "[ sh:not [ sh:property \(property(shape)) ] ]"
        }
    }

    private static func property(_ shape: PropertyShape) -> String {
        let names = shape.path.map(\.qualifiedName)
        var rows = [names.count == 1 ? "sh:path \(names[0])" : "sh:path \(list(names))"]
        if let least = shape.least { rows.append("sh:minCount \(least)") }
        if let most = shape.most { rows.append("sh:maxCount \(most)") }
        if shape.isUniqueInLanguage { rows.append(uniqueInLanguage) }
        if let kind = shape.kind { rows.append("sh:nodeKind sh:\(kind == .resource ? "IRI" : "Literal")") }
        if let term = shape.valueClass { rows.append("sh:class \(term.qualifiedName)") }
        if !shape.valueClasses.isEmpty {
            rows.append("sh:or \(list(shape.valueClasses.map { alternative(.isA($0)) }))")
        }
        let datatypes = shape.datatypes.map { "sh:datatype \($0.qualifiedName)" }
        if datatypes.count > 1 {
            rows.append("sh:or \(list(datatypes.map { "[ \($0) ]" }))")
        } else {
            rows += datatypes
        }
        if let pattern = shape.pattern { rows.append("sh:pattern \(literal(pattern))") }
        switch shape.allowed {
        case .texts(let texts): rows.append("sh:in \(list(texts.map(literal)))")
        case .terms(let terms): rows.append("sh:in \(list(terms.map(\.qualifiedName)))")
        case nil: break
        }
        if let message = shape.message { rows.append("sh:message \(english(message))") }
        return "[ " + rows.joined(separator: " ; ") + " ]"
    }

    /// A text as a literal in English.
    private static func english(_ text: String) -> String { "\(literal(text))@en" }

    private static func literal(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    private static func list(_ values: [String]) -> String { "( \(values.joined(separator: " ")) )" }
}
