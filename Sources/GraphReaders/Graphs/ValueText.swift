internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Values of the ontology, read from text.
enum ValueText {
    /// A stretch as `AttributeValue` writes it: `start-end`, or `article#start-end`.
    static func span(_ text: Bytes) -> TextSpan? {
        var article: String?
        var rest = text[...]
        if let mark = text.lastIndex(of: UInt8(ascii: "#")) {
            article = String(decoding: text[..<mark], as: UTF8.self)
            rest = text[(mark + 1)...]
        }
        guard let dash = rest.firstIndex(of: UInt8(ascii: "-")), let start = rest[..<dash].natural,
            let end = rest[(dash + 1)...].natural, start <= end
        else { return nil }
        return TextSpan(start, end, in: article)
    }

    /// A number as XML Schema spells it.
    static func number(_ text: String) -> Double? {
        switch text {
        case "INF": .infinity
        case "-INF": -.infinity
        case "NaN": .nan
        default: text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text) : nil
        }
    }
}
