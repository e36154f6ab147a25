import Testing

@testable import GraphValidation

/// Where our own reading says that a document is well-formed and built as its schema says, libxml2 is not asked. These
/// tests ask it.
@Suite("What is proven without libxml2 is so")
struct ProofTests {
    @Test("in files with one thing wrong")
    func corpus() throws {
        var proven = 0
        for entry in GraphMLCorpus.all + GeneralCorpus.all { proven += try check(Array(entry.text.utf8)) }
        #expect(proven > 100)
    }

    @Test("in damaged files", arguments: 1...4)
    func damage(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var proven = 0
        for number in 0..<400 {
            let text = number % 2 == 0 ? Sample.graphml : GeneralCorpus.document
            proven += try check(Damage.apply(to: Array(text.utf8), using: &random))
        }
        #expect(proven > 0)
    }

    /// 1 when the document is proven to be well-formed and built as its schema says; libxml2 has to agree then.
    private func check(_ document: [UInt8]) throws -> Int {
        guard (try? UTF8Span(validating: document.span)) != nil, !document.contains(0) else { return 0 }
        return try document.withUnsafeBytes { bytes in
            guard GraphFormat.detect(in: Array(bytes)) == .graphml else { return 0 }
            let dialect = GraphMLDialect(of: bytes)
            var scanner = XMLScanner(bytes, limits: ValidationLimits(), pages: .none)
            var scan = GraphMLScan(bytes, dialect, textLength: nil)
            var findings = FindingCollector(limit: 100)
            guard (try? scanner.run(&scan, &findings)) != nil, scan.isProven, scanner.isPlain, scanner.stop == nil
            else {
                return 0
            }
            let structure = try XSDStructure(CompiledSchemas.xsd(dialect))
            let none = FindingCollector(limit: 100)
            let pass = try XMLPass(bytes, findings: none, inspector: nil, structure: structure)
            try pass.run()
            let report = pass.findings.findings(in: bytes, file: "file")
            #expect(report.isEmpty, "\(report.map(\.description)) in \(String(decoding: document, as: UTF8.self))")
            return 1
        }
    }
}
