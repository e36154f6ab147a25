import Testing

@Suite("newsgraph explain")
struct ExplainTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("talks.txt", "date 2024-08-05 By Example\n\nRussia condemned Israel on Friday. It rained.\n")
        return folder
    }

    @Test("tells each fact with its rule and marked words, and what every sentence gave")
    func all() throws {
        let run = try Program.run(["explain", "talks.txt"], in: folder())
        #expect(run.status == 0)
        #expect(run.output.contains("by verb:condemn"))
        #expect(run.output.contains("[condemned]"))
        #expect(run.output.contains("Coverage: 1 of 2 sentences"))
    }

    @Test("tells of one node")
    func one() throws {
        let run = try Program.run(["explain", "talks.txt", "state:israel"], in: folder())
        #expect(run.status == 0)
        #expect(run.output.contains("recipient Israel"))
        #expect(!run.output.contains("Coverage"))
    }

    @Test("says so when there is no such node")
    func unknown() throws {
        let run = try Program.run(["explain", "talks.txt", "state:isreal"], in: folder())
        #expect(run.status == 64)
        #expect(run.errorLines.count == 1)
        #expect(run.errorLines.first?.contains("state:israel") == true)
    }
}
