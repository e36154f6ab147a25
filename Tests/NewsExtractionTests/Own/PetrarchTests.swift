import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsTables
import NewsText
import Testing

@testable import NewsExtraction

@Suite("Dictionaries of PETRARCH")
struct PetrarchTests {
    private static let actors = """
        # a comment
        FRANCE_  [FRA]
        +FRENCH_
        +FRANZE_
        ZORA_QUELL_ ; from a list
        +Z._QUELL
        \t[FRAELI 950101-040415]
        \t[FRAGOV >040416]
        LOST_NAME_
        ZORBLAT_FRONT_\t[TCDREB] [---]# a movement
        FRANCE_ [FRAX]
        """
    private static let agents = """
        !PERSON! = MAN, MEN
        ZORKER {ZORKEN} [~MIL]
        HERDS!PERSON! [~AGR]
        FOREIGN_LEGION {} [~MIL]
        ZORB_GROUP [NGO~]
        broken line
        """
    private static let verbs = """
        &MEAT
        +BEEF

        --- ZORB [138] ---
        HOODWINK {HOODWINKS HOODWINKED}
        FLURB [112]  # another
        - * SANCTIONS [163]
        - * (TO COURT) [173]
        - &MEAT * [100]
        - * + PARTY [160]
        - * NOTHING [---]

        --- QUIET [---] ---
        HUSH
        """

    private func knowledge(_ texts: String...) throws -> (OwnKnowledge, [TakenOver]) {
        var knowledge = OwnKnowledge()
        var taken: [TakenOver] = []
        for text in texts {
            taken.append(try knowledge.addGazetteer(Array(text.utf8), named: "dictionary.txt", as: .petrarch))
        }
        return (knowledge, taken)
    }

    @Test("are told from tables by their content")
    func detection() {
        for text in [Self.actors, Self.agents, Self.verbs] {
            #expect(GazetteerFormat(of: Array(text.utf8)) == .petrarch)
        }
        #expect(GazetteerFormat(of: Array("name,code\nA,FRA\n".utf8)) == .csv)
    }

    @Test("give names their codes by the day")
    func codes() throws {
        let actors = try knowledge(Self.actors).0.petrarch.actors
        let quell = try #require(actors.name("Z. Quell"))
        #expect(actors.code(quell, on: CalendarDate(iso: "2000-01-01")) == "FRAELI")
        #expect(actors.code(quell, on: CalendarDate(iso: "2010-01-01")) == "FRAGOV")
        #expect(actors.code(quell, on: CalendarDate(iso: "1990-01-01")) == nil)
        #expect(actors.code(quell, on: nil) == "FRAGOV")
        #expect(actors.source(quell) == "dictionary.txt:6")
        #expect(actors.name("Lost Name") == nil)
        let match = actors.match([["the"], ["zorblat"], ["front"], ["said"]], at: 1)
        #expect(match?.tokens == 1..<3)
        #expect(actors.match([["the"], ["zorblat"]], at: 1) == nil)
    }

    @Test("tell what was taken over, and what was not with its first line")
    func counts() throws {
        let taken = try knowledge(Self.actors, Self.agents, Self.verbs).1
        #expect(taken[0].counts.map(\.count) == [6])
        #expect(
            taken[0].leftOut.map(\.noun) == [
                "names without a code", "codes that cannot be read", "names without a code",
            ]
                || taken[0].leftOut.contains { $0.noun == "names without a code" && $0.line == 9 }
        )
        #expect(taken[1].counts.map(\.count) == [4])
        #expect(taken[1].leftOut.map(\.line) == [6])
        #expect(taken[2].counts.map(\.count) == [2, 2])
        #expect(taken[2].leftOut.first { $0.noun.hasPrefix("patterns with") }?.count == 2)
        #expect(taken[2].leftOut.first { $0.noun.hasPrefix("patterns that mean") }?.count == 1)
    }

    @Test("of agents expand sets and form plurals")
    func agents() throws {
        let agents = try knowledge(Self.agents).0.petrarch.agents
        for word in ["zorker", "zorken", "herdsman", "herdsmen", "foreign legion"] {
            #expect(agents.roles[word] != nil, "\(word)")
        }
        #expect(agents.roles["zorb group"]?.isBefore == true)
        #expect(agents.plurals["zorken"] == "MIL" && agents.plurals["foreign legions"] == nil)
    }

    @Test("of verbs become rows of the lexicon")
    func verbs() throws {
        let rows = try knowledge(Self.verbs).0.petrarch.verbs
        let triggers = rows.map { "\($0.trigger) \($0.row?[2] ?? "") \($0.row?[4] ?? "")" }
        #expect(triggers.contains("hoodwink THREATEN 138"))
        #expect(triggers.contains("flurb ACCUSE 112"))
        #expect(triggers.contains("hoodwink sanctions SANCTION 163") && triggers.contains("flurb to court COERCE 173"))
        #expect(!triggers.contains { $0.hasPrefix("hush") })
    }

    @Test("are known in an article")
    func article() throws {
        let (knowledge, _) = try knowledge(Self.actors, Self.agents, Self.verbs)
        let extractor = StoryExtractor(knowing: knowledge)
        let article = Article(
            name: "test",
            text: "Zora Quell hoodwinked Russia on Friday. The Zorblat Front attacked French zorken.",
            date: CalendarDate(iso: "2010-08-05")
        )
        let story = extractor.story(of: try TrainedAnalyzer(accuracy: .fast).analyze(article))
        #expect(story.entities.first { $0.name == "Zora Quell" }?.code == "FRAGOV")
        #expect(story.entities.first { $0.name == "Zorblat Front" }?.code == "TCDREB")
        #expect(story.entities.first { $0.name == "French zorken" }?.code == "FRAMIL")
        #expect(story.events.contains { $0.type == .threaten && $0.cameo == "138" })
    }

    @Test("that hold no entry are refused")
    func empty() {
        var knowledge = OwnKnowledge()
        #expect(throws: OwnKnowledgeError.self) {
            try knowledge.addGazetteer(Array("just a text\n".utf8), named: "x", as: .petrarch)
        }
    }
}
