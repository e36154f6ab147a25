import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

@Suite("GraphML")
struct GraphMLWriterTests {
    private let keys = GraphMLForeign().keys

    @Test("Identifiers of keys are unique in the file")
    func keyIdentifiers() {
        #expect(Set(keys.map(\.id)).count == keys.count)
    }

    @Test("All attributes of the ontology have a key, and no key is for all")
    func complete() {
        let names = Set(keys.map(\.name))
        #expect(AttributeKey.allCases.allSatisfy { names.contains($0.rawValue) })
        #expect(Set(keys.map(\.owner.rawValue)) == ["node", "edge"])
    }

    @Test("Every node and edge has a type and a label")
    func labels() throws {
        let graph = try SmallSample.graph()
        let content = try XMLContent(GraphFormat.graphml.serialize(graph).bytes)
        let used = try #require(content.attributes["key"])
        for key in ["n_type", "n_label", "n_r"] { #expect(used.filter { $0 == key }.count == graph.nodes.count) }
        for key in ["e_type", "e_label"] { #expect(used.filter { $0 == key }.count == graph.edges.count) }
    }
}
