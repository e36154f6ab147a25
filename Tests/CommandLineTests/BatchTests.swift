import FoundationEssentials
import GraphWriters
import Testing

@testable import newsgraph

@Suite("newsgraph export of many articles")
struct BatchTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["in/a.txt", "in/2024/08/a.txt", "in/2024/b.html.txt", "in/.hidden.txt", "in/c.md"] {
            try folder.write(name, SampleArticle.text)
        }
        try folder.write("in/graph.rdf", "<rdf:RDF/>")
    }

    private func export(_ words: String...) throws -> Program.Run {
        try Program.run(["export"] + words.flatMap { $0.split(separator: " ").map(String.init) }, in: folder)
    }

    @Test("reads all files of a folder but graphs and hidden ones")
    func folders() throws {
        #expect(try export("in --output out").status == 0)
        #expect(
            try folder.names(in: "out") == ["a-2.graphml", "a.graphml", "b.html.graphml", "c.graphml"]
        )
    }

    @Test("keeps the tree when asked, and takes only what patterns want")
    func tree() throws {
        #expect(try export("in --keep-tree --include *.txt --output out").status == 0)
        let files = try Program.script("cd out && find . -type f | sort", in: folder).output
        #expect(files == "./2024/08/a.graphml\n./2024/b.html.graphml\n./a.graphml\n")
        #expect(try export("in --include 2024/*/*.txt --output one").status == 0)
        #expect(try folder.names(in: "one") == ["a.graphml"])
        let none = try export("in --include *.pdf --output none")
        #expect(none.status == 66 && none.errors.contains("no file that fits *.pdf; check --include"))
    }

    @Test("does not read its own outputs")
    func ownOutputs() throws {
        for _ in 0..<2 { #expect(try export("in --to jsonl --output in/graphs").status == 0) }
        #expect(try folder.names(in: "in/graphs").count == 4)
    }

    @Test("reads lists of files", arguments: ["\\n", "\\r\\n", "\\0"])
    func lists(separator: String) throws {
        let script = "printf 'in/a.txt\(separator)in/c.md\(separator)' | \"$0\" export --files-from - --output out"
        #expect(try Program.script(script, in: folder).status == 0)
        #expect(try folder.names(in: "out") == ["a.graphml", "c.graphml"])
    }

    @Test("refuses a list without a file, and standard input for two things")
    func badLists() throws {
        let empty = try Program.run(["export", "--files-from", "-"], in: folder, input: "\n")
        #expect(empty.status == 66 && empty.errorLines.count == 1)
        let twice = try Program.run(["export", "-", "--files-from", "-"], in: folder, input: "in/a.txt\n")
        #expect(twice.status == 64 && twice.errorLines.count == 1)
    }

    @Test("gives the same outputs and messages for any number of jobs")
    func jobs() throws {
        for number in 0..<60 {
            let text = number % 7 == 3 ? "\n" : "Lavrov met \(number) envoys in Tehran.\n\n" + SampleArticle.text
            try folder.write("many/\(number).txt", text)
        }
        let runs = try ["1", "2", "5"].map { jobs in
            let run = try export("many --to all --output out\(jobs) --jobs \(jobs) --report report\(jobs)")
            let files = try Program.script("cd out\(jobs) && sha256sum *", in: folder).output
            return [
                run.errors.replacing("out\(jobs)", with: "out"), "\(run.status)", files,
                try folder.read("report\(jobs)"),
            ]
        }
        #expect(runs[0] == runs[1] && runs[1] == runs[2])
        #expect(runs[0][1] == "65" && runs[0][0].contains("51 articles exported"))
    }

    @Test("reports what failed and the counts")
    func report() throws {
        try folder.write("in/bad.txt", "\n")
        let run = try export("in --output out --report report.jsonl --quiet")
        #expect(run.status == 65)
        let lines = try folder.read("report.jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains("\"code\":65") && lines[0].contains("\"input\":\"in/bad.txt\""))
        #expect(
            lines[1]
                == #"{"articles":5,"exported":4,"failed":1,"files":4,"kind":"summary","skipped":0}"#
        )
    }

    @Test("passes over what is there, by the digest of the article", arguments: ["graphml", "dot,ntriples", "all"])
    func skipping(formats: String) throws {
        #expect(try export("in --output out --to \(formats)").status == 0)
        let before = try Program.script("cd out && ls -i --time-style=full-iso -l", in: folder).output
        let again = try export("in --output out --skip-existing --to \(formats)")
        #expect(again.errors == "newsgraph: 0 articles exported to 0 files in out, 4 skipped\n")
        #expect(try Program.script("cd out && ls -i --time-style=full-iso -l", in: folder).output == before)
        try folder.write("in/c.md", SampleArticle.text.replacing("Shoigu", with: "Lavrov"))
        try FileManager.default.removeItem(atPath: folder.path + "/out/a.\(formats == "graphml" ? "graphml" : "nt")")
        let changed = try export("in --output out --skip-existing --to \(formats)")
        #expect(changed.errors.contains("2 articles exported") && changed.errors.contains("2 skipped"))
    }

    @Test("killed in the middle and started again gives the same bytes, and nothing is left over")
    func killed() throws {
        for number in 0..<120 { try folder.write("many/\(number).txt", "On day \(number).\n\n" + SampleArticle.text) }
        let script = """
            "$0" export many --to graphml,dot --output whole --quiet
            "$0" export many --to graphml,dot --output out --quiet & run=$!
            for try in $(seq 3000); do [ -e out/30.dot ] && break; sleep 0.01; done
            kill -9 $run; wait $run 2>/dev/null; touch out/.newsgraph-left.tmp
            "$0" export many --to graphml,dot --output out --skip-existing 2>&1
            diff -r whole out && ls -A out | grep -c tmp
            """
        let output = try Program.script(script, in: folder).output
        #expect(output.contains(" skipped\n") && output.hasSuffix("\n0\n"), "\(output)")
    }

    @Test("leaves files alone that another run writes to")
    func lockedFiles() throws {
        let script = """
            mkdir out; exec 9>out/.newsgraph-mine.tmp; flock 9
            "$0" export in/a.txt --output out; ls -A out
            """
        #expect(try Program.script(script, in: folder).output == ".newsgraph-mine.tmp\na.graphml\n")
    }

    @Test("tells a number of jobs that is none")
    func badJobs() throws {
        for jobs in ["0", "-3", "many"] {
            let run = try Program.run(["export", "in", "--jobs", jobs], in: folder)
            #expect(run.status == 64 && run.errorLines.count == 1)
        }
    }

    @Test("writes formats that take several articles into one output, in the order of the inputs")
    func stream() throws {
        for format in ["jsonl", "ntriples", "events", "geojson", "kml", "cypher"] {
            let run = try export("in/a.txt in/c.md in/none.txt --to \(format) -o - --jobs 3")
            #expect(run.status == 66)
            #expect(run.errors.hasSuffix("newsgraph: 2 articles exported, 1 failed\n"))
            let first = try #require(run.output.firstRange(of: "article:a"))
            let second = try #require(run.output.firstRange(of: "article:c"))
            #expect(first.lowerBound < second.lowerBound)
        }
        let events = try export("in/a.txt in/c.md --to events -o events.csv")
        #expect(events.status == 0)
        #expect(try folder.read("events.csv").split(separator: "\n").count { $0.hasPrefix("\"Event ID\"") } == 1)
        for map in ["map.geojson", "map.kml"] {
            #expect(try export("in/a.txt in/c.md -o \(map)").status == 0)
            #expect(try Program.run(["validate", map], in: folder).status == 0)
        }
        let graphml = try export("in/a.txt in/c.md --to graphml -o -")
        #expect(graphml.status == 64 && graphml.errors.contains("can be in ntriples, jsonl, events"))
    }

    @Test("goes on with a stream that was cut, at any byte", arguments: ["jsonl", "ntriples"])
    func goingOn(format: String) throws {
        for number in 0..<6 { try folder.write("many/\(number).txt", "On day \(number).\n\n" + SampleArticle.text) }
        let script = """
            export="export many --to \(format) --date 2024-08-05 --quiet --skip-existing"
            "$0" $export -o whole; size=$(stat -c %s whole)
            for part in 0 1 2 3 4 5 6 7; do
                head -c $((size * part / 7)) whole > cut; "$0" $export -o cut; cmp whole cut || exit 1
            done
            "$0" export many --to \(format) --date 2024-08-05 --skip-existing -o whole 2>&1
            """
        let run = try Program.script(script, in: folder)
        #expect(run.output == "newsgraph: 0 articles exported, 6 skipped\n" && run.status == 0)
        let events = try export("many --to events --skip-existing -o events.csv")
        #expect(events.status == 64 && events.errors.contains("--skip-existing goes on only with a file of jsonl"))
    }
}

@Suite("Progress")
struct ProgressTests {
    @Test("tells count, rate and time left")
    func text() {
        #expect(Progress.text(120, of: 4000, rate: 35.6) == "[120/4000] 3 %, 35/s, 1 min left")
        #expect(Progress.text(120, of: 4000, rate: 0) == "[120/4000] 3 %, 0.0/s")
        #expect(Progress.text(7, of: nil, rate: 2.55) == "[7] 2.5/s")
        #expect(Progress.text(10, of: 1_000_000, rate: 1) == "[10/1000000] 0 %, 1.0/s, 11 days left")
    }
}

@Suite("Crew")
struct CrewTests {
    @Test("gives products in the order of the pieces", arguments: [1, 2, 7])
    func order(jobs: Int) {
        var number = 0
        var taken: [Int] = []
        Crew<Int, Int>(jobs: jobs) { piece in
            if piece % 97 == 0 { for _ in 0..<200_000 where piece < 0 { print("") } }
            return piece * 2
        }.run(
            next: {
                number += 1
                return number <= 2000 ? number : nil
            },
            take: { product in
                taken.append(product)
                return true
            }
        )
        #expect(taken == (1...2000).map { $0 * 2 })
    }

    @Test("ends when what comes is not wanted", arguments: [1, 4])
    func ends(jobs: Int) {
        var (number, taken) = (0, 0)
        Crew<Int, Int>(jobs: jobs) { $0 }.run(
            next: {
                number += 1
                return number
            },
            take: { _ in
                taken += 1
                return taken < 10
            }
        )
        #expect(taken >= 10 && number < 10 + 40 * jobs)
    }
}
