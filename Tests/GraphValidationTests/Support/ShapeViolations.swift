import NewsOntology

@testable import GraphValidation

extension ShapeVerdict {
    /// What SHACL says of a document in JSON-LD; `nil` when it is no JSON.
    static func violations(inJSON text: String) -> Set<ShapeViolation>? {
        Array(text.utf8).withUnsafeBytes { bytes in
            var parser = JSONParser(bytes, limits: ValidationLimits())
            guard let root = try? parser.value(), (try? parser.end()) != nil else { return nil }
            var facts = JSONLDFacts()
            for node in root["@graph"]?.values ?? [] { facts.add(node) }
            return ShapeChecks(facts.facts).violations
        }
    }

    /// What SHACL says of a document in a syntax of RDF; `nil` where it breaks its grammar.
    static func violations(in text: String, _ format: GraphFormat) -> Set<ShapeViolation>? {
        RDFCheck.violations(in: Array(text.utf8), format)
    }
}
