import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

/// The page of the sample, used with the mouse of a browser without a screen.
@Suite("The page under a mouse", .enabled(if: Tool.has("chromium") && Tool.hasPython("websocket")))
struct PageWithMouseTests {
    private let sample: SampleFiles
    private let drawn: [Node]

    init() throws {
        sample = try SampleFiles()
        drawn = sample.graph.nodes.filter { $0.type != .article }
    }

    @Test("Filters hide nodes with their edges and show them again; a click on an edge marks its sentence")
    func clicks() throws {
        let edge = try #require(sample.graph.edges.first { $0.type == .actor && $0.attributes[.evidence] != nil })
        let statuses = drawn.compactMap { $0.attributes[.status]?.text }
        let status = try #require(statuses.first)
        let type = NodeType.state.rawValue
        let steps = try use(type: type, status: status, edge: edge.id)
        let (all, states) = (shown { _ in true }, shown { $0.type.rawValue != type })
        let others = shown { $0.attributes[.status]?.text != status }
        #expect(states.first < all.first && others.first < all.first)
        #expect(
            steps == [
                "start: \(all.first) \(all.second)",
                "without \(type): \(states.first) \(states.second)", "with \(type): \(all.first) \(all.second)",
                "without \(status): \(others.first) \(others.second)", "with \(status): \(all.first) \(all.second)",
                "marked: ", "marked: \(try sentence(of: edge))", "chosen: edge-\(edge.id)",
            ]
        )
    }

    /// What the page shows after each step.
    private func use(type: String, status: String, edge: String) throws -> [String] {
        let program = Repository.folder.appending(path: "Tests/InterchangeTests/Programs/clicks.py").path
        let lines = try Tool.output("python3", [program, sample.path(.html), type, status, edge])
        return lines.split(separator: "\n").map(String.init)
    }

    /// How many nodes, and edges between them, are to be seen when only some nodes are.
    private func shown(_ isShown: (Node) -> Bool) -> (first: Int, second: Int) {
        let nodes = sample.graph.nodes.map { $0.type != .article && isShown($0) }
        let edges = sample.graph.edges.filter { nodes[$0.source] && nodes[$0.target] && $0.source != $0.target }
        return (nodes.count { $0 }, edges.count)
    }

    private func sentence(of edge: Edge) throws -> String {
        guard case .spans(let spans) = edge.attributes[.evidence], let span = spans.first, spans.count == 1 else {
            throw Tool.Failed(errors: "the edge has no sentence of its own")
        }
        let scalars = Array(sample.text.unicodeScalars)[span.start..<span.end]
        return String(String.UnicodeScalarView(scalars)).replacing("\n", with: " ")
    }
}
