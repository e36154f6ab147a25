import GraphWriters
import Testing

@Suite("newsgraph formats")
struct FormatsTests {
    @Test("tells every fact about every format")
    func formats() throws {
        let run = try Program.run(["formats"], in: TemporaryFolder())
        #expect(run.status == 0)
        for format in GraphFormat.allCases {
            let facts = format.facts
            for fact in [format.rawValue, facts.displayName, facts.mediaType, facts.summary, facts.loses] {
                #expect(run.output.contains(fact))
            }
        }
    }
}
