/// Names as they are compared: without case, articles, quotation marks and possessive endings.
package enum Names {
    private static let edges: Set<Character> = [" ", ".", ",", ";", ":", "\"", "'", "“", "”"]
    private static let openings = ["the ", "a ", "an ", "his ", "her ", "its ", "their "]
    private static let empty: Set<String> = ["the", "of", "for", "and", "s"]

    /// The form in which two names are compared.
    package static func normal(_ name: String) -> String {
        var text = name.map { $0 == "’" || $0 == "`" ? "'" : String($0) }.joined().lowercased()[...]
        while let first = text.first, edges.contains(first) { text.removeFirst() }
        while let last = text.last, edges.contains(last) { text.removeLast() }
        if let opening = openings.first(where: text.hasPrefix) { text = text.dropFirst(opening.count) }
        if text.hasSuffix("'s") { text = text.dropLast(2) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of a name but the empty ones.
    package static func words(_ name: String) -> Set<String> {
        Set(normal(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)).subtracting(empty)
    }

    /// Shared words as a share of all.
    package static func overlap(_ a: String, _ b: String) -> Double {
        let (x, y) = (words(a), words(b))
        return Double(x.intersection(y).count) / Double(max(1, x.union(y).count))
    }
}
