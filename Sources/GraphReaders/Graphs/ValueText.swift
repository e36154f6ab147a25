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
        guard let dash = rest.firstIndex(of: UInt8(ascii: "-")), let start = natural(rest[..<dash]),
            let end = natural(rest[(dash + 1)...]), start <= end
        else { return nil }
        return TextSpan(start, end, in: article)
    }

    /// Decimal digits, few enough to fit.
    static func natural(_ digits: some Collection<UInt8>) -> Int? {
        var number = 0, count = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39, count < 18 else { return nil }
            number = number * 10 + Int(digit - 0x30)
            count += 1
        }
        return count > 0 ? number : nil
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
