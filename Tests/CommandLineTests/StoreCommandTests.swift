import FoundationEssentials
import Testing

@Suite("newsgraph store, query, timeline, who and stats")
struct StoreCommandTests {
    let folder: TemporaryFolder

    private static let texts = [
        "nairobi.txt": """
        date 2024-08-05 By Coast Wire

        Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. Kenya condemned the attack.
        """,
        "kampala.txt": """
        date 2024-09-10 By Lake Post

        Uganda's Foreign Ministry criticised Rwanda on Tuesday. Ugandan President Yoweri Museveni visited Lima on Monday.
        """,
    ]

    init() throws {
        folder = try TemporaryFolder()
        for (name, text) in StoreCommandTests.texts { try folder.write("articles/\(name)", text) }
        let run = try Program.run(["store", "add", "news.db", "articles", "--accuracy", "fast", "--quiet"], in: folder)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    private func text(_ arguments: String...) throws -> String {
        let run = try Program.run(arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test("the same articles again change nothing; list, info, check and remove say what there is")
    func keeping() throws {
        let before = try text("store", "list", "news.db")
        _ = try text("store", "add", "news.db", "articles", "--accuracy", "fast", "--quiet")
        #expect(try text("store", "list", "news.db") == before)
        let list = try text("store", "list", "news.db")
        #expect(list.contains("Coast Wire") && list.contains("Lake Post"))
        #expect(try text("store", "info", "news.db").contains("2"))
        #expect(try Program.run(["store", "check", "news.db"], in: folder).status == 0)
        #expect(try Program.run(["store", "remove", "news.db", "nairobi.txt"], in: folder).status == 0)
        #expect(try !text("store", "list", "news.db").contains("Coast Wire"))
    }

    @Test("a state is asked for with its officials and bodies, in a store and in graphs alike")
    func acting() throws {
        let inputs = ["articles/nairobi.txt", "articles/kampala.txt"]
        let export = ["export"] + inputs + ["--accuracy", "fast", "--to", "jsonl", "--output", "graphs", "--quiet"]
        #expect(try Program.run(export, in: folder).status == 0)
        for inputs in [["news.db"], ["graphs/nairobi.jsonl", "graphs/kampala.jsonl"]] {
            let run = try Program.run(
                ["query"] + inputs + ["--actor", "Kenya", "--event-type", "CONSULT", "--table", "csv"],
                in: folder
            )
            #expect(run.status == 0 && run.output.contains("William Ruto"), "\(inputs) \(run.output) \(run.errors)")
            #expect(!run.output.contains("Lima"))
        }
    }

    @Test("days, statements and names cut short choose; what nobody is called gets a suggestion")
    func choosing() throws {
        let late = try text("timeline", "news.db", "--since", "2024-09", "--no-statements")
        #expect(late.contains("Museveni") && !late.contains("Ruto"))
        #expect(try text("query", "news.db", "--with", "Musev", "--table", "jsonl").contains("Museveni"))
        let wrong = try Program.run(["query", "news.db", "--with", "Muzeveni"], in: folder)
        #expect(
            wrong.status == 64 && wrong.errorLines.count == 1 && wrong.errors.contains("Museveni"),
            "\(wrong.errors)"
        )
        let day = try Program.run(["timeline", "news.db", "--since", "yesterday"], in: folder)
        #expect(day.status == 64 && day.errorLines.count == 1)
    }

    @Test("show, export and render take the same questions of an article")
    func articleQuestions() throws {
        let shown = try text("show", "articles/kampala.txt", "--accuracy", "fast", "--with", "Rwanda")
        #expect(shown.contains("Rwanda") && !shown.contains("Lima"), "\(shown)")
        let unknown = try Program.run(
            ["show", "articles/kampala.txt", "--accuracy", "fast", "--with", "Rwandda"],
            in: folder
        )
        #expect(unknown.status == 64 && unknown.errors.contains("did you mean 'Rwanda'?"))
        // Among several articles the one that has nobody of the name is no mistake.
        let all = try text(
            "export",
            "articles",
            "--accuracy",
            "fast",
            "--with",
            "Rwanda",
            "--to",
            "events",
            "-o",
            "-",
            "--quiet"
        )
        #expect(all.contains("Rwanda") && !all.contains("Ruto"))
        _ = try text(
            "render",
            "articles/kampala.txt",
            "--accuracy",
            "fast",
            "--with",
            "Rwanda",
            "-o",
            "out.svg",
            "--quiet"
        )
        let drawing = try folder.read("out.svg")
        #expect(drawing.contains("Rwanda") && !drawing.contains("Lima"))
    }

    @Test("who prints a card, and says how it is written when name and store change places")
    func card() throws {
        let card = try text("who", "Museveni", "news.db")
        #expect(card.contains("President") && card.contains("Coast Wire") && card.contains("Lake Post"))
        let turned = try Program.run(["who", "news.db", "Museveni"], in: folder)
        #expect(turned.status == 64 && turned.errors.contains("newsgraph who 'Museveni' news.db"), "\(turned.errors)")
    }

    @Test("stats counts, as text, JSON and a drawing")
    func counting() throws {
        #expect(try text("stats", "news.db").contains("CONSULT"))
        _ = try text("stats", "news.db", "--svg", "months.svg")
        #expect(try folder.read("months.svg").hasPrefix("<"))
    }

    @Test("what is no store is refused with a word")
    func foreign() throws {
        for (name, status) in [("articles/nairobi.txt", 65), ("none.db", 66)] {
            let run = try Program.run(["store", "list", name], in: folder)
            #expect(run.status == status && run.errorLines.count == 1, "\(name) \(run.status) \(run.errors)")
        }
    }

    @Test("two programs that write wait for each other")
    func twoWriters() throws {
        let affair = try Program.repository().appending(path: "Output/affair.csv").path
        let script = """
            head -7 '\(affair)' > a.csv; (head -1 '\(affair)'; tail -6 '\(affair)') > b.csv
            for part in a b; do "$0" store add two.db $part.csv --accuracy fast --quiet & done; wait
            "$0" store check two.db && "$0" store list two.db | wc -l
            """
        let run = try Program.script(script, in: folder)
        #expect(run.status == 0 && run.output.contains("12"), "\(run.output) \(run.errors)")
    }

    @Test("a full disk leaves the store as it was", .enabled(if: Program.canMount, "no file system can be mounted"))
    func fullDisk() throws {
        try folder.write(
            "affair.csv",
            String(contentsOf: Program.repository().appending(path: "Output/affair.csv"), encoding: .utf8)
        )
        let script = """
            mkdir full; mount -t tmpfs -o size=300k tmpfs full
            "$0" store add full/news.db affair.csv --accuracy fast 2>&1; echo "code $?"
            mount -o remount,size=9m full; "$0" store check full/news.db && echo sound
            "$0" store add full/news.db affair.csv --accuracy fast --quiet; "$0" store info full/news.db
            """
        let run = try Program.script("exec unshare -rm sh -c '\(script)' \"$0\"", in: folder)
        #expect(
            run.output.contains("the disk is full; what was added before is safe") && run.output.contains("code 74")
        )
        #expect(run.output.contains("sound") && run.output.contains("articles\t20"), "\(run.output)")
    }

    @Test("pandas reads the tables as the documentation shows", .enabled(if: Program.hasPython("pandas")))
    func pandas() throws {
        let file = try Program.repository().appending(path: "Sources/NewsStore/NewsStore.docc/Tables.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let block = try #require(
            page.components(separatedBy: "```python\n").first { $0.hasPrefix("import pandas, sqlite3") }
        )
        let example = try #require(block.components(separatedBy: "```").first)
        try folder.write("example.py", example + "print(len(events), sorted(set(events.actor)))\n")
        let run = try Program.script("python3 example.py", in: folder)
        #expect(run.status == 0 && run.output.contains("Yoweri Museveni"), "\(run.output) \(run.errors)")
    }

    @Test("the tutorial's commands do what they say")
    func tutorial() throws {
        let page = try Program.repository().appending(path: "Sources/NewsStore/NewsStore.docc/FollowingAnAffair.md")
        let blocks = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```sh\n").dropFirst()
        let output = try Program.repository().appending(path: "Output").path
        let script = ("\n" + blocks.compactMap { $0.components(separatedBy: "```").first }.joined())
            .replacing("\nnewsgraph ", with: "\n\"$0\" ").replacing("Output/", with: "\(output)/")
        let run = try Program.script("set -e\nrm news.db\n\(script)", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("fulfils"))
        #expect(try folder.names().contains("oduya.graphml") && folder.read("meetings.csv").contains("Hassan Juma"))
    }
}
