/// Draws the tree of a sentence in Graphviz's DOT language.
public struct TreeDrawing: Sendable {
    /// Makes a drawing.
    public init() {}

    /// A `digraph` with one node a word, in the order of the sentence, and one labelled edge a relation.
    ///
    /// Below a word that is an argument stand its roles: `ARG0 of condemned`.
    public func dot(_ sentence: Sentence) -> String {
        var out = "digraph sentence {\n  node [shape=plaintext];\n  edge [fontsize=10];\n"
        for (index, token) in sentence.tokens.enumerated() {
            out += "  w\(index) [label=\"\(TreeDrawing.escape(token.form))\\n\(token.upos.rawValue)\"];\n"
        }
        let order = sentence.tokens.indices.map { "w\($0)" }.joined(separator: " -> ")
        if sentence.tokens.count > 1 { out += "  { rank=same; edge [style=invis]; \(order); }\n" }
        for (index, token) in sentence.tokens.enumerated() {
            guard let head = token.head else { continue }
            out += "  w\(head) -> w\(index) [label=\"\(TreeDrawing.escape(token.relation))\", constraint=false];\n"
        }
        return out + TreeDrawing.roles(sentence) + "}\n"
    }

    /// One node a word that heads arguments, below the word; nothing where there are no arguments.
    private static func roles(_ sentence: Sentence) -> String {
        var lines: [Int: [String]] = [:]
        for predicate in sentence.predicates where sentence.tokens.indices.contains(predicate.token) {
            let name = escape(name(of: predicate, in: sentence))
            for argument in predicate.arguments where sentence.tokens.indices.contains(argument.head) {
                lines[argument.head, default: []].append("\(argument.role.rawValue) of \(name)")
            }
        }
        guard !lines.isEmpty else { return "" }
        var out = "  node [fontsize=10, fontcolor=blue];\n  edge [style=dotted, dir=none, color=blue];\n"
        for (head, roles) in lines.sorted(by: { $0.key < $1.key }) {
            out += "  r\(head) [label=\"\(roles.joined(separator: "\\n"))\"];\n  w\(head) -> r\(head);\n"
        }
        return out
    }

    /// The word, with its number in the sentence where others are written like it: `said (12)`.
    private static func name(of predicate: PredicateFrame, in sentence: Sentence) -> String {
        let form = sentence.tokens[predicate.token].form
        let isAlone = sentence.tokens.count { $0.form == form } == 1
        return isAlone ? form : "\(form) (\(predicate.token + 1))"
    }

    private static func escape(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
