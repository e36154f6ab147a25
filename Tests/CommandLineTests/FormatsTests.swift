import GraphWriters
import Testing

@testable import newsgraph

@Suite("newsgraph formats")
struct FormatsTests {
    @Test("tells every fact about every format")
    func formats() throws {
        let run = try Program.run(["formats"], in: TemporaryFolder())
        #expect(run.status == 0)
        for format in GraphFormat.allCases {
            let facts = format.facts
            let texts = [facts.displayName, facts.mediaType, facts.summary, facts.loses]
            for fact in texts + format.names + facts.endings.map({ "." + $0 }) {
                #expect(run.output.contains(fact), "\(format): \(fact)")
            }
        }
    }

    @Test("takes what other programs call a format", arguments: GraphFormat.allCases)
    func names(format: GraphFormat) throws {
        for name in format.names + format.names.map({ $0.uppercased() }) {
            #expect(try FormatChoice.formats(in: [name]) == [.builtIn(format)])
        }
    }
}
