import GraphValidation
import Testing

@Suite("The corpus of files with one thing wrong")
struct CorpusTests {
    @Test("has at least 300 files, each another")
    func size() {
        let all = GraphMLCorpus.all + GeneralCorpus.all + RDFCorpus.all
        #expect(all.count >= 300)
        #expect(Set(all.map(\.text)).count >= 300)
    }

    @Test("has the findings expected in our GraphML")
    func graphML() throws { for entry in GraphMLCorpus.all { try expect(entry) } }

    @Test("has the findings expected in our RDF/XML")
    func rdf() throws { for entry in RDFCorpus.all { try expect(entry) } }

    /// Some changes leave GraphML of any program valid; the official schema says which (`CorpusAgreementTests`).
    @Test("has the findings expected in GraphML of any program, or none at all")
    func general() throws {
        for entry in GeneralCorpus.all {
            let report = try Checking.report(entry.text)
            #expect(
                report.isValid || report.findings.contains { $0.code == entry.code },
                "\(entry.name): \(report.text)"
            )
        }
    }

    private func expect(_ entry: CorpusCase) throws {
        let report = try Checking.report(entry.text)
        #expect(report.findings.contains { $0.code == entry.code }, "\(entry.name): \(report.text)")
    }
}
