import GraphWriters
import NewsOntology
import Testing

/// What Gephi's readers ask for, as a checklist.
@Suite("Gephi's rules")
struct GephiRulesTests {
    @Test("GraphML: keys stand before the graph, each for nodes or for edges, with names that Gephi knows")
    func graphML() throws {
        let text = try GraphFormat.graphml.serialize(SmallSample.graph()).text
        let graph = try #require(text.firstRange(of: "<graph id"))
        #expect(!text[graph.lowerBound...].contains("<key "))
        let keys = text[..<graph.lowerBound].split(separator: "\n").filter { $0.contains("<key ") }
        #expect(keys.allSatisfy { $0.contains("for=\"node\"") || $0.contains("for=\"edge\"") })
        for (name, type) in [
            ("label", "string"), ("r", "int"), ("g", "int"), ("b", "int"), ("size", "double"), ("x", "double"),
            ("y", "double"), ("weight", "double"),
        ] {
            #expect(keys.contains { $0.contains("attr.name=\"\(name)\" attr.type=\"\(type)\"") }, "\(name)")
        }
    }

    @Test("DOT: one attribute list an item, no defaults, no boxes, no ports")
    func dot() throws {
        var options = WriterOptions()
        options.style = .gephi
        let text = try GraphFormat.dot.serialize(SmallSample.graph(), options: options).text
        let lines = text.split(separator: "\n").dropFirst()
        #expect(text.hasPrefix("/* \(OntologyVersion.current.mark) */\n"))
        #expect(lines.first == "digraph newsgraph {" && lines.last == "}")
        for line in lines.dropFirst().dropLast() {
            #expect(line.hasPrefix("  \"") && line.hasSuffix("];"))
            #expect(line.count { $0 == "[" } == 1 && line.count { $0 == "]" } == 1)
        }
    }
}
