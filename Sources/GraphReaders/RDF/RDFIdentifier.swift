internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsText

/// Takes IRIs apart into what they were made of.
struct RDFIdentifier {
    /// What identifiers stand behind, where it is known.
    let base: String?

    /// The identifier that an IRI was made of.
    func identifier(_ iri: String) -> String {
        if let base, iri.utf8.starts(with: base.utf8) {
            let rest = Substring(iri.utf8.dropFirst(base.utf8.count))
            if !rest.isEmpty { return String(afterMark(rest)) }
        }
        return String(afterMark(Substring(iri)))
    }

    /// A readable identifier for a resource whose IRI is kept elsewhere: the end of it that is not empty.
    func readable(_ iri: String) -> String {
        let text = identifier(iri)
        return text.isEmpty ? ForeignName.short(iri) : text
    }

    private func afterMark(_ text: Substring) -> Substring {
        let mark = text.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
        return mark.map { text[text.index(after: $0)...] } ?? text
    }

    /// The stretch of text that an IRI names (RFC 5147), and the IRI of its article.
    func span(_ iri: String) -> (span: TextSpan, article: String)? {
        guard let mark = iri.utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
            return nil
        }
        let fragment = iri[iri.index(after: mark)...].utf8
        guard fragment.starts(with: "char=".utf8) else { return nil }
        let ends = fragment.dropFirst(5).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard ends.count == 2, let start = ends[0].natural, let end = ends[1].natural,
            start <= end
        else { return nil }
        return (TextSpan(start, end), String(iri[..<mark]))
    }
}
