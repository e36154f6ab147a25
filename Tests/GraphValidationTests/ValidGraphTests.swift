import GraphValidation
import GraphWriters
import Testing

@Suite("Valid files")
struct ValidGraphTests {
    private static let formats = GraphFormat.all(for: .check)

    @Test("of 40 random graphs, others in every format, give no finding", arguments: formats.indices)
    func noFalseAlarms(number: Int) throws {
        let (format, validator) = (Self.formats[number], Validator())
        for seed in 40 * number + 1...40 * number + 40 {
            let bytes = try format.serialize(ValidGraph.make(seed: UInt64(seed))).bytes
            let report = try validator.validate(bytes: bytes, name: "\(seed).\(format.rawValue)")
            #expect(report.text == "")
        }
    }

    @Test("by other programs give none either")
    func general() throws {
        // Both hold several graphs, of which their programs are told.
        #expect(try Checking.report(GeneralCorpus.document).findings.map(\.code) == [.severalGraphs])
        #expect(GeneralCorpus.nested.contains("e9") && GeneralCorpus.nested.contains("target=\"n2\""))
        #expect(try Checking.report(GeneralCorpus.nested).findings.map(\.code) == [.severalGraphs])
    }

    @Test("have edges to nodes of their own graph and of those in it only")
    func scopes() throws {
        for (old, new) in [
            ("source=\"n2\" target=\"n3\"", "source=\"n2\" target=\"n0\""), ("target=\"n2\"", "target=\"n7\""),
        ] {
            let report = try Checking.report(GeneralCorpus.nested.replacing(old, with: new))
            #expect(
                report.findings.filter { $0.severity == .error }.map(\.code) == [.danglingReference],
                "\(report.text)"
            )
        }
    }
}
