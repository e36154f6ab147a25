import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsText
import Testing

@testable import NewsExtraction

@Suite("A user's own knowledge")
struct OwnKnowledgeTests {
    private func errors(_ text: String, as format: GazetteerFormat? = nil) -> [String] {
        OwnKnowledge.problems(inGazetteer: Array(text.utf8), named: "own", as: format).map(\.description)
    }

    private func story(_ text: String, _ knowledge: OwnKnowledge, date: String = "2024-08-05") throws -> Story {
        let article = Article(name: "test", text: text, date: CalendarDate(iso: date))
        return StoryExtractor(knowing: knowledge).story(of: try TrainedAnalyzer(accuracy: .fast).analyze(article))
    }

    // MARK: Reading

    @Test("is the same in TSV, CSV, JSON Lines and with other names of columns")
    func formats() throws {
        let texts = [
            "name\taliases\ttype\tkind\tstate\tid\tcode\nNew Dawn\tND|Dawn\tOrganisation\tpolitical\tFRA\tQ42\tFRAOPP\n",
            "\u{FEFF}#name,aliases,type,kind,country,wikidata,cameo,note\r\n\"New Dawn\",ND|Dawn,organisation,political,France,https://www.wikidata.org/wiki/Q42,FRAOPP,\"a, b\"\r\n",
            "# mine\nname;aliases;type;kind;state;id;code\nNew Dawn;ND|Dawn;Organization;political;fra;Q42;FRAOPP\n",
            "{\"name\":\"New Dawn\",\"aliases\":[\"ND\",\"Dawn\"],\"type\":\"Organisation\",\"kind\":\"political\",\"state\":\"FRA\",\"id\":\"Q42\",\"code\":\"FRAOPP\"}\n",
        ]
        var rows: [OwnRow] = []
        for text in texts {
            var knowledge = OwnKnowledge()
            try knowledge.addGazetteer(Array(text.utf8), named: "own")
            var row = try #require(knowledge.rows.first)
            row.source = ""
            rows.append(row)
        }
        #expect(rows.allSatisfy { $0 == rows[0] })
        #expect(rows[0].aliases == ["ND", "Dawn"] && rows[0].kind == .political && rows[0].state == "FRA")
        #expect(rows[0].code(on: nil) == "FRAOPP")
    }

    @Test(
        "that is wrong is told with line and column, and with what to do",
        arguments: [
            ("name\tage\nA\t1\n", "own:1:6: there is no column 'age'"),
            ("alias\ttype\nA\tState\n", "own:1:1: the heading lacks the column 'name'"),
            ("name\ttype\nA\tThing\n", "own:2:3: 'Thing' is no type; choose from State, Person, Organisation, Place"),
            ("name\tkind\ttype\nÉß\tx\tOrganisation\n", "own:2:4: 'x' is no kind of organisation"),
            ("name\tstate\nA\tFooland\n", "own:2:3: 'Fooland' is no state that is known; give its ISO"),
            ("name\tid\nA\tX1\n", "own:2:3: 'X1' is not a Wikidata item"),
            ("name\tlatitude\tlongitude\nA\t91\t0\n", "own:2:3: '91' is no number of degrees from -90 to 90"),
            ("name\tlatitude\nA\t1\n", "own:2:3: latitude and longitude go together"),
            ("name\tcode\nA\tSYRREBX\n", "own:2:3: 'SYRREBX' is no actor code"),
            ("name\toffice\nA\tking\n", "own:2:3: 'king' is held where?"),
            ("name\tcode\tfrom\nA\tFRA\tsoon\n", "own:2:7: 'soon' is no day"),
            ("name\ttype\n\tState\n", "own:2: the row has no name"),
            ("name,type\n\"A,State\n", "own:2:1: the field that starts here has no closing quote"),
            ("{\"name\":\"A\",\"typ\":\"State\"}\n", "own:1:13: there is no column 'typ'"),
            ("{\"name\":\"A\"\n", "own:1:1: the '{' that stands here is not closed"),
            ("", "own:1:1: the table is empty"),
        ]
    )
    func wrong(text: String, expected: String) throws {
        let found = errors(text)
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
        #expect(found.allSatisfy { !$0.contains("\n") })
        var knowledge = OwnKnowledge()
        #expect(throws: OwnKnowledgeError.self) { try knowledge.addGazetteer(Array(text.utf8), named: "own") }
        #expect(knowledge.isEmpty)
    }

    @Test("is told to be no UTF-8, with its line")
    func encoding() {
        let bytes = Array("name\ttype\nA\tState\n".utf8) + [0x43, 0xF4, 0x0A]
        #expect(OwnKnowledge.problems(inGazetteer: bytes, named: "own").map(\.line) == [3])
    }

    @Test("never stops the program, whatever the bytes")
    func hostile() {
        let alphabet = Array("\t,;|[]{}\"#~+-&*\n\r name:[A>1]".utf8)
        var number: UInt64 = 88_172_645_463_325_252
        for length in 0..<400 {
            let bytes = (0..<length).map { _ -> UInt8 in
                number ^= number << 13
                number ^= number >> 7
                number ^= number << 17
                return alphabet[Int(number % UInt64(alphabet.count))]
            }
            for format in GazetteerFormat.allCases {
                for problem in OwnKnowledge.problems(inGazetteer: bytes, named: "own", as: format) {
                    #expect(problem.line > 0)
                }
            }
            #expect(OwnKnowledge.problems(inEvents: bytes, named: "own").allSatisfy { $0.line > 0 })
        }
    }

    // MARK: Names

    @Test("wins over what is built in, and leaves what it does not speak of")
    func names() throws {
        var knowledge = OwnKnowledge()
        let rows = """
            name\taliases\ttype\tkind\tstate\tid\tcode
            Hamas\t\t\t\t\t\tPSEGOVHMS
            Zorblat Front\tZF\tOrganisation\tpolitical\tTCD\tQ99\tTCDREB
            Jericho\t\tOrganisation\tbusiness\tISR\t\t
            """
        try knowledge.addGazetteer(Array(rows.utf8), named: "own.tsv")
        let text = "The ZF attacked Hamas on Monday. Jericho condemned the Zorblat Front."
        let story = try story(text, knowledge)
        let front = try #require(story.entities.first { $0.wikidata == "Q99" })
        #expect(front.type == .organisation && front.kind == .political && front.code == "TCDREB")
        #expect(front.provenance.rule == "gazetteer:own.tsv:3")
        #expect(Set([front.name] + front.aliases) == ["ZF", "Zorblat Front"])
        let hamas = try #require(story.entities.first { $0.name == "Hamas" })
        #expect(hamas.code == "PSEGOVHMS" && hamas.kind == .political && hamas.wikidata != nil)
        #expect(story.entities.first { $0.name == "Jericho" }?.type == .organisation)
    }

    @Test("puts places on the map")
    func places() throws {
        var knowledge = OwnKnowledge()
        let rows = "name,type,state,lat,lon,geonames\nZorbville,Place,TCD,12.5,-3.25,77\n"
        try knowledge.addGazetteer(Array(rows.utf8), named: "own.csv")
        let story = try story("Rebels attacked a convoy in Zorbville on Monday.", knowledge)
        let place = try #require(story.entities.first { $0.name == "Zorbville" })
        #expect(place.type == .place && place.latitude == 12.5 && place.longitude == -3.25 && place.geonames == "77")
    }

    @Test("names people, and says which office they held when")
    func people() throws {
        var knowledge = OwnKnowledge()
        let rows = """
            {"name":"Zora Quell","aliases":["ZQ"],"type":"Person","id":"Q7","offices":[{"office":"foreign minister","body":"FRA","from":"2020","to":"2022-06"}]}
            """
        try knowledge.addGazetteer(Array(rows.utf8), named: "own.jsonl")
        let during = try story(
            "Foreign Minister Zora Quell criticised Russia. France is calm.",
            knowledge,
            date: "2021-03-01"
        )
        #expect(during.offices.map { during.entities[$0.body].name } == ["France"])
        #expect(during.entities.first { $0.name == "Zora Quell" }?.wikidata == "Q7")
        #expect(during.entities.first { $0.name == "Zora Quell" }?.code == "FRAGOV")
        let short = try story("ZQ criticised Russia.", knowledge)
        #expect(short.entities.contains { $0.name == "Zora Quell" && $0.type == .person && $0.aliases == ["ZQ"] })
    }

    @Test("has codes that are right on some days")
    func dated() throws {
        var knowledge = OwnKnowledge()
        let rows =
            "name\ttype\tcode\tfrom\tto\nHamas\tOrganisation\tPSEREB\t\t2006\nHamas\tOrganisation\tPSEGOV\t2007\t\n"
        try knowledge.addGazetteer(Array(rows.utf8), named: "own")
        for (day, code) in [("2005-05-05", "PSEREB"), ("2010-05-05", "PSEGOV")] {
            let story = try story("Hamas condemned Israel.", knowledge, date: day)
            #expect(story.entities.first { $0.name == "Hamas" }?.code == code)
        }
    }

    // MARK: Events

    @Test("has words for events, and switches built-in rows off")
    func events() throws {
        let text = "Russia hoodwinked Israel on Friday. Iran condemned Israel."
        let plain = try story(text, OwnKnowledge())
        #expect(plain.events.contains { $0.triggers == ["condemned"] })
        var knowledge = OwnKnowledge()
        let rows = "trigger\tpos\ttype\tmode\tcameo\nhoodwink\tV\tTHREATEN\tmilitary\t138\ncondemn\tV\toff\t\t\n"
        try knowledge.addEvents(Array(rows.utf8), named: "words.tsv")
        let own = try story(text, knowledge)
        let threat = try #require(own.events.first { $0.type == .threaten })
        #expect(threat.cameo == "138" && threat.mode == .military)
        #expect(threat.provenance.rule == "verb:hoodwink:words.tsv:2")
        // Neither the lexicon nor the model takes the word for an event any more.
        #expect(!own.events.contains { $0.triggers == ["condemned"] })
    }

    @Test(
        "of events that is wrong is told with line and column",
        arguments: [
            ("trigger\ttype\nzorb\tACCUSE\n", "own:2: is 'zorb' a verb or a noun?"),
            ("trigger\tpos\ttype\nzorb\tV\tBLAME\n", "own:2:8: 'BLAME' is no type of event"),
            ("trigger\tpos\ttype\tmode\nzorb\tV\tACCUSE\tvisit\n", "own:2:15: ACCUSE has no mode 'visit'"),
            ("trigger\tpos\ttype\tcameo\nzorb\tV\tACCUSE\tx\n", "own:2:15: 'x' is no CAMEO code"),
            ("trigger\tpos\ttype\tobliques\nzorb\tV\tACCUSE\twith\n", "own:2:15: 'with' is no preposition"),
            ("word\tpos\nzorb\tV\n", "own:1:1: the heading lacks the column 'type'"),
        ]
    )
    func wrongEvents(text: String, expected: String) {
        let found = OwnKnowledge.problems(inEvents: Array(text.utf8), named: "own").map(\.description)
        #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    }
}
