import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

/// The page of the sample in a browser without a screen, used with mouse and keyboard.
@Suite("The page in a browser", .enabled(if: Tool.has("chromium") && Tool.hasPython("websocket")))
struct PageTests {
    private let sample: SampleFiles
    private let drawn: [Node]

    init() throws {
        sample = try SampleFiles()
        drawn = sample.graph.nodes.filter { $0.type != .article }
    }

    private func page(_ arguments: [String]) throws -> [String] {
        let program = Repository.folder.appending(path: "Tests/InterchangeTests/Programs/page.py").path
        return try Tool.output("python3", [program] + arguments).split(separator: "\n").map(String.init)
    }

    @Test("Search, names, sentences, nodes and lines lead to each other; back goes back; drag, filters and time work")
    func use() throws {
        let node = try #require(drawn.first { $0.type == .official && $0.attributes[.mentions] != nil })
        let edge = try #require(sample.graph.edges.first { $0.type == .actor && isInOneSentence($0) })
        let statuses = drawn.compactMap { $0.attributes[.status]?.text }
        let status = try #require(statuses.first)
        let type = NodeType.state.rawValue
        let seen = try page(["use", sample.path(.html), type, status, node.id, edge.id])
        let (all, states) = (shown { _ in true }, shown { $0.type.rawValue != type })
        #expect(seen.first == "start: \(all)" && seen.contains("all: \(all)") && seen.last == "faults: ")
        #expect(seen.contains("without \(type): \(states)") && seen.contains("with \(type): \(all)"))
        let chosen = "#node-\(node.id) | \(node.label) | \(node.id) | in sight: True"
        for step in ["searched", "name", "node"] { #expect(seen.contains("\(step): \(chosen)"), "\(seen)") }
        #expect(seen.contains("said: \(try sentence(of: edge))"), "\(seen)")
        #expect(seen.contains { $0.hasPrefix("edge: #edge-\(edge.id) | ") && $0.hasSuffix("in sight: True") })
        #expect(seen.contains { $0.hasPrefix("sentence: #sentence-") && $0.hasSuffix("| Sentence | True") })
        #expect(seen.contains { $0.hasPrefix("back: #sentence-") } && seen.contains { $0.hasPrefix("back: #edge-") })
        #expect(seen.contains("dragged: 60 -40 True") && seen.contains("by date: True True"))
    }

    @Test("Letters are large enough, nothing needs sideways scrolling, and axe-core finds nothing")
    func check() throws {
        let script =
            "import importlib.metadata as m; print(m.distribution('axe-playwright-python').locate_file('axe_playwright_python/axe.min.js'))"
        let axe = Tool.hasPackage("axe-playwright-python") ? try Tool.output("python3", ["-c", script]) : ""
        let path = axe.split(separator: "\n").map(String.init)
        let seen = try page(["check", sample.path(.html)] + path)
        let sizes = ["1400x900 light", "1400x900 dark", "400x800 light"]
        for size in sizes {
            let letters = seen.first { $0.hasPrefix("\(size): letters of ") }.flatMap {
                Double($0.split(separator: " ").last ?? "")
            }
            #expect(try #require(letters) >= 12, "\(seen)")
            #expect(seen.contains("\(size): fits True"))
        }
        let findings = seen.filter { $0.contains(": axe ") || $0.hasSuffix(": axe") }
        #expect(path.isEmpty || findings.count == 2 * sizes.count)
        for finding in findings { #expect(finding.hasSuffix(": axe "), "\(finding)") }
    }

    @Test("Five thousand nodes move with frames of 50 ms at most; of fifty thousand the page says what it shows")
    func frames() throws {
        let (large, larger) = (try page(["frames", write(5_000)]), try page(["frames", write(50_000)]))
        let most = large.first { $0.hasPrefix("frames: ") }.flatMap { Double($0.split(separator: " ").last ?? "") }
        #expect(try #require(most) <= 50, "\(large)")
        #expect(large.contains("note: ") && large.last == "faults: ")
        #expect(larger.contains { $0.hasPrefix("note: The graph has 50000 nodes.") }, "\(larger)")
    }

    @Test("Pictures of the page can be taken at every size, in the dark and on paper")
    func shots() throws {
        let folder =
            ProcessInfo.processInfo.environment["NEWSGRAPH_SHOTS"] ?? sample.folder.appending(path: "shots").path
        let seen = try page(["shots", sample.path(.html), folder])
        for name in ["dark.png", "narrow.png", "narrow-graph.png", "wide.png", "wide-chosen.png", "paper.pdf"] {
            #expect(seen.joined().contains(name))
            let size = try Data(contentsOf: URL(filePath: folder).appending(path: name)).count
            #expect(size > 10_000)
        }
    }

    /// A page of a graph in which every second node is an event with two participants.
    private func write(_ count: Int) throws -> String {
        var graph = Graph()
        for index in 0..<count {
            let isEvent = index % 2 == 1
            var attributes = Attributes()
            if isEvent {
                attributes.set(.status, EventStatus.allCases[index / 2 % 6].rawValue)
                attributes.set(
                    .date,
                    "2024-\(index % 9 + 10 > 12 ? "0\(index % 9 + 1)" : "\(index % 9 + 10)")-1\(index % 10)"
                )
            }
            let type: NodeType = isEvent ? .event : [.state, .official, .organisation, .place][index / 2 % 4]
            try graph.add(Node(id: "n\(index)", type: type, label: "Name of number \(index)", attributes: attributes))
        }
        for index in stride(from: 1, to: count, by: 2) {
            try graph.connect("n\(index)", .actor, "n\(index * index / 3 % count / 2 * 2)")
            try graph.connect("n\(index)", .recipient, "n\(index * 7 % count % 600 / 2 * 2)")
        }
        let file = sample.folder.appending(path: "large-\(count).html")
        try Data(GraphFormat.html.serialize(graph).bytes).write(to: file)
        return file.path
    }

    /// How many nodes, and edges between them, are to be seen when only some nodes are, and whoever takes part only in what
    /// is hidden is hidden with it.
    private func shown(_ isShown: (Node) -> Bool) -> String {
        let nodes = sample.graph.nodes.map { $0.type != .article && isShown($0) }
        let edges = sample.graph.edges.filter { nodes[$0.source] && nodes[$0.target] && $0.source != $0.target }
        return "\(nodes.count { $0 }) \(edges.count)"
    }

    private func isInOneSentence(_ edge: Edge) -> Bool {
        if case .spans(let spans)? = edge.attributes[.evidence] { spans.count == 1 } else { false }
    }

    private func sentence(of edge: Edge) throws -> String {
        guard case .spans(let spans)? = edge.attributes[.evidence], let span = spans.first else {
            throw Tool.Failed(errors: "the edge has no sentence of its own")
        }
        let scalars = Array(sample.text.unicodeScalars)[span.start..<span.end]
        return String(String.UnicodeScalarView(scalars)).replacing("\n", with: " ")
    }
}
