import GraphWriters
import Testing

@Suite("Formats")
struct GraphFormatTests {
    @Test("No two formats share a name or an ending")
    func distinct() {
        let facts = GraphFormat.allCases.map(\.facts)
        let endings = facts.flatMap(\.endings), names = GraphFormat.allCases.flatMap(\.names)
        #expect(Set(endings).count == endings.count)
        #expect(Set(names).count == names.count)
        for format in GraphFormat.allCases {
            for name in format.names { #expect(GraphFormat(named: name) == format && name == name.lowercased()) }
            for ending in format.facts.endings { #expect(GraphFormat(fileName: "x.\(ending)") == format) }
        }
        #expect(Set(facts.map(\.displayName)).count == facts.count)
    }

    @Test("Every fact is told in one line", arguments: GraphFormat.allCases)
    func told(format: GraphFormat) {
        let facts = format.facts
        for text in [facts.displayName, facts.mediaType, facts.summary, facts.loses] {
            #expect(!text.isEmpty && !text.contains("\n"))
        }
    }

    @Test(
        "A file name tells its format",
        arguments: [
            ("story.graphml", GraphFormat.graphml), ("a.b.RDF", .rdfxml), ("x.dot", .dot), ("graphml", nil),
            ("x.", nil),
            ("x.graphml.txt", nil), ("a.NODES.csv", .neo4jNodes), ("week.events.csv", .events), ("a.csv", nil),
            ("", nil),
        ] as [(String, GraphFormat?)]
    )
    func fileName(name: String, format: GraphFormat?) {
        #expect(GraphFormat(fileName: name) == format)
    }
}
