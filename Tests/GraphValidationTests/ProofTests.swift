import GraphSyntax
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
        return try document.withUnsafeBufferPointer { bytes in
            guard GraphFormat.detect(in: document) == .graphml, bytes.firstForbidden() == nil else { return 0 }
            let dialect = GraphMLDialect(of: bytes)
            var limits = SyntaxLimits()
            limits.mayHaveDoctype = false
            guard let scanner = try? XMLScanner(bytes, limits: limits) else { return 0 }
            var scan = GraphMLScan(scanner, dialect, textLength: nil)
            var findings = FindingCollector(limit: 100)
            guard (try? scan.run(&findings)) != nil, scan.isStructured, scan.frames.isEmpty else { return 0 }
            let pass = try SchemaPass(bytes, findings: FindingCollector(limit: 100))
            let report = try pass.run(CompiledSchemas.xsd(dialect)).findings(in: bytes, file: "file")
            #expect(report.isEmpty, "\(report.map(\.description)) in \(String(decoding: document, as: UTF8.self))")
            return 1
        }
    }
}
