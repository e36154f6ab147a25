/// Draws the tree of a sentence in Graphviz's DOT language.
public struct TreeDrawing: Sendable {
    /// Makes a drawing.
    public init() {}

    /// A `digraph` with one node a word, in the order of the sentence, and one labelled edge a relation.
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
        return out + "}\n"
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
