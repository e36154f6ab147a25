import FoundationEssentials
import Testing

@Suite("newsgraph analyze")
struct AnalyzeTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        return folder
    }

    @Test("writes CoNLL-U of ten columns, whose offsets give the words back")
    func conllu() throws {
        let run = try Program.run(["analyze", "talks.txt"], in: folder())
        #expect(run.status == 0)
        let scalars = Array(SampleArticle.text.unicodeScalars)
        let rows = run.output.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(rows.count > 30)
        for row in rows {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == 10, "\(row)")
            let misc = cells[9].split(separator: "|").reduce(into: [String: String]()) { table, item in
                let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
                table[parts[0]] = parts.count > 1 ? parts[1] : ""
            }
            guard let start = misc["start_char"].flatMap(Int.init), let end = misc["end_char"].flatMap(Int.init) else {
                continue
            }
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[start..<end])
            #expect(String(word) == cells[1])
        }
    }

    @Test("takes the words of a CoNLL-U file as they are")
    func fromConllu() throws {
        let folder = try folder()
        try folder.write("words.conllu", "1\tIran\t_\t_\t_\t_\t_\t_\t_\t_\n2\tagreed\t_\t_\t_\t_\t_\t_\t_\t_\n\n")
        let run = try Program.run(["analyze", "words.conllu", "--from", "conllu"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("2\tagreed\tagree\tVERB"))
        let bad = try Program.run(["analyze", "talks.txt", "--from", "conllu"], in: folder)
        #expect(bad.status == 65)
        #expect(bad.errorLines.count == 1)
    }

    @Test("writes JSON")
    func json() throws {
        let run = try Program.run(["analyze", "talks.txt", "--to", "json", "-o", "talks.json"], in: folder())
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }

    @Test("draws the tree of the sentence asked for, and says which there are")
    func trees() throws {
        let folder = try folder()
        let drawn = try Program.run(["analyze", "talks.txt", "--to", "dot", "--sentence", "2"], in: folder)
        #expect(drawn.output.hasPrefix("digraph"))
        let none = try Program.run(["analyze", "talks.txt", "--to", "dot", "--sentence", "99"], in: folder)
        #expect(none.status == 64)
        #expect(none.errorLines.count == 1)
    }

    @Test("refuses a file that is no model", arguments: ["talks.txt", "missing.model"])
    func badModel(model: String) throws {
        let run = try Program.run(["analyze", "talks.txt", "--model", model], in: folder())
        #expect(run.status == (model == "talks.txt" ? 65 : 66))
        #expect(run.errorLines.count == 1 && run.errors.contains(model))
    }
}
