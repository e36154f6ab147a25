import FoundationEssentials
import Testing

@testable import newsgraph

@Suite("Programs that write formats")
struct ExternalWriterTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
    }

    /// Makes a program in the folder `bin`.
    private func add(_ name: String, _ script: String) throws {
        try folder.write("bin/\(name)", script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/bin/\(name)")
    }

    private func export(_ arguments: [String]) throws -> Program.Run {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return try Program.run(
            ["export", "talks.txt"] + arguments,
            in: folder,
            environment: ["PATH=\(folder.path)/bin:\(path)"]
        )
    }

    @Test("The example of the documentation works", .enabled(if: Program.isInstalled("python3")))
    func example() throws {
        let source = try Program.repository().appending(path: "Tests/CommandLineTests/Programs/newsgraph-write-degrees")
        let example = try String(contentsOf: source, encoding: .utf8)
        #expect(example.count { $0 == "\n" } <= 20)
        let file = "Sources/GraphWriters/GraphWriters.docc/ExternalWriters.md"
        let page = try String(contentsOf: Program.repository().appending(path: file), encoding: .utf8)
        #expect(page.contains("```python\n\(example)```"))
        try add("newsgraph-write-degrees", example)
        let run = try export(["--to", "degrees,dot"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.names() == ["bin", "talks.degrees", "talks.dot", "talks.txt"])
        let rows = try folder.read("talks.degrees").split(separator: "\n")
        #expect(rows.contains { $0.contains("\tperson:sergei-shoigu\tSergei Shoigu") })
    }

    @Test(
        "A program that fails, or writes nothing, is told in one line, and leaves no file",
        arguments: [
            ("echo 'no such colour' >&2; exit 3", "failed with exit code 3: no such colour"),
            ("cat > /dev/null", "wrote nothing"),
        ]
    )
    func failures(script: String, message: String) throws {
        try add("newsgraph-write-bad", "#!/bin/sh\n\(script)\n")
        let run = try export(["--to", "graphml,bad"])
        #expect(run.status == ExitStatus.missingProgram.rawValue)
        #expect(run.errorLines.count == 1 && run.errors.contains("newsgraph-write-bad \(message)"))
        #expect(try folder.names() == ["bin", "talks.txt"])
    }

    @Test("A large output takes no more memory than a small one", .enabled(if: Program.isInstalled("python3")))
    func memory() throws {
        let measure = """
            import resource, subprocess, sys
            subprocess.run(sys.argv[1:], check=True)
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
            """
        let peaks = try [1, 200].map { megabytes in
            try add("newsgraph-write-large", "#!/bin/sh\nhead -c \(megabytes)000000 /dev/zero\n")
            let command = "PATH=bin:$PATH python3 -c '\(measure)' \"$0\" export talks.txt -o talks.large --to large"
            let run = try Program.script(command, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let size = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/talks.large")[.size]
            #expect(size as? Int == megabytes * 1_000_000)
            return try #require(Int(run.output.split(separator: "\n").last ?? ""))
        }
        #expect(peaks[1] < peaks[0] + 20_000, "\(peaks) kB")
    }

    @Test("A program that does not end is stopped")
    func patience() {
        let sleeper = Subprocess(program: "sleep", arguments: ["30"], patience: 0.1)
        do throws(Subprocess.Trouble) {
            _ = try sleeper.run(input: [])
            Issue.record("sleep ended")
        } catch {
            guard case .tooSlow = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test("A name without a program is an unknown format; names with slashes are never looked for")
    func unknown() throws {
        for name in ["nothing", "../bin/x"] {
            let run = try export(["--to", name])
            #expect(run.status == ExitStatus.usage.rawValue)
            #expect(run.errors.contains("a program newsgraph-write-NAME on the PATH makes NAME a format"))
        }
    }
}
