import Foundation
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

    /// The table says of each file which findings it has, with their lines; `RECORD_CORPUS=1` writes it anew, to be read.
    @Test("has the findings that are on record, each and no other")
    func record() throws {
        let corpora = [("ours", GraphMLCorpus.all), ("any", GeneralCorpus.all), ("rdf", RDFCorpus.all)]
        let rows = try corpora.flatMap { kind, entries in
            try entries.map { entry in
                let findings = try Checking.report(entry.text).findings.map { "\($0.code.rawValue)@\($0.line)" }
                return "\(kind)\t\(entry.name)\t\(findings.isEmpty ? "valid" : findings.joined(separator: " "))"
            }
        }
        let file = Repository.root.appending(path: "Tests/GraphValidationTests/Expected/corpus.tsv")
        let table = rows.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RECORD_CORPUS"] == "1" {
            return try Data(table.utf8).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(expected.count == rows.count)
        for (expected, row) in zip(expected, rows) { #expect(row == expected) }
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
        var validator = Validator()
        validator.isStrict = true
        let report = try validator.validate(bytes: Array(entry.text.utf8), name: "file")
        // In RDF what breaks the form may break more, and is then told as that; at least it is advice.
        let isTold = entry.code == .structure && report.format == .rdfxml && !report.findings.isEmpty
        #expect(isTold || report.findings.contains { $0.code == entry.code }, "\(entry.name): \(report.text)")
    }
}
