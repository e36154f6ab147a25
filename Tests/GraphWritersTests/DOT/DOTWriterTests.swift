import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

@Suite("DOT")
struct DOTWriterTests {
    @Test("Every type looks different, and so does every status")
    func appearances() {
        let nodes = NodeType.allCases.map { "\($0.appearance.fill.hexadecimal)" }
        let lines = EventStatus.allCases.map { "\($0.appearance.line) \($0.appearance.width)" }
        #expect(Set(nodes).count == nodes.count)
        #expect(Set(lines).count == lines.count)
    }

    @Test("Text on a node can be read: contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3)", arguments: NodeType.allCases)
    func contrast(type: NodeType) {
        let (fill, text) = (luminance(type.appearance.fill), luminance(type.appearance.text))
        #expect((max(fill, text) + 0.05) / (min(fill, text) + 0.05) >= 4.5)
    }

    @Test("The legend can be left out, and shows only what there is")
    func legend() throws {
        let graph = try SmallSample.graph()
        let with = try GraphFormat.dot.serialize(graph).text
        var options = WriterOptions()
        options.drawing.legend = false
        let without = try GraphFormat.dot.serialize(graph, options: options).text
        #expect(with.contains(">possible</FONT></TD>") && !with.contains(">denied</FONT></TD>"))
        #expect(with.contains("──▶ actor</FONT>") && !without.contains("<TABLE"))
    }

    @Test(
        "Labels tell type, date and doubt of an event; edges their title where colour and head do not, rule and evidence"
    )
    func labels() throws {
        let text = try GraphFormat.dot.serialize(SmallSample.graph()).text
        #expect(text.contains(#"label="CONSULT · visit\nSergei Shoigu visits\nTehran\n2024-08-05""#))
        #expect(text.contains(#"\n2024-07-30/2024-07-31 · possible""#))
        #expect(text.contains(#"label="former defense\nminister""#) && !text.contains(#"label="actor""#))
        #expect(text.contains(#"tooltip="place\nrule in-phrase\nbasis text\nevidence 48-281""#))
    }

    @Test("Articles are the heading, not nodes")
    func articles() throws {
        let text = try GraphFormat.dot.serialize(SmallSample.graph()).text
        let title = try #require(text.firstRange(of: ">A visit to Tehran</FONT>"))
        #expect(text[title.upperBound...].contains(">Palestine Chronicle Staff · 2024-08-05</FONT>"))
        #expect(!text.contains("article:") && !text.contains("reportedIn"))
    }

    @Test(
        "Layout programs of Graphviz draw hostile texts",
        .enabled(if: Tool.dot.isInstalled),
        arguments: ["dot", "sfdp", "fdp"],
        HostileText.all
    )
    func drawn(engine: String, hostile: HostileText) throws {
        let bytes = try GraphFormat.dot.serialize(HostileGraph.make(hostile)).bytes
        let result = try Tool.dot.run(["-K\(engine)", "-Tsvg", "-o", "/dev/null"], on: bytes)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }

    /// Relative luminance as in WCAG 2.2, with a square for the curve of sRGB: near enough for a floor.
    private func luminance(_ colour: Colour) -> Double {
        let parts = [(0.2126, colour.red), (0.7152, colour.green), (0.0722, colour.blue)]
        return parts.reduce(0) { sum, part in sum + part.0 * (Double(part.1) / 255) * (Double(part.1) / 255) }
    }
}
