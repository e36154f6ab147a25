import GraphValidation
import Testing

@Suite("Damaged documents")
struct DamageTests {
    @Test("never crash or stall the checks", arguments: GraphFormat.all(for: .check))
    func damaged(format: GraphFormat) throws {
        let validator = Validator()
        let document = Array(Sample.text(format).utf8)
        var generator = SeededGenerator(seed: 20_240_805)
        var invalid = 0
        let duration = try ContinuousClock().measure {
            for _ in 0..<700 {
                let bytes = Damage.apply(to: document, using: &generator)
                let report = try validator.validate(bytes: bytes, name: "file")
                invalid += report.isValid ? 0 : 1
                #expect(report.findings.count <= 101)
                #expect(report.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
            }
        }
        #expect(invalid > 200)
        #expect(duration < .seconds(120))
    }
}
