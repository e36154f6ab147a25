import GraphWriters
import Testing

/// A mistake in a command, and the one line that it has to give.
struct UsageMistake: Sendable, CustomTestStringConvertible {
    let words: String
    let message: String

    var arguments: [String] { words.split(separator: " ").map(String.init) }
    var testDescription: String { words }
}

private let mistakes: [UsageMistake] = [
    UsageMistake(words: "exprot talks.txt", message: "unknown command 'exprot'; did you mean 'export'?"),
    UsageMistake(words: "redner talks.txt", message: "unknown command 'redner'; did you mean 'render'?"),
    UsageMistake(
        words: "talks.txt",
        message: "unknown command 'talks.txt'; did you mean 'newsgraph export talks.txt'?"
    ),
    UsageMistake(words: "zzzzzzzz", message: "unknown command 'zzzzzzzz'; choose from export, "),
    UsageMistake(words: "export", message: "missing expected argument '<inputs> ...'; see 'newsgraph export --help'"),
    UsageMistake(words: "export talks.txt --tu dot", message: "unknown option '--tu'; did you mean '--to'?"),
    UsageMistake(words: "export talks.txt --ouput x", message: "unknown option '--ouput'; did you mean '--output'?"),
    UsageMistake(words: "export talks.txt --to grahpml", message: "unknown format 'grahpml'; did you mean 'graphml'?"),
    UsageMistake(words: "export talks.txt --to turle", message: "unknown format 'turle'; did you mean 'turtle'?"),
    UsageMistake(words: "export talks.txt --to dto,all", message: "unknown format 'dto'; did you mean 'dot'?"),
    UsageMistake(
        words: "export talks.txt --to parquet",
        message:
            "unknown format 'parquet'; choose from \(GraphFormat.allCases.map(\.rawValue).joined(separator: ", ")), neo4j, all"
    ),
    UsageMistake(
        words: "export talks.txt --to",
        message: "missing value for '--to <formats>'; see 'newsgraph export --help'"
    ),
    UsageMistake(
        words: "export talks.txt -o x.jpeg",
        message: "x.jpeg: the ending tells no format; end it in .graphml"
    ),
    UsageMistake(
        words: "render talks.txt -o x.jpeg",
        message: "x.jpeg: the ending tells no kind of picture; end it in .svg"
    ),
    UsageMistake(
        words: "render talks.txt --engine neato",
        message: "the value 'neato' is invalid for '--engine <engine>'; choose"
    ),
    UsageMistake(
        words: "show talks.txt --color maybe",
        message: "the value 'maybe' is invalid for '--color <when>'; choose"
    ),
    UsageMistake(
        words: "show talks.txt other.txt",
        message: "unexpected argument 'other.txt'; see 'newsgraph show --help'"
    ),
]

@Suite("Mistakes on the command line")
struct UsageTests {
    @Test("give one line, a suggestion and code 64", arguments: mistakes)
    func mistake(_ mistake: UsageMistake) throws {
        let folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        let run = try Program.run(mistake.arguments, in: folder)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("newsgraph: error: \(mistake.message)"))
        #expect(try folder.names() == ["talks.txt"])
    }
}
