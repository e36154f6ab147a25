internal import GraphSyntax
internal import NewsOntology

/// What is said of the version of the ontology that a document follows.
enum VersionRule {
    /// A document says its version in words, such as `newsgraph ontology 1.0`; other texts are none of ours.
    static func check(mark: String, at offset: Int, _ findings: inout FindingCollector) -> Bool {
        guard mark.hasPrefix(OntologyVersion.markStart) else { return false }
        check(String(mark.dropFirst(OntologyVersion.markStart.count)), at: offset, &findings)
        return true
    }

    /// A drawing of ours says its version in the comment of its graph, or, for Gephi, in a comment before it.
    static func checkDrawing(_ bytes: Bytes, _ findings: inout FindingCollector) {
        let head = Bytes(rebasing: bytes.prefix(1 << 12))
        if head.has("/* ", at: 0), let end = head.place(of: " */", from: 3) {
            _ = check(mark: String(decoding: head[3..<end], as: UTF8.self), at: 3, &findings)
        } else if head.has("digraph newsgraph {\n  graph [", at: 0) {
            guard let place = head.place(of: "comment=\"", from: 0) else { return adviseMissing(at: 0, &findings) }
            let start = place + 9
            let end = head.firstPlace(of: UInt8(ascii: "\""), from: start)
            _ = check(mark: String(decoding: head[start..<end], as: UTF8.self), at: start, &findings)
        }
    }

    /// A document says its version as `MAJOR.MINOR`.
    static func check(_ text: String, at offset: Int, _ findings: inout FindingCollector) {
        guard let version = OntologyVersion(text) else {
            let message = "\(MessageText.quote(text.utf8)) is no version of the ontology; one looks like '\(current)'"
            return findings.add(.version, at: offset, message)
        }
        guard version != current else { return }
        findings.add(.version, at: offset, message(version), severity: .warning)
    }

    /// A document does not say its version.
    static func adviseMissing(at offset: Int, _ findings: inout FindingCollector) {
        findings.advise(
            .version,
            at: offset,
            "the document does not say which version of the ontology it follows; \(current) is taken for it"
        )
    }

    private static let current = OntologyVersion.current

    private static func message(_ version: OntologyVersion) -> String {
        let start = "the document follows version \(version) of the ontology, and is checked by version \(current)"
        guard version < current else {
            return "\(start), which is older: what is unknown here may be right there; a newer newsgraph can tell"
        }
        return version.major < current.major
            ? "\(start), which is newer and breaks with it: write the document anew from its article"
            : "\(start), which is newer: all that it says is still known"
    }
}
