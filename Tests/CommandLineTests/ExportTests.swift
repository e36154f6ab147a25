import GraphWriters
import Testing

@Suite("newsgraph export")
struct ExportTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
    }

    @Test("writes GraphML beside the caller when nothing else is said")
    func plain() throws {
        let run = try Program.run(["export", "talks.txt"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors == "newsgraph: 1 article exported to 1 file in .\n")
        #expect(try folder.names() == ["talks.graphml", "talks.txt"])
        #expect(try folder.read("talks.graphml") == SampleArticle.graph(.graphml))
    }

    @Test("writes every format into a folder that it makes")
    func everyFormat() throws {
        let run = try Program.run(["export", "talks.txt", "--to", "all", "--output", "a/b", "--quiet"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try folder.names(in: "a/b") == SampleArticle.files("talks").sorted())
        for format in GraphFormat.allCases {
            #expect(try folder.read("a/b/talks.\(format.fileExtension)") == SampleArticle.graph(format))
        }
    }

    @Test(
        "takes lists of formats",
        arguments: [
            (["--to", "dot,rdfxml"], ["talks.dot", "talks.rdf"]),
            (["--to", "nt,TTL,rdf"], ["talks.nt", "talks.rdf", "talks.ttl"]),
            (["--to", "dot", "--to", "dot"], ["talks.dot"]),
            (["--to=graphml,all"], SampleArticle.files("talks").sorted()),
        ]
    )
    func lists(options: [String], files: [String]) throws {
        let run = try Program.run(["export", "talks.txt", "--output", "out"] + options, in: folder)
        #expect(run.status == 0)
        #expect(try folder.names(in: "out") == files)
    }

    @Test("learns the format from the ending of -o", arguments: GraphFormat.allCases)
    func ending(format: GraphFormat) throws {
        let name = "graph." + format.fileExtension.uppercased()
        let run = try Program.run(["export", "talks.txt", "-o", name], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(try folder.read(name) == SampleArticle.graph(format))
    }

    @Test("prefers --to to the ending of -o")
    func toWins() throws {
        #expect(try Program.run(["export", "talks.txt", "--to", "dot", "-o", "x.rdf"], in: folder).status == 0)
        #expect(try folder.read("x.rdf") == SampleArticle.graph(.dot))
    }

    @Test("writes to standard output", arguments: ["-", "/dev/stdout"])
    func standardOutput(path: String) throws {
        let run = try Program.run(["export", "talks.txt", "-o", path], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output == (try SampleArticle.graph(.graphml)))
        #expect(try folder.names() == ["talks.txt"])
    }

    @Test("reads standard input")
    func standardInput() throws {
        let run = try Program.run(["export", "-", "--to", "dot"], in: folder, input: SampleArticle.text)
        #expect(run.status == 0)
        #expect(try folder.names() == ["stdin.dot", "talks.txt"])
        #expect(try folder.read("stdin.dot") == SampleArticle.graph(.dot, fileName: nil))
    }

    @Test("takes a base for the names in RDF")
    func base() throws {
        let base = "https://example.org/news/"
        let run = try Program.run(["export", "talks.txt", "--base", base, "-o", "x.rdf"], in: folder)
        #expect(run.status == 0)
        #expect(try folder.read("x.rdf") == SampleArticle.graph(.rdfxml, base: base))
    }

    @Test("warns of a missing date, unless one is given")
    func dates() throws {
        try folder.write("undated.txt", "Shoigu arrived in Tehran on Monday.\n")
        let warned = try Program.run(["export", "undated.txt"], in: folder)
        #expect(warned.status == 0)
        #expect(warned.errors.contains("newsgraph: warning: undated.txt: no date"))
        let dated = try Program.run(["export", "undated.txt", "--date", "2024-08-05", "--source", "AFP"], in: folder)
        #expect(!dated.errors.contains("warning"))
    }

    @Test("gives the same bytes on every run")
    func sameBytes() throws {
        let runs = try (0..<3).map { _ in
            try Program.run(["export", "talks.txt", "--to", "rdfxml", "-o", "-"], in: folder).output
        }
        #expect(Set(runs).count == 1)
    }

    @Test("tells every step when asked")
    func verbose() throws {
        let run = try Program.run(["export", "talks.txt", "--verbose"], in: folder)
        #expect(run.errorLines.count == 3)
        #expect(run.errors.contains("talks.graphml: "))
    }
}
