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

    /// What SHACL says of a document in N-Triples or Turtle; `nil` when it is neither.
    static func violations(inTriples text: String, _ format: DocumentFormat) -> Set<ShapeViolation>? {
        Array(text.utf8).withUnsafeBytes { bytes in
            var findings = FindingCollector(limit: 100)
            if format == .ntriples {
                var lines = NTriplesLines(bytes, limits: ValidationLimits(), into: TripleGraph())
                lines.run(&findings)
                return ShapeChecks(lines.graph.facts).violations
            }
            var parser = TurtleParser(bytes, limits: ValidationLimits(), into: TripleGraph())
            guard (try? parser.run(&findings)) != nil else { return nil }
            return ShapeChecks(parser.graph.facts).violations
        }
    }
}
