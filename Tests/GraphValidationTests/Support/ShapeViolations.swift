import NewsOntology

@testable import GraphValidation

extension RDFCheck {
    /// What SHACL says of a document in a syntax of RDF; `nil` where it breaks its grammar.
    static func violations(in text: String, _ format: GraphFormat) -> Set<ShapeViolation>? {
        RDFCheck.violations(in: Array(text.utf8), format)
    }
}
