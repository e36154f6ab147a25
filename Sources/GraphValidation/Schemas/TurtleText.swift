internal import NewsOntology

/// Pieces of Turtle for the generated ontology and shapes.
enum TurtleText {
    /// A text as a literal in English.
    static func english(_ text: String) -> String { "\(literal(text))@en" }

    /// A text as a literal.
    static func literal(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    /// The declarations of all prefixes that are used.
    static func prefixes(_ further: [(String, String)] = []) -> String {
        let rows = Vocabulary.allCases.map { ($0.rawValue, $0.namespace) } + further
        return rows.map { "@prefix \($0): <\($1)> ." }.joined(separator: "\n")
    }

    /// `( a b c )`
    static func list(_ values: [String]) -> String { "( \(values.joined(separator: " ")) )" }

    /// A subject with its predicates and objects, one a line.
    static func block(_ subject: String, _ rows: [String]) -> String {
        "\(subject)\n    " + rows.joined(separator: " ;\n    ") + " ."
    }
}
