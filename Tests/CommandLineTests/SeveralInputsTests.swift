import GraphWriters
import Testing

@Suite("newsgraph export of several inputs")
struct SeveralInputsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { try folder.write("\(name).txt", SampleArticle.text) }
    }

    @Test("goes on past bad ones, tells each in one line, and ends with the first one's code")
    func badOnes() throws {
        try folder.write("b.txt", bytes: [0x41, 0xFF])
        let inputs = ["a.txt", "b.txt", "none.txt", "c.txt"]
        let run = try Program.run(["export"] + inputs + ["--to", "all", "--output", "out"], in: folder)
        #expect(run.status == 65)
        #expect(run.errorLines.count == 3)
        #expect(run.errorLines[0].hasPrefix("newsgraph: error: b.txt: not UTF-8 at byte 1, line 1 (0xFF); "))
        #expect(run.errorLines[1] == "newsgraph: error: none.txt: no such file; check the path")
        #expect(
            run.errorLines[2]
                == "newsgraph: 2 articles exported to \(GraphFormat.allCases.count * 2) files in out, 2 failed"
        )
        #expect(try folder.names(in: "out") == (SampleArticle.files("a") + SampleArticle.files("c")).sorted())
    }

    @Test("makes no folder when every input is bad")
    func noFolder() throws {
        let run = try Program.run(["export", "x.txt", "y.txt", "--output", "out"], in: folder)
        #expect(run.status == 66)
        #expect(try folder.names() == ["a.txt", "b.txt", "c.txt"])
    }

    @Test("gives the outputs of inputs with one name names of their own, and takes an input once")
    func sameStem() throws {
        for name in ["sub/a.md", "sub/a.txt", "a-2.txt"] { try folder.write(name, SampleArticle.text) }
        let inputs = ["a.txt", "sub/a.md", "a-2.txt", "sub/a.txt", "a.txt"]
        let run = try Program.run(["export"] + inputs + ["--output", "out"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "newsgraph: 4 articles exported to 4 files in out\n")
        #expect(try folder.names(in: "out") == ["a-2.graphml", "a-3.graphml", "a-4.graphml", "a.graphml"])
    }

    @Test("is refused when an output would replace an input")
    func overInput() throws {
        try folder.write("talks.graphml", SampleArticle.text)
        let run = try Program.run(["export", "./talks.graphml"], in: folder)
        #expect(run.status == 64)
        #expect(run.errors.contains("talks.graphml: is an input and would be written over"))
        #expect(try folder.read("talks.graphml") == SampleArticle.text)
    }

    @Test("does not fit one output")
    func oneOutput() throws {
        let inputs = try Program.run(["export", "a.txt", "b.txt", "-o", "x.graphml"], in: folder)
        #expect(inputs.status == 64)
        #expect(inputs.errors.contains("there are 2 inputs; use --output FOLDER (those of several"))
        let formats = try Program.run(["export", "a.txt", "--to", "all", "-o", "x.graphml"], in: folder)
        #expect(formats.status == 64)
        #expect(formats.errors.contains("there are \(GraphFormat.allCases.count) formats; use --output FOLDER"))
        let both = try Program.run(["export", "a.txt", "--output", "out", "-o", "x.graphml"], in: folder)
        #expect(both.status == 64)
        #expect(try folder.names() == ["a.txt", "b.txt", "c.txt"])
    }

    @Test("shows no progress where there is no terminal")
    func noProgress() throws {
        let run = try Program.run(["export", "a.txt", "b.txt"], in: folder)
        #expect(run.errors == "newsgraph: 2 articles exported to 2 files in .\n")
    }
}
