/// The shapes as one of the checks of RDF/XML.
enum ShapeVerdict {
    /// Adds a finding for each constraint that is not met, where nothing else is wrong with the document.
    ///
    /// What the shapes reject, the other checks reject with a better word: structure, values, references. This is for
    /// what they let pass, so that the verdict is never milder than that of SHACL.
    static func add(_ facts: ShapeFacts, _ findings: inout FindingCollector) {
        guard !findings.hasErrors else { return }
        for place in ShapeChecks(facts).places { findings.add(.shape, at: place.offset, ShapeWords.text(place)) }
    }

    /// What SHACL says of a document in RDF/XML; `nil` when it is not well-formed.
    static func violations(in bytes: [UInt8]) throws(ValidationError) -> Set<ShapeViolation>? {
        try bytes.withUnsafeBytes { buffer in
            Result { () throws(ValidationError) in try violations(in: buffer) }
        }.get()
    }

    private static func violations(in bytes: UnsafeRawBufferPointer) throws(ValidationError) -> Set<ShapeViolation>? {
        let inspector = FactsInspector()
        let pass = try XMLPass(bytes, findings: FindingCollector(limit: 1), inspector: inspector, structure: nil)
        try pass.run()
        return pass.malformedAt == nil ? ShapeChecks(inspector.inner.facts).violations : nil
    }

    /// Keeps the facts for the caller.
    private final class FactsInspector: XMLInspector {
        var inner = ShapeInspector()

        func start(_ tag: XMLTag, _ findings: inout FindingCollector) { inner.start(tag, &findings) }
        func text(_ bytes: UnsafeRawBufferPointer) { inner.text(bytes) }
        func end(_ findings: inout FindingCollector) { inner.end(&findings) }
        func finish(_ findings: inout FindingCollector) {}
    }
}
