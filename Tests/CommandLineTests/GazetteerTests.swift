import FoundationEssentials
import TestTools
import Testing

@Suite("Gazetteers and events of one's own")
struct GazetteerTests {
    private static let names = """
        name\taliases\ttype\tkind\tstate\tid\tcode
        Zorblat Front\tZF\tOrganisation\tpolitical\tTCD\tQ99\tTCDREB
        """
    private static let words = "trigger\tpos\ttype\tmode\nhoodwink\tV\tTHREATEN\tmilitary\n"

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("talks.txt", "date 2024-08-05 By Example\n\nThe Zorblat Front hoodwinked Russia on Friday.\n")
        try folder.write("names.tsv", Self.names)
        try folder.write("words.tsv", Self.words)
        return folder
    }

    private let options = ["--gazetteer", "names.tsv", "--events", "words.tsv", "--accuracy", "fast"]

    @Test("are known to every command that reads articles", arguments: ["show", "explain"])
    func commands(name: String) throws {
        let run = try Program.run([name, "talks.txt"] + options, in: folder())
        #expect(run.status == 0)
        #expect(run.output.contains("Zorblat Front"))
        #expect(run.output.uppercased().contains("THREATEN"))
    }

    @Test("reach the graph, and the rule names the row")
    func export() throws {
        let folder = try folder()
        let run = try Program.run(["export", "talks.txt", "--to", "jsonl", "-o", "-"] + options, in: folder)
        #expect(run.status == 0)
        for text in ["TCDREB", "Q99", "gazetteer:names.tsv:2", "verb:hoodwink:words.tsv:2"] {
            #expect(run.output.contains(text), "\(text)")
        }
        let events = try Program.run(["export", "talks.txt", "--to", "events", "-o", "-"] + options, in: folder)
        #expect(events.output.contains("\"TCDREB\"") && events.output.contains("\"RUS\""))
    }

    @Test("name the row that decided when explained")
    func explain() throws {
        let run = try Program.run(["explain", "talks.txt"] + options, in: folder())
        #expect(run.output.contains("gazetteer:names.tsv:2"))
        #expect(run.output.contains("states.tsv:"))
    }

    @Test("that are wrong are told in one line, and nothing is written")
    func wrong() throws {
        let folder = try folder()
        try folder.write("names.tsv", "name\ttype\nA\tThing\n")
        let run = try Program.run(["export", "talks.txt", "-o", "out.graphml", "--gazetteer", "names.tsv"], in: folder)
        #expect(run.status == 65)
        #expect(run.errorLines.count == 1)
        #expect(run.errorLines.first?.contains("names.tsv:2:3: 'Thing' is no type") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.graphml"))
        let missing = try Program.run(["show", "talks.txt", "--gazetteer", "none.tsv"], in: folder)
        #expect(missing.status == 66)
        #expect(missing.errorLines.count == 1)
    }

    @Test("are checked, all mistakes at once")
    func check() throws {
        let folder = try folder()
        let right = try Program.run(["gazetteer", "check", "names.tsv", "--events", "words.tsv"], in: folder)
        #expect(right.status == 0)
        try folder.write("bad.tsv", "name\ttype\tid\nA\tThing\t1\nB\tState\tQ\n")
        let run = try Program.run(["gazetteer", "check", "bad.tsv"], in: folder)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 3)
        #expect(try Program.run(["gazetteer", "check"], in: folder).status == 64)
    }

    @Test("are listed in the form in which they are read")
    func list() throws {
        let folder = try folder()
        let list = try Program.run(["gazetteer", "list", "--own", "--gazetteer", "names.tsv"], in: folder)
        #expect(list.status == 0)
        try folder.write("again.tsv", list.output)
        let again = try Program.run(["gazetteer", "list", "--own", "--gazetteer", "again.tsv"], in: folder)
        #expect(again.output == list.output.replacing("names.tsv", with: "again.tsv"))
        let events = try Program.run(["gazetteer", "list", "events"], in: folder)
        #expect(events.output.contains("\ncondemn\tV\tACCUSE\t"))
        let wrong = try Program.run(["gazetteer", "list", "--type", "Stat"], in: folder)
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean 'State'?"))
    }

    @Test("are found by a part of a name, built in or not")
    func search() throws {
        let folder = try folder()
        let own = try Program.run(["gazetteer", "search", "zorblat", "--gazetteer", "names.tsv"], in: folder)
        #expect(own.output.contains("Zorblat Front") && own.output.contains("names.tsv:2"))
        let built = try Program.run(["gazetteer", "search", "kurdistan workers"], in: folder)
        #expect(built.output.contains("organisations.tsv:") && built.output.contains("TURREBPKK"))
        #expect(try Program.run(["gazetteer", "search", "zzzzzz"], in: folder).status == 1)
    }

    @Test("make finished outputs old when they change")
    func skipping() throws {
        let folder = try folder()
        let export = ["export", "talks.txt", "--output", "out", "--skip-existing", "--gazetteer", "names.tsv"]
        _ = try Program.run(export, in: folder)
        #expect(try Program.run(export, in: folder).errors.contains("1 skipped"))
        _ = try Program.script("touch -d '+1 hour' names.tsv", in: folder)
        #expect(try Program.run(export, in: folder).errors.contains("skipped") == false)
    }

    @Test(
        "of PETRARCH are read as they are, and load soon",
        .enabled(if: GazetteerTests.dictionaries != nil, "../shared/data/gazetteer/petrarch is missing")
    )
    func petrarch() throws {
        let folder = try folder()
        let dictionaries = try #require(Self.dictionaries)
        let names = [
            "Phoenix.Countries.actors.txt.xz", "Phoenix.International.actors.txt.xz", "Phoenix.agents.txt",
            "CAMEO.2.0.txt.xz",
        ]
        let files = names.flatMap { ["--gazetteer", "\(dictionaries)/\($0)"] }
        let run = try Program.run(["export", "talks.txt", "-o", "-", "--accuracy", "fast"] + files, in: folder)
        #expect(run.status == 0)
        for name in names {
            #expect(run.errors.contains(name.replacing(".xz", with: "") + ": "), "\(name)")
        }
        let found = try Program.run(["gazetteer", "search", "karzai"] + files, in: folder)
        #expect(found.output.contains("AFGGOV"))
    }

    private static var dictionaries: String? {
        guard let root = try? Program.repository() else { return nil }
        let folder = root.appending(path: "../shared/data/gazetteer/petrarch").standardizedFileURL.path
        return FileManager.default.fileExists(atPath: folder) ? folder : nil
    }
}
