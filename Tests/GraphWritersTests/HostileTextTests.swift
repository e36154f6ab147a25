import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// Texts survive, or are replaced visibly and counted.
@Suite("Hostile texts")
struct HostileTextTests {
    private static let xmlFormats = GraphFormat.allCases.filter { $0.facts.mediaType.contains("xml") }

    @Test(
        "Output holds no forbidden character, and says how many were replaced",
        arguments: GraphFormat.allCases,
        HostileText.all
    )
    func replaced(format: GraphFormat, hostile: HostileText) throws {
        let output = try format.serialize(HostileGraph.make(hostile))
        #expect(!output.text.unicodeScalars.contains(where: HostileText.isForbidden))
        let warnings = output.warnings.filter { $0.code == .replacedCharacters }
        #expect(warnings.isEmpty == (hostile.forbidden == 0))
    }

    @Test("A parser finds the text again", arguments: xmlFormats, HostileText.all)
    func foundAgain(format: GraphFormat, hostile: HostileText) throws {
        let content = try XMLContent(format.serialize(HostileGraph.make(hostile)).bytes)
        #expect(content.holds(hostile.expected, inAttributes: format == .gexf))
    }

    @Test("A megabyte survives", arguments: xmlFormats)
    func long(format: GraphFormat) throws {
        var sketch = GraphSketch()
        // A map holds nothing but events.
        let type: NodeType = format == .kml ? .event : .group
        try sketch.node("\(type.idPrefix):long", type, HostileText.long.text)
        let content = try XMLContent(format.serialize(sketch.graph).bytes)
        #expect(content.holds(HostileText.long.text, inAttributes: format == .gexf))
    }

    @Test("A drawing shortens a megabyte, and says so")
    func shortened() throws {
        let output = try GraphFormat.dot.serialize(HostileGraph.make(.long))
        #expect(output.bytes.count < 20_000)
        #expect(output.warnings.contains { $0.code == .shortenedText })
    }

    @Test("xmllint finds nothing", .enabled(if: Tool.xmllint.isInstalled), arguments: xmlFormats, HostileText.all)
    func wellFormed(format: GraphFormat, hostile: HostileText) throws {
        let result = try Tool.xmllint.run(["--noout"], on: format.serialize(HostileGraph.make(hostile)).bytes)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }

    @Test("An empty graph is a file like any other", arguments: GraphFormat.allCases)
    func empty(format: GraphFormat) throws {
        let output = try format.serialize(Graph())
        #expect(output.warnings.isEmpty && (output.bytes.last ?? 0x0A) == UInt8(ascii: "\n"))
        if HostileTextTests.xmlFormats.contains(format) { _ = try XMLContent(output.bytes) }
    }
}
