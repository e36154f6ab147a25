import ArgumentParser
import NewsText

/// What a person may say of many articles at once.
struct BatchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which files of folders are read: a pattern for names, such as '*.html', or with a slash for paths below the folder. (default: all but graphs and hidden files)",
            valueName: "pattern"
        )
    )
    var include: [String] = []

    @Option(
        help: ArgumentHelp(
            "A file with the paths of inputs, one a line or with NUL between them; '-' is standard input.",
            valueName: "file"
        ),
        completion: .file()
    )
    var filesFrom: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many articles are worked on at the same time; outputs and messages do not depend on it. (default: one a processor)",
            valueName: "number"
        )
    )
    var jobs: Int?

    @Flag(
        help:
            "Pass over articles whose outputs are there already, by the digest of their text; give the options of that run. Files older than a --gazetteer or --events file are made anew."
    )
    var skipExisting = false

    @Flag(help: "Put outputs into folders as the inputs stand in theirs.")
    var keepTree = false

    @Option(
        help: ArgumentHelp("A file for what failed and why, and the counts, as JSON Lines.", valueName: "file"),
        completion: .file()
    )
    var report: String?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs: '\(jobs)' is no number from 1 to 1024")
        }
    }

    /// The files that the arguments of a command stand for.
    func inputs(_ arguments: [String], output: Folder?) throws(Failure) -> [InputFinder.Input] {
        let standard = ArticleReader.standardInput
        let listed = try filesFrom.map { path throws(Failure) in try InputFinder.list(at: path) } ?? []
        if filesFrom == standard, (arguments + listed).contains(standard) {
            throw Failure(.usage, "standard input can be read once, as the list of files or as an article")
        }
        guard filesFrom == nil || !(arguments + listed).isEmpty else {
            throw Failure(.noInput, path: filesFrom, "the list names no file")
        }
        return try InputFinder(patterns: include, output: output).inputs(arguments + listed)
    }
}
