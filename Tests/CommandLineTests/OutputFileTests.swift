import FoundationEssentials
import GraphWriters
import Testing

@Suite("Output files")
struct OutputFileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
    }

    @Test(
        "that cannot be made give code 73",
        arguments: ["talks.txt/below", "/proc/newsgraph/below", "/proc/newsgraph"]
    )
    func noFolder(path: String) throws {
        let run = try Program.run(["export", "talks.txt", "--output", path], in: folder)
        #expect(run.status == 73)
        #expect(run.errorLines.count == 1)
        #expect(run.errors.hasPrefix("newsgraph: error: \(path): cannot be made a folder ("))
        #expect(try folder.names() == ["talks.txt"])
    }

    @Test(
        "that have no folder, or are one, give code 73",
        arguments: ["none/x.dot", "folder.dot", "/proc/x.dot"],
        ["export", "render"]
    )
    func noFile(path: String, command: String) throws {
        try folder.write("folder.dot/inner.txt", "x")
        let path = command == "render" ? path.replacing(".dot", with: ".svg") : path
        try folder.write("folder.svg/inner.txt", "x")
        let isDrawn = command == "export" || Program.isInstalled("dot")
        let run = try Program.run([command, "talks.txt", "-o", path], in: folder)
        #expect(run.status == (isDrawn ? 73 : 69))
        #expect(run.errorLines.count == 1)
        #expect(!isDrawn || run.errors.hasPrefix("newsgraph: error: \(path): "))
        #expect(try folder.names() == ["folder.dot", "folder.svg", "talks.txt"])
    }

    @Test("that do not fit on the disk are left as they were, with code 74")
    func noRoom() throws {
        try folder.write("talks.graphml", "before")
        let script = #"{ (ulimit -f 0; exec "$0" export talks.txt) 2>&1; echo "code $?"; } | cat"#
        let run = try Program.script(script, in: folder)
        #expect(run.output.hasPrefix("newsgraph: error: talks.graphml: writing broke off (File too large); "))
        #expect(run.output.hasSuffix("code 74\n"))
        #expect(try folder.names() == ["talks.graphml", "talks.txt"])
        #expect(try folder.read("talks.graphml") == "before")
    }

    @Test("that are devices are written to as they are")
    func devices() throws {
        #expect(try Program.run(["export", "talks.txt", "--to", "dot", "-o", "/dev/null"], in: folder).status == 0)
        let full = try Program.run(["export", "talks.txt", "--to", "dot", "-o", "/dev/full"], in: folder)
        #expect(full.status == 74)
        #expect(full.errors.hasPrefix("newsgraph: error: /dev/full: writing broke off (No space left on device); "))
    }

    @Test("that are links stay links")
    func links() throws {
        try folder.write("real/graph.dot", "before")
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path + "/link.dot", withDestinationPath: "real/graph.dot")
        try files.createSymbolicLink(atPath: folder.path + "/new.dot", withDestinationPath: "real/new.dot")
        for name in ["link.dot", "new.dot"] {
            #expect(try Program.run(["export", "talks.txt", "-o", name], in: folder).status == 0)
            #expect(try files.destinationOfSymbolicLink(atPath: "\(folder.path)/\(name)").hasPrefix("real/"))
        }
        #expect(try folder.read("real/graph.dot") == SampleArticle.graph(.dot))
        #expect(try folder.read("real/new.dot") == SampleArticle.graph(.dot))
        #expect(try folder.names(in: "real") == ["graph.dot", "new.dot"])
    }

    @Test("that are replaced keep their permissions")
    func permissions() throws {
        try folder.write("talks.graphml", "before")
        let path = folder.path + "/talks.graphml"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(try Program.run(["export", "talks.txt"], in: folder).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? UInt
        #expect(mode == 0o640)
        #expect(try folder.read("talks.graphml") == SampleArticle.graph(.graphml))
    }

    @Test("are whole or absent when the run is interrupted", arguments: ["INT", "TERM", "HUP"])
    func interrupted(signal: String) throws {
        for number in 0..<400 { try folder.write("in/\(number).txt", SampleArticle.text) }
        // A shell makes what it starts in the background deaf to INT; env undoes that.
        let script = """
            env --default-signal=\(signal) "$0" export in/*.txt --to all --output out 2>/dev/null & run=$!
            for try in $(seq 3000); do [ -e out/0.dot ] && break; sleep 0.01; done
            kill -s \(signal) $run; wait $run; echo $?
            """
        let run = try Program.script(script, in: folder)
        #expect((Int(run.output.split(separator: "\n").last ?? "") ?? 0) > 128)
        let names = try folder.names(in: "out")
        #expect((3..<1200).contains(names.count))
        #expect(!names.contains { $0.hasPrefix(".") })
        for name in names where name.hasSuffix(".dot") {
            #expect(try folder.read("out/\(name)").hasSuffix("}\n"))
        }
    }
}
