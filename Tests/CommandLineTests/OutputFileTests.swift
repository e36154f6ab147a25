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

    /// Every command that writes files, with what it leaves when there is room.
    @Test(
        "of every command are whole or absent when the disk fills up",
        arguments: [
            "export talks.txt --to all --output out", "convert small.graphml -o out/x.rdf",
            "merge small.graphml small.graphml -o out/x.jsonld", "schema --write out",
            "export talks.txt -o out/new.rdf",
        ]
    )
    func fullDisk(command: String) throws {
        #expect(try Program.run(["export", "talks.txt", "-o", "small.graphml"], in: folder).status == 0)
        #expect(try Program.script("mkdir out; \"$0\" \(command)", in: folder).status == 0)
        let names = try folder.names(in: "out")
        let whole = try names.map { try folder.read("out/\($0)") }
        // Blocks of a shell's limit are 512 bytes: some files fit, others break off within.
        let script = "rm -r out; mkdir out; (ulimit -f 12; exec \"$0\" \(command)) 2>&1; echo code $?"
        let run = try Program.script(script, in: folder)
        #expect(run.output.contains("writing broke off (File too large)") && run.output.hasSuffix("code 74\n"))
        for name in try folder.names(in: "out") {
            let index = try #require(names.firstIndex(of: name), "\(name)")
            #expect(try folder.read("out/\(name)") == whole[index])
        }
    }

    @Test("on a file system without room are absent", .enabled(if: Program.canMount, "no file system can be mounted"))
    func smallFileSystem() throws {
        let script = """
            mkdir full; mount -t tmpfs -o size=16k tmpfs full && "$0" export talks.txt --to all --output full 2>&1
            echo "code $?"; ls -A full; cat full/*.csv | wc -c
            """
        let run = try Program.script("exec unshare -rm sh -c '\(script)' \"$0\"", in: folder)
        #expect(run.output.contains("writing broke off (No space left on device)"))
        #expect(run.output.contains("code 74") && !run.output.contains(".tmp"))
        #expect(!run.output.contains("talks.rdf\n"))
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

    @Test("that are the program's own outputs are written to as they are")
    func standardOutput() throws {
        for path in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            let run = try Program.run(["export", "talks.txt", "--to", "dot", "-o", path], in: folder)
            #expect(run.output == (try SampleArticle.graph(.dot)))
        }
        let script = "\"$0\" export talks.txt --to dot -o /dev/fd/3 3>kept.dot; cat kept.dot"
        #expect(try Program.script(script, in: folder).output == SampleArticle.graph(.dot))
    }

    @Test("that are links to links make the file at their end, whole or not at all")
    func chains() throws {
        let script = """
            mkdir far; ln -s far/second.dot first.dot; ln -s third.dot far/second.dot
            (ulimit -f 0; exec "$0" export talks.txt -o first.dot) 2>/dev/null; echo $?; ls -A far
            "$0" export talks.txt -o first.dot 2>/dev/null; echo $?; ls -A far
            ln -s loop.dot loop.dot; "$0" export talks.txt -o loop.dot 2>/dev/null; echo $?
            """
        let run = try Program.script(script, in: folder)
        #expect(run.output == "74\nsecond.dot\n0\nsecond.dot\nthird.dot\n73\n")
        #expect(try folder.read("far/third.dot") == SampleArticle.graph(.dot))
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
