internal import NewsOntology

/// Checks JSON-LD as it is written here: an object of `@context` and `@graph`, one resource after the other.
struct JSONLDCheck {
    private let schema = JSONSchemaRules.shared
    private var checks: ResourceChecks
    private var facts = JSONLDFacts()
    private var names: Set<String> = []

    init(textLength: Int?) {
        checks = ResourceChecks(textLength: textLength, schemaSaysRequired: true)
    }

    mutating func run(_ parser: inout JSONParser, _ findings: inout FindingCollector) throws(SyntaxError) {
        guard JSONLDCheck.isOurs(parser.bytes) else { return try checkForeign(&parser, &findings) }
        let start = parser.bytes.skippingBlanks(from: parser.offset)
        var check = self
        var found = findings
        defer { findings = found }
        try parser.members { (name, offset, parser) throws(SyntaxError) in
            if !check.names.insert(name).inserted {
                let message = "the document has the name \(MessageText.quote(name.utf8)) twice"
                found.add(.duplicateAttribute, at: offset, message)
            }
            try check.read(name, &parser, &found)
        }
        try parser.end()
        for name in ["@context", "@graph"] where !check.names.contains(name) {
            found.add(.structure, at: start, "the document has no '\(name)'")
        }
        check.checks.finish(&found)
        ShapeVerdict.add(check.facts.facts, &found)
        self = check
    }

    /// Whether a document is in the form that is written here, or is meant to be: an object that speaks of the ontology.
    private static func isOurs(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0)
        guard bytes.hasASCII("{", at: start) else { return false }
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        return head.end(of: "https://w3id.org/newsgraph/ontology#", from: 0) != nil
            && head.end(of: "\"@graph\"", from: 0) != nil
    }

    /// Of other people's JSON-LD the syntax is checked.
    private func checkForeign(
        _ parser: inout JSONParser,
        _ findings: inout FindingCollector
    ) throws(SyntaxError) {
        _ = try parser.value(&findings)
        try parser.end()
        let message =
            "this is JSON-LD, but nothing in it is known to be of a type of the ontology; its syntax was checked"
        if !findings.hasErrors { findings.add(.noGraph, at: 0, message, severity: .warning) }
    }

    private mutating func read(
        _ name: String,
        _ parser: inout JSONParser,
        _ findings: inout FindingCollector
    ) throws(SyntaxError) {
        guard name == "@graph", parser.comes(UInt8(ascii: "[")) else {
            let node = try parser.value(&findings)
            if name == "@context" { JSONLDContext.check(node, &findings) }
            return schema.check(node, asMember: name, &findings)
        }
        var check = self
        var found = findings
        defer { findings = found }
        try parser.items { (parser) throws(SyntaxError) in
            let node = try parser.value(&found)
            // What stands behind the errors that are shown is looked at for its syntax only.
            guard !found.isFull else { return }
            check.schema.check(node, as: "Resource", &found)
            check.read(node, &found)
            check.facts.add(node)
        }
        self = check
    }

    /// Gives a resource to the checks of RDF.
    private mutating func read(_ node: JSONNode, _ findings: inout FindingCollector) {
        let types = (node["@type"]?.values ?? []).compactMap(\.text)
        let name = types.first.map(JSONLDName.init) ?? JSONLDName("")
        let iri = Array((node["@id"]?.text ?? "").utf8)
        JSONLDCheck.checkIRI(node["@id"], &findings)
        iri.withUnsafeBytes {
            let kind = ResourceKind(name.vocabulary, name.local)
            checks.begin(
                kind,
                named: $0.isEmpty ? nil : $0,
                className: name.local,
                isOurOntology: $0.elementsEqual(OntologyVersion.ontologyIRI.utf8),
                at: node.offset,
                &findings
            )
        }
        for member in node.members where !member.name.hasPrefix("@") { read(member, &findings) }
        checks.end(&findings)
    }

    private mutating func read(_ member: JSONMember, _ findings: inout FindingCollector) {
        let name = JSONLDName(member.name)
        guard let property = ResourceProperty(name.vocabulary, name.local) else {
            if name.vocabulary == .ng { JSONLDCheck.addUnknown(name.local, at: member.offset, &findings) }
            return
        }
        for value in member.value.values {
            if let iri = value["@id"]?.text {
                JSONLDCheck.checkIRI(value["@id"], &findings)
                Array(JSONLDName.expanded(iri).utf8).withUnsafeBytes {
                    checks.link(property, to: $0, at: value.offset, &findings)
                }
            } else {
                Array(JSONLDCheck.text(value).utf8).withUnsafeBytes {
                    checks.value(property, $0, at: value.offset, &findings)
                }
            }
        }
    }

    /// The text of a literal, plain or with a type or language.
    private static func text(_ value: JSONNode) -> String {
        let plain = value["@value"] ?? value
        if case .number(let digits) = plain.value { return digits }
        return plain.text ?? ""
    }

    private static func addUnknown(_ name: String, at offset: Int, _ findings: inout FindingCollector) {
        let message = "the ontology has no property \(MessageText.quote(name.utf8))"
        findings.add(.unknownTerm, at: offset, message)
    }

    private static func checkIRI(_ node: JSONNode?, _ findings: inout FindingCollector) {
        guard let node, let text = node.text else { return }
        Array(text.utf8).withUnsafeBytes { RDFTerms.check(iri: $0, at: node.offset, &findings) }
    }
}

/// A name in JSON-LD with the prefix of a vocabulary.
struct JSONLDName {
    /// `nil` where the prefix is none of ours.
    let vocabulary: Vocabulary?
    let local: String

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        vocabulary = parts.count == 2 ? Vocabulary(rawValue: String(parts[0])) : nil
        local = parts.count == 2 && vocabulary != nil ? String(parts[1]) : text
    }

    /// The IRI of a name; what has no prefix of ours is an IRI already.
    static func expanded(_ text: String) -> String {
        let name = JSONLDName(text)
        return name.vocabulary.map { Term($0, name.local).iri } ?? text
    }
}
