internal import NewsOntology

/// Checks the words of RDF/XML: IRIs, terms of our namespace, datatypes.
enum RDFTerms {
    static func check(_ tag: XMLTag, isProperty: Bool, _ findings: inout FindingCollector) {
        for name in ["about", "resource", "datatype"] as [StaticString] {
            if let iri = tag.rdfValue(name) { check(iri: iri, at: tag.offset, &findings) }
        }
        guard isProperty, tag.name.isIn(RDFInspector.ontology) else { return }
        let name = tag.name.text
        guard let form = known(name, at: tag.offset, &findings) else { return }
        checkForm(form, name, tag, &findings)
    }

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
        case .number: .typed(["double"], orPlain: false)
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
        if case .resource = form {
            return findings.add(.datatype, at: offset, "'\(name)' leads to a resource; it has no text")
        }
        checkDatatype(form, name, datatype, at: offset, &findings)
    }

    private static func known(_ name: String, at offset: Int, _ findings: inout FindingCollector) -> Form? {
        if let form = forms[name] { return form }
        findings.add(.unknownTerm, at: offset, "the ontology has no property \(MessageText.quote(name.utf8))")
        return nil
    }

    private static func checkForm(_ form: Form, _ name: String, _ tag: XMLTag, _ findings: inout FindingCollector) {
        let datatype = tag.rdfValue("datatype")?.text
        if case .resource = form {
            guard tag.rdfValue("resource") == nil, datatype != nil else { return }
            return findings.add(.datatype, at: tag.offset, "'\(name)' leads to a resource; it has no datatype")
        }
        checkDatatype(form, name, datatype, at: tag.offset, &findings)
    }

    private static func checkDatatype(
        _ form: Form,
        _ name: String,
        _ datatype: String?,
        at offset: Int,
        _ findings: inout FindingCollector
    ) {
        switch form {
        case .resource: break
        case .text:
            guard let datatype, datatype != Term(.xsd, "string").iri else { return }
            findings.add(.datatype, at: offset, "'\(name)' is a text; it has no datatype but xsd:string")
        case .typed(let types, let orPlain):
            if datatype.map({ iri in types.contains { Term(.xsd, $0).iri == iri } }) ?? orPlain { return }
            let wanted = OntologyRules.list(types.map { "xsd:\($0)" })
            findings.add(.datatype, at: offset, "'\(name)' has the datatype \(wanted)")
        }
    }

    /// RFC 3987, 2.2: the characters that no IRI has, and those that say nothing in one.
    static func check(
        iri: UnsafeRawBufferPointer,
        at offset: Int,
        relative: Severity = .warning,
        _ findings: inout FindingCollector
    ) {
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
        } else if !hasScheme(iri) {
            let message = "the IRI \(MessageText.quote(iri)) is relative; what it means depends on where the file lies"
            findings.add(.iri, at: offset, message, severity: relative)
        }
    }

    static func hasScheme(_ iri: UnsafeRawBufferPointer) -> Bool {
        guard let first = iri.first, first.isLetter else { return false }
        let scheme = iri.prefix { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
        return scheme.endIndex < iri.count && iri[scheme.endIndex] == UInt8(ascii: ":")
    }
}
