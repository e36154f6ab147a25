import GraphWriters
import Testing

@Suite("Known outputs")
struct GoldenTests {
    @Test("The small sample gives the recorded bytes", arguments: GraphFormat.allCases)
    func smallSample(format: GraphFormat) throws {
        let output = try format.serialize(SmallSample.graph())
        #expect(output.warnings.isEmpty)
        try Golden.expect(output.bytes, matches: "small.\(format.fileExtension)")
    }

    @Test("The large sample gives the recorded drawing")
    func largeDrawing() throws {
        let output = try GraphFormat.dot.serialize(LargeSample.graph())
        #expect(output.warnings.isEmpty)
        try Golden.expect(output.bytes, matches: "large.dot")
    }
}
