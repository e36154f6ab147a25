internal import GraphSyntax
internal import NewsOntology

/// Checks the words of RDF: IRIs, terms of our namespace, datatypes.
enum RDFTermChecks {
    /// The base of documents that do not say their own: what was relative is known by it.
    static let documentBase = "x-document:/"

    /// How the value of a property of ours is given.
    private enum Form {
        case resource
        case text
        /// One of some datatypes of XML Schema, or, where so said, none.
        case typed([String], orPlain: Bool)
    }

    private static let forms: [String: Form] = {
        let relations = RelationType.allCases.map { ($0.rawValue, Form.resource) }
        let keys = AttributeKey.allCases.filter { $0.term.vocabulary == .ng }.map { ($0.term.name, form(of: $0)) }
        return Dictionary(relations + keys) { first, _ in first }
    }()

    private static func form(of key: AttributeKey) -> Form {
        switch key.valueKind {
        case .spans: .resource
        case .integer: .typed(["integer"], orPlain: false)
        case .number: .typed(["double", "decimal"], orPlain: false)
        case .string, .strings:
            key == .url
                ? .typed(["anyURI"], orPlain: false)
                : key == .date ? .typed(["date", "gYearMonth", "gYear"], orPlain: true) : .text
        }
    }

    /// Whether the ontology has a property, and whether it leads to resources.
    static func checkLink(_ name: String, at offset: Int, _ findings: inout FindingCollector) {
        guard let form = known(name, at: offset, &findings) else { return }
        if case .resource = form { return }
        findings.add(.datatype, at: offset, "'\(name)' has a text; it leads to no resource")
    }

    /// Whether the ontology has a property, and whether its values are texts of this datatype.
    static func checkLiteral(_ name: String, _ datatype: String?, at offset: Int, _ findings: inout FindingCollector) {
        guard let form = known(name, at: offset, &findings) else { return }
        switch form {
        case .resource: findings.add(.datatype, at: offset, "'\(name)' leads to a resource; it has no text")
        case .text:
            guard let datatype, datatype != Term(.xsd, "string").iri else { return }
            findings.add(.datatype, at: offset, "'\(name)' is a text; it has no datatype but xsd:string")
        case .typed(let types, let orPlain):
            if datatype.map({ iri in types.contains { Term(.xsd, $0).iri == iri } }) ?? orPlain { return }
            let wanted = OntologyRules.list(types.map { "xsd:\($0)" })
            findings.add(.datatype, at: offset, "'\(name)' has the datatype \(wanted)")
        }
    }

    private static func known(_ name: String, at offset: Int, _ findings: inout FindingCollector) -> Form? {
        if let form = forms[name] { return form }
        findings.add(.unknownTerm, at: offset, "the ontology has no property \(MessageText.quote(name.utf8))")
        return nil
    }

    /// RFC 3987, 2.2: the characters that no IRI has, and those that say nothing in one.
    static func check(iri: Bytes, at offset: Int, _ findings: inout FindingCollector) {
        let forbidden = iri.first { $0 <= 0x20 || $0 == 0x7F || "<>\"{}|\\^`".utf8.contains($0) }
        if let forbidden {
            let sign = forbidden == 0x20 ? "a blank" : "'\(UnicodeScalar(forbidden))'"
            findings.add(
                .iri,
                at: offset,
                "the IRI \(MessageText.quote(iri)) has \(sign) in it; escape it with '%'"
            )
        } else if iri.count(where: { $0 == UInt8(ascii: "#") }) > 1 {
            let message = "the IRI \(MessageText.quote(iri)) has a second '#' in it; escape it as '%23'"
            findings.add(.iri, at: offset, message)
        } else if let relative = relative(iri) {
            let message =
                "the IRI \(MessageText.quote(relative)) is relative; what it means depends on where the file lies"
            findings.add(.iri, at: offset, message, severity: .warning)
        }
    }

    /// What a document has said of an IRI that had no scheme; `nil` for others.
    private static func relative(_ iri: Bytes) -> ArraySlice<UInt8>? {
        if iri.starts(with: documentBase.utf8) { return ArraySlice(iri.dropFirst(documentBase.utf8.count)) }
        return IRIReference.hasScheme(iri.text) ? nil : ArraySlice(iri)
    }
}
