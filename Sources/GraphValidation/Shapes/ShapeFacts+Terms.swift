internal import GraphSyntax
internal import NewsOntology

// How terms and literals become facts, whatever the syntax.
extension ShapeFacts {
    /// The term that an IRI names, where the checks know its vocabulary.
    static func term(_ iri: some Collection<UInt8>) -> Term? {
        Vocabulary.checked.first { iri.starts(with: $0.namespace.utf8) }
            .map { Term($0, String(decoding: iri.dropFirst($0.namespace.utf8.count), as: UTF8.self)) }
    }

    /// The relation that an IRI names.
    static func relation(_ iri: some Collection<UInt8>) -> RelationType? {
        term(iri).flatMap { $0.vocabulary == .ng ? RelationType(rawValue: $0.name) : nil }
    }

    /// A literal; of most properties only whether two are the same counts, and a digest tells that.
    mutating func literal(
        _ property: UInt8,
        _ text: Bytes,
        datatype: String?,
        language: String?
    ) -> Value {
        let form = ShapeFacts.form(datatype)
        let isRead = ShapeFacts.read.contains(property)
        let number = isRead ? self.text(text) : ShapeFacts.digest(text)
        var value = Value(kind: .literal, number: number)
        if datatype == nil, let language { value.language = language.withBytes { Int32(self.text($0)) } }
        value.datatype = form.number
        value.isWellFormed = form.accepts(text)
        if isRead { value.text = Int32(truncatingIfNeeded: number) }
        return value
    }

    private static func digest(_ text: Bytes) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(text))
        return hasher.finalize()
    }

    /// The number of a datatype, and what its texts look like.
    private static func form(_ datatype: String?) -> (number: UInt8, accepts: (Bytes) -> Bool) {
        guard let datatype, datatype != string.iri else { return (0, { _ in true }) }
        guard let (term, number) = datatypes.first(where: { $0.key.iri == datatype }) else {
            return (255, { _ in true })
        }
        switch term.name {
        case "integer": return (number, { ValueRules.isInteger($0) })
        case "nonNegativeInteger": return (number, { ValueRules.isInteger($0) && $0.first != UInt8(ascii: "-") })
        case "decimal": return (number, { ValueRules.isNumber($0) && $0.allSatisfy { !"eEIN".utf8.contains($0) } })
        case "double": return (number, { ValueRules.isNumber($0) })
        default: return (number, { _ in true })
        }
    }
}
