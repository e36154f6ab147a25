import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

@Suite("The map of a page")
struct PageLandTests {
    @Test("has the land, where an event has a place with a position, and no land elsewhere")
    func land() throws {
        let start = "<script type=\"text/plain\" id=\"land\">"
        let page = try GraphFormat.html.serialize(MapSample.graph()).text
        #expect(page.contains("\(start)\n\(PageLand.path)\n</script>"))
        var sketch = GraphSketch()
        try sketch.node("event:x", .event, "x", [.eventType: "AID"])
        try sketch.node("place:y", .place, "y", [.latitude: 1.0, .longitude: 2.0])
        #expect(try GraphFormat.html.serialize(sketch.graph).text.contains("\(start)\n\n</script>"))
    }

    @Test("has land of rings that stay on the Earth")
    func rings() {
        let rings = PageLand.path.split(separator: "z")
        #expect(rings.count > 100 && rings.allSatisfy { $0.hasPrefix("M") && $0.contains("l") })
        for ring in rings {
            var (x, y) = (0, 0)
            for (index, pair) in numbers(ring).enumerated() {
                (x, y) = index == 0 ? pair : (x + pair.0, y + pair.1)
                #expect(abs(x) <= 1800 && abs(y) <= 900)
            }
        }
    }

    /// The pairs of numbers of a path, in which a minus parts two of them as well as a blank.
    private func numbers(_ path: Substring) -> [(Int, Int)] {
        var numbers = [""]
        for character in path.dropFirst() {
            if character == " " || character == "l" || character == "-" { numbers.append("") }
            if character == "-" || character.isNumber { numbers[numbers.count - 1].append(character) }
        }
        let values = numbers.compactMap { Int($0) }
        return stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
    }
}
