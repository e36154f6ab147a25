import GraphValidation
import GraphWriters
import Testing

@Suite("JSON Lines of several articles")
struct JSONLinesStreamTests {
    private func part(_ seed: UInt64) throws -> String {
        var options = WriterOptions()
        options.isPart = true
        return String(
            decoding: try GraphFormat.jsonl.serialize(ValidGraph.make(seed: seed), options: options).bytes,
            as: UTF8.self
        )
    }

    private func findings(_ text: String) throws -> [Finding] {
        try Validator().validate(bytes: Array(text.utf8), name: "stream.jsonl").findings
    }

    @Test("are valid, though identifiers come again")
    func valid() throws {
        #expect(try findings(part(1) + part(2) + part(1)).isEmpty)
    }

    @Test("are found out when one is cut or lacks its start")
    func cut() throws {
        let (first, second) = try (part(1), part(2))
        #expect(try !findings(first + second.split(separator: "\n").dropLast().joined(separator: "\n")).isEmpty)
        #expect(try !findings(first + second.split(separator: "\n").dropFirst().joined(separator: "\n")).isEmpty)
    }
}
