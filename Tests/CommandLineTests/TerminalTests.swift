import Testing

/// What a person sees: `script`, of Debian's bsdutils, gives the program a terminal.
@Suite("On a terminal", .enabled(if: Program.isInstalled("script"), "needs 'script' (apt-get install bsdutils)"))
struct TerminalTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.write("\(name).txt", SampleArticle.text) }
    }

    private func onTerminal(_ command: String, environment: String = "") throws -> String {
        try Program.script(
            #"env -u NO_COLOR TERM=xterm \#(environment) script -qec "$0 \#(command)" /dev/null"#,
            in: folder
        ).output
    }

    @Test("several inputs show progress, and the line goes away")
    func progress() throws {
        let output = try onTerminal("export a.txt b.txt")
        #expect(output.contains("\r\u{1B}[2K[1/2] 50 %") && output.contains("0 s left a.txt\r\u{1B}[2K"))
        #expect(output.hasSuffix("\r\u{1B}[2Knewsgraph: 2 articles exported to 2 files in .\r\n"))
    }

    @Test("--quiet shows nothing")
    func quiet() throws {
        #expect(try onTerminal("export a.txt b.txt --quiet").isEmpty)
    }

    @Test("errors are coloured, unless NO_COLOR or TERM forbid it")
    func colours() throws {
        #expect(try onTerminal("export none.txt").contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(try !onTerminal("export none.txt", environment: "NO_COLOR=1").contains("\u{1B}[1;31m"))
    }

    @Test("show is coloured by itself, and elsewhere when asked")
    func show() throws {
        #expect(try onTerminal("show a.txt").contains("\u{1B}[1m"))
        #expect(try !onTerminal("show a.txt --color never").contains("\u{1B}["))
        #expect(try !Program.run(["show", "a.txt"], in: folder).output.contains("\u{1B}["))
        #expect(try Program.run(["show", "a.txt", "--color", "always"], in: folder).output.contains("\u{1B}[1m"))
    }
}
