import FoundationEssentials
import GraphWriters
import Testing

@Suite("newsgraph validate")
struct ValidateTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        #expect(try Program.run(["export", "talks.txt", "--to", "all"], in: folder).status == 0)
    }

    @Test("finds nothing wrong with what export writes")
    func valid() throws {
        let files = ["talks.graphml", "talks.rdf", "talks.dot"]
        let run = try Program.run(["validate"] + files, in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors == "newsgraph: \(files.count) files valid\n")
        #expect(try Program.run(["validate", "--quiet"] + files, in: folder).errors.isEmpty)
    }

    @Test("checks all files of a folder that end like a format, and says when there is none")
    func folders() throws {
        let run = try Program.run(["validate", "."], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "newsgraph: \(GraphFormat.all(for: .check).count) files valid\n")
        let empty = try Program.run(["validate", "/proc/self/task"], in: folder)
        #expect(empty.status == 66)
        #expect(empty.errors.contains("the folder has no file that can be checked by its ending (graphml, rdf"))
    }

    @Test("tells findings with file, line and column", arguments: ["talks.graphml", "talks.rdf"])
    func findings(name: String) throws {
        try folder.write(name, folder.read(name).replacing("</rdf:RDF>", with: "").replacing("</graphml>", with: ""))
        let run = try Program.run(["validate", name], in: folder)
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("\(name):"))
        #expect(run.output.contains(": error: "))
        #expect(run.errors == "newsgraph: 0 files valid, 1 not\n")
    }

    @Test("tells findings as JSON")
    func json() throws {
        let valid = try Program.run(["validate", "--format", "json", "talks.dot"], in: folder)
        #expect(valid.output == "[]\n")
        try folder.write("bad.dot", "digraph {\n  a -> \n}\n")
        let run = try Program.run(["validate", "--format", "json", "talks.dot", "bad.dot"], in: folder)
        #expect(run.status == 1)
        let findings = try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
        #expect(findings.map(\.file) == ["bad.dot"])
        #expect(findings.first?.line == 3)
    }

    private struct Finding: Decodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
    }

    @Test("prints as many findings as are wanted")
    func most() throws {
        let nodes = (0..<20).map { _ in "<node id=\"same\"/>\n" }
        try folder.write(
            "bad.graphml",
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph id=\"G\" edgedefault=\"directed\">\n\(nodes.joined())</graph></graphml>"
        )
        let run = try Program.run(["validate", "--max-findings", "3", "bad.graphml"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 4)
        let none = try Program.run(["validate", "--max-findings", "0", "bad.graphml"], in: folder)
        #expect(none.status == 64)
        #expect(none.errorLines == ["newsgraph: error: --max-findings: 0 is too few; give 1 or more"])
    }

    @Test("reads standard input")
    func standardInput() throws {
        let run = try Program.run(["validate", "-"], in: folder, input: folder.read("talks.rdf"))
        #expect(run.status == 0)
    }

    @Test("goes on past files that it cannot read, and ends with their code")
    func trouble() throws {
        try folder.write("bad.dot", "digraph {")
        let run = try Program.run(["validate", "none.rdf", "bad.dot", "/proc/self/task", "talks.rdf"], in: folder)
        #expect(run.status == 66)
        #expect(run.output.hasPrefix("bad.dot:1:"))
        #expect(run.errorLines.count == 3)
        // Folders are looked through before any file is read.
        #expect(run.errorLines[0].hasPrefix("newsgraph: error: /proc/self/task: the folder has no file that can be"))
        #expect(run.errorLines[1] == "newsgraph: error: none.rdf: no such file; check the path")
        #expect(run.errorLines[2] == "newsgraph: 1 file valid, 1 not, 2 not checked")
    }

    @Test("finds files that are in no known format", arguments: ["", "Iran hosts talks.\n", "<html/>"])
    func unknown(text: String) throws {
        try folder.write("x", text)
        let run = try Program.run(["validate", "x"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("x:1:1: error: "))
    }
}
