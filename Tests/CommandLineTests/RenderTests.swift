import FoundationEssentials
import Testing

@testable import newsgraph

@Suite(
    "newsgraph render with Graphviz",
    .enabled(if: Program.isInstalled("dot"), "needs Graphviz (apt-get install graphviz)")
)
struct RenderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        try folder.write("drawing.gv", "digraph { a -> b }\n")
    }

    @Test("draws an article to SVG when nothing else is said")
    func article() throws {
        let run = try Program.run(["render", "talks.txt"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "newsgraph: talks.txt drawn to talks.svg\n")
        #expect(try folder.names() == ["drawing.gv", "talks.svg", "talks.txt"])
        #expect(try folder.read("talks.svg").contains("</svg>"))
    }

    @Test(
        "draws the picture that the ending of -o says",
        arguments: [("x.svg", "<?xml"), ("x.PNG", "\u{FFFD}PNG"), ("x.pdf", "%PDF")]
    )
    func pictures(name: String, start: String) throws {
        let run = try Program.run(["render", "drawing.gv", "-o", name], in: folder)
        #expect(run.status == 0)
        #expect(try folder.read(name).hasPrefix(start))
    }

    @Test("lays out in several ways", arguments: ["dot", "sfdp", "fdp"])
    func engines(engine: String) throws {
        let run = try Program.run(["render", "drawing.gv", "--engine", engine, "-o", "-"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("</svg>"))
    }

    @Test("draws what export wrote")
    func exported() throws {
        #expect(try Program.run(["export", "talks.txt", "-o", "talks.dot"], in: folder).status == 0)
        #expect(try Program.run(["render", "talks.dot", "-o", "a.svg"], in: folder).status == 0)
        #expect(try Program.run(["render", "talks.txt", "-o", "b.svg"], in: folder).status == 0)
        #expect(try folder.read("a.svg") == folder.read("b.svg"))
    }

    @Test("does not wait for ever on much input and output")
    func large() throws {
        let edges = (0..<3000).map { "n\($0) -> n\($0 / 7) [label=\"\(String(repeating: "x", count: 60))\"]\n" }
        try folder.write("large.dot", "digraph { \(edges.joined()) }\n")
        let run = try Program.run(["render", "large.dot", "--engine", "sfdp", "-o", "-"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.utf8.count > 1_000_000)
    }

    @Test("tells when letters are too small for the paper, and draws sheets on which they are not")
    func paper() throws {
        let small = try Program.run(["render", "talks.txt", "--size", "100x60", "-o", "small.svg"], in: folder)
        #expect(small.status == 0 && small.errors.contains("points high on this paper; use --pages"))
        let letters = try #require(PrintedPicture(svg: Array(folder.read("small.svg").utf8))?.printedLetters)
        #expect(letters < PrintedPicture.legible)
        let sheets = try Program.run(["render", "talks.txt", "--size", "100x60", "--pages", "-o", "t.svg"], in: folder)
        #expect(sheets.status == 0)
        let files = try folder.names().filter { $0.hasPrefix("t-") }
        #expect(files.count > 1 && sheets.errors.contains("drawn to t.svg on \(files.count) sheets"))
        for file in files {
            guard let picture = try PrintedPicture(svg: Array(folder.read(file).utf8)),
                let letters = picture.printedLetters
            else { continue }
            #expect(letters >= PrintedPicture.legible && picture.width < 290)
        }
    }

    @Test("the main picture of the sample has letters of 6 points on A3, and of 12 on a timeline as it is")
    func letters() throws {
        let sample = try Program.repository().appending(path: "Output/sample.txt").path
        let run = try Program.run(
            ["render", sample, "--size", "A3", "--detail", "no-statements", "-o", "a3.svg"],
            in: folder
        )
        #expect(run.status == 0 && !run.errors.contains("points high"), "\(run.errors)")
    }

    @Test("does not draw over its input")
    func overInput() throws {
        try folder.write("talks.svg", SampleArticle.text)
        let run = try Program.run(["render", "talks.svg"], in: folder)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("newsgraph: error: talks.svg: is an input and would be written over"))
        #expect(try folder.read("talks.svg") == SampleArticle.text)
    }

    @Test("tells what Graphviz says of a bad file")
    func badDrawing() throws {
        try folder.write("bad.dot", "digraph {\n a -> \n")
        let run = try Program.run(["render", "bad.dot"], in: folder)
        #expect(run.status == 65)
        #expect(run.errorLines.count == 1)
        #expect(
            run.errors.hasPrefix("newsgraph: error: bad.dot: Graphviz cannot draw it (Error: <stdin>: syntax error")
        )
        #expect(try !folder.names().contains("bad.svg"))
    }
}

@Suite("newsgraph render without Graphviz")
struct RenderWithoutGraphvizTests {
    @Test("says what to install, with code 69")
    func missing() throws {
        let folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        let run = try Program.run(["render", "talks.txt"], in: folder, environment: ["PATH=\(folder.path)"])
        #expect(run.status == 69)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.contains("install graphviz (apt-get install graphviz)"))
        #expect(try folder.names() == ["talks.txt"])
    }
}
