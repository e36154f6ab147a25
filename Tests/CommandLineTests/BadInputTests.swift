import Testing

/// An input that no command can take, with the code and the line it has to give.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    let message: String

    var testDescription: String { name }
}

private let badInputs: [BadInput] = [
    BadInput(name: "latin1.txt", status: 65, message: "latin1.txt: not UTF-8 at byte 3, line 1 (0xE9); convert it"),
    BadInput(name: "utf16.txt", status: 65, message: "utf16.txt: not UTF-8 at byte 0, line 1 (0xFF); convert it"),
    BadInput(name: "empty.txt", status: 65, message: "empty.txt: holds no text beyond a header line; give an article"),
    BadInput(name: "blank.txt", status: 65, message: "blank.txt: holds no text beyond a header line; give an article"),
    BadInput(
        name: "header.txt",
        status: 65,
        message: "header.txt: holds no text beyond a header line; give an article"
    ),
    BadInput(name: "none.txt", status: 66, message: "none.txt: no such file; check the path"),
    BadInput(name: "two\nlines.txt", status: 66, message: "two lines.txt: no such file; check the path"),
]

@Suite("Bad inputs")
struct BadInputTests {
    let folder: TemporaryFolder
    let names: [String]

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("latin1.txt", bytes: [0x63, 0x61, 0x66, 0xE9, 0x0A])
        try folder.write("utf16.txt", bytes: [0xFF, 0xFE, 0x41, 0x00])
        try folder.write("empty.txt", "")
        try folder.write("blank.txt", " \n\u{A0}\n")
        try folder.write("header.txt", "date 2024-08-05 By Reuters\n\n")
        try folder.write("folder/inner.txt", "Text.")
        names = try folder.names()
    }

    @Test("give one line and a code, and nothing is written", arguments: badInputs, ["export", "show", "render"])
    func bad(input: BadInput, command: String) throws { try expectRefusal(of: input, by: command) }

    /// To `export` a folder is a batch of articles.
    @Test("are folders where one article is wanted", arguments: ["show", "render"])
    func folderAsArticle(command: String) throws {
        let message = "folder: is a folder, not a file; name the articles in it"
        try expectRefusal(of: BadInput(name: "folder", status: 66, message: message), by: command)
    }

    private func expectRefusal(of input: BadInput, by command: String) throws {
        let run = try Program.run([command, input.name], in: folder)
        #expect(run.status == input.status)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("newsgraph: error: \(input.message)"))
        #expect(try folder.names() == names)
    }

    @Test("on standard input are told by that name")
    func standardInput() throws {
        let run = try Program.run(["export", "-"], in: folder, input: " \n")
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("newsgraph: error: standard input: holds no text"))
    }

    @Test("dates must be days", arguments: ["2024-02-30", "Monday", ""])
    func badDate(date: String) throws {
        let run = try Program.run(["export", "header.txt", "--date", date], in: folder)
        #expect(run.status == 64)
        #expect(run.errors == "newsgraph: error: --date: '\(date)' is no date; write it as YYYY-MM-DD\n")
    }

    @Test("a base must be an absolute IRI")
    func badBase() throws {
        try folder.write("talks.txt", SampleArticle.text)
        let run = try Program.run(["export", "talks.txt", "--to", "rdfxml", "--base", "news"], in: folder)
        #expect(run.status == 64)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("newsgraph: error: --base: 'news'"))
        #expect(try !folder.names().contains("talks.rdf"))
    }
}
