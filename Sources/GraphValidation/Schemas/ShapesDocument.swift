internal import NewsOntology

/// The shapes in Turtle: what any SHACL processor can check of our RDF.
enum ShapesDocument {
    private static let namespace = "https://w3id.org/newsgraph/shapes#"
    private static let shacl = "http://www.w3.org/ns/shacl#"

    @Sendable static func text() -> String {
        """
        # Shapes of the RDF that newsgraph writes, for the ontology version \(OntologyVersion.current).
        # Generated from the ontology; each shape bears the message that a validator shows.

        \(TurtleText.prefixes([("sh", shacl), ("ngs", namespace)]))

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
        if let comment = shape.comment { rows.append("rdfs:comment \(TurtleText.english(comment))") }
        if !shape.alternatives.isEmpty {
            rows.append("sh:or ( \(shape.alternatives.map(alternative).joined(separator: " ")) )")
        }
        if let message = shape.message { rows.append("sh:message \(TurtleText.english(message))") }
        rows += shape.properties.map { "sh:property \(property($0))" }
        return TurtleText.block("ngs:\(shape.name)", rows)
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
        var rows = [names.count == 1 ? "sh:path \(names[0])" : "sh:path ( \(names.joined(separator: " ")) )"]
        if let least = shape.least { rows.append("sh:minCount \(least)") }
        if let most = shape.most { rows.append("sh:maxCount \(most)") }
        if let kind = shape.kind { rows.append("sh:nodeKind sh:\(kind == .resource ? "IRI" : "Literal")") }
        if let term = shape.valueClass { rows.append("sh:class \(term.qualifiedName)") }
        if !shape.valueClasses.isEmpty {
            let ways = shape.valueClasses.map { alternative(.isA($0)) }
            rows.append("sh:or ( \(ways.joined(separator: " ")) )")
        }
        let datatypes = shape.datatypes.map { "sh:datatype \($0.qualifiedName)" }
        if datatypes.count > 1 {
            rows.append("sh:or ( \(datatypes.map { "[ \($0) ]" }.joined(separator: " ")) )")
        } else {
            rows += datatypes
        }
        if let pattern = shape.pattern { rows.append("sh:pattern \(TurtleText.literal(pattern))") }
        switch shape.allowed {
        case .texts(let texts): rows.append("sh:in \(TurtleText.list(texts.map(TurtleText.literal)))")
        case .terms(let terms): rows.append("sh:in \(TurtleText.list(terms.map(\.qualifiedName)))")
        case nil: break
        }
        if let message = shape.message { rows.append("sh:message \(TurtleText.english(message))") }
        return "[ " + rows.joined(separator: " ; ") + " ]"
    }
}
