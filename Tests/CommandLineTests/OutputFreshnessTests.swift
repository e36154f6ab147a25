import FoundationEssentials
import Testing

/// `Output/` holds the sample's graph as the program writes it today; `RECORD_OUTPUT=1` writes it anew.
@Suite("Output is fresh")
struct OutputFreshnessTests {
    private let output: URL

    init() throws { output = try Program.repository().appending(path: "Output") }

    private var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_OUTPUT"] == "1" }

    @Test("in every format")
    func formats() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            ["export", output.appending(path: "sample.txt").path, "--to", "all", "--output", "."],
            in: folder
        )
        #expect(run.status == 0)
        for name in SampleArticle.files("sample") { try compare(folder.read(name), name) }
    }

    /// A picture for each look, with the options that give it.
    private static let pictures: [(String, [String])] = [
        ("sample.svg", []), ("sample-states.svg", ["--cluster", "state"]), ("sample-types.svg", ["--cluster", "type"]),
        ("sample-timeline.svg", ["--layout", "timeline"]), ("sample-dark.svg", ["--theme", "dark"]),
        ("sample-actors.svg", ["--layout", "actors"]), ("sample-matrix.svg", ["--layout", "matrix"]),
        ("sample-summary.svg", ["--detail", "summary"]),
    ]

    @Test("as pictures", .enabled(if: Program.isInstalled("dot")), arguments: pictures)
    func picture(name: String, options: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            ["render", output.appending(path: "sample.txt").path, "-o", name] + options,
            in: folder
        )
        #expect(run.status == 0)
        try compare(picture: folder.read(name), name)
    }

    private func compare(picture drawn: String, _ name: String) throws {
        let kept = try? String(contentsOf: output.appending(path: name), encoding: .utf8)
        // Another version of Graphviz, or other fonts, place everything elsewhere; the names must be the same.
        if isRecording || kept.map({ generator($0) == generator(drawn) }) != false {
            try compare(drawn, name)
        } else {
            print("notice: \(name) was drawn with another Graphviz; only its texts are compared")
            #expect(kept.map(texts) == texts(drawn))
        }
    }

    /// Pictures of many articles: the one affair of `affair.csv`, and the twelve of `affairs.csv`.
    private static let largePictures: [(String, String, [String])] = [
        ("affair.csv", "affair-timeline.svg", ["--layout", "timeline"]),
        ("affair.csv", "affair-actors.svg", ["--layout", "actors"]),
        ("affairs.csv", "affairs-actors.svg", ["--layout", "actors"]),
    ]

    @Test("as pictures of many articles", .enabled(if: Program.isInstalled("dot")), arguments: largePictures)
    func largePicture(articles: String, name: String, options: [String]) throws {
        let folder = try TemporaryFolder()
        let input = output.appending(path: articles).path
        for step in [
            ["store", "add", "news.db", input, "--quiet"], ["store", "export", "news.db", "-o", "all.jsonl"],
            ["render", "all.jsonl", "-o", name, "--quiet"] + options,
        ] {
            #expect(try Program.run(step, in: folder).status == 0)
        }
        try compare(picture: folder.read(name), name)
    }

    /// What files for other programs say of places, shapes and colours, as `draw.py` shows it.
    private static let views: [(String, String, [String])] = [
        ("sample-yed.svg", "yed.graphml", ["--style", "yed"]), ("sample-gephi.svg", "gephi.gexf", []),
    ]

    @Test("as views of files for yEd and Gephi", .enabled(if: Program.isInstalled("python3")), arguments: views)
    func view(name: String, file: String, options: [String]) throws {
        let folder = try TemporaryFolder()
        let sample = output.appending(path: "sample.txt").path
        #expect(try Program.run(["export", sample, "-o", file] + options, in: folder).status == 0)
        let program = try Program.repository().appending(path: "Tests/CommandLineTests/Programs/draw.py").path
        let drawn = try Program.script("python3 '\(program)' \(file)", in: folder)
        #expect(drawn.status == 0, "\(drawn.errors)")
        try compare(drawn.output, name)
    }

    private func compare(_ fresh: String, _ name: String) throws {
        let file = output.appending(path: name)
        if isRecording { try Data(fresh.utf8).write(to: file) }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(kept == fresh, "Output/\(name) is stale: RECORD_OUTPUT=1 swift test --filter OutputFreshnessTests")
    }

    private func generator(_ svg: String) -> Substring? {
        svg.split(separator: "\n").first { $0.contains("graphviz version") }
    }

    private func texts(_ svg: String) -> [Substring] {
        svg.split(separator: "\n").filter { $0.hasPrefix("<text") }.map { line in
            line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        }.sorted()
    }
}
