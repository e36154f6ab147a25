import KnowledgeGraph
import NewsOntology
import Testing

/// One small table for each phenomenon that extraction must know.
@Suite("Phenomena: who is who")
struct EntityPhenomenaTests {
    @Test(
        "A state goes by many names",
        arguments: [
            ("The Islamic Republic of Iran condemned Israel.", "Iran"),
            ("Downing Street condemned the strike.", "United Kingdom"),
            ("The White House condemned the strike.", "White House"),
            ("The Kremlin condemned the strike.", "Kremlin"),
            ("Ankara condemned the strike.", "Turkey"),
            ("Ankara on Monday condemned the strike.", "Turkey"),
            ("Beirut again condemned the strike.", "Lebanon"),
            ("Moscow and Kyiv condemned the strike.", "Russia, Ukraine"),
            ("Miners blocked roads in Peru. Peru asked for talks. The government condemned the strike.", "Peru"),
            ("The French condemned Israel.", "France"),
        ]
    )
    func states(text: String, actor: String) throws {
        let reading = try Reading(text)
        #expect(reading.event("condemned").map { reading.names($0.actors) } == actor, "\(reading.events)")
    }

    @Test("An acronym that the text introduces is the body")
    func acronyms() throws {
        let reading = try Reading(
            "The Organization of Islamic Cooperation (OIC) met in Jeddah. The OIC condemned Israel."
        )
        #expect(reading.names(.organisation) == ["Organization of Islamic Cooperation"])
        #expect(reading.event("condemned").map { reading.names($0.actors) } == "Organization of Islamic Cooperation")
    }

    @Test(
        "A description stands for who was named before",
        arguments: [
            (
                "Russian Foreign Minister Sergei Lavrov arrived in Tehran. The Russian official condemned Israel.",
                "Sergei Lavrov"
            ),
            (
                "Russian Foreign Minister Sergei Lavrov arrived in Tehran. The minister condemned Israel.",
                "Sergei Lavrov"
            ),
            ("Russian Foreign Minister Sergei Lavrov arrived in Tehran. He condemned Israel.", "Sergei Lavrov"),
            ("Garry Kasparov spoke in Moscow. The former chess champion condemned Iran.", "Garry Kasparov"),
        ]
    )
    func descriptions(text: String, actor: String) throws {
        let reading = try Reading(text)
        #expect(reading.event("condemned").map { reading.names($0.actors) } == actor, "\(reading.events)")
    }

    @Test(
        "Possessors and relative clauses name who acts",
        arguments: [
            ("Russia's condemnation of Israel was reported.", "condemnation", "Russia"),
            ("Sergei Lavrov, who condemned Israel, arrived in Tehran.", "condemned", "Sergei Lavrov"),
            ("Israel, which bombed Lebanon, condemned Iran.", "bombed", "Israel"),
        ]
    )
    func possessors(text: String, trigger: String, actor: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.actors) } == actor, "\(reading.events)")
    }

    @Test("What the gazetteer adds is marked as background")
    func background() throws {
        let reading = try Reading("Sergei Lavrov flew from Moscow to Paris. Russia and France signed a treaty.")
        let link = reading.story.links.first { $0.provenance.basis == .background }
        #expect(link != nil, "\(reading.links)")
        #expect(reading.story.entities.contains { $0.wikidata != nil })
    }
}

@Suite("Phenomena: offices")
struct OfficePhenomenaTests {
    @Test(
        "reads every form of an office",
        arguments: [
            (
                "Russian Security Council Secretary General Sergei Shoigu arrived.",
                "Sergei Shoigu | Secretary General | Russian Security Council | current"
            ),
            (
                "Sergei Lavrov, the foreign minister of Russia, arrived.",
                "Sergei Lavrov | foreign minister | Russia | current"
            ),
            (
                "Sergei Shoigu, who previously served as Russia's defense minister, arrived.",
                "Sergei Shoigu | defense minister | Russia | former"
            ),
            ("Sergei Lavrov is the foreign minister of Russia.", "Sergei Lavrov | foreign minister | Russia | current"),
            (
                "Iran's acting foreign minister Ali Bagheri Kani arrived.",
                "Ali Bagheri Kani | foreign minister | Iran | acting"
            ),
            (
                "The former president of France Nicolas Sarkozy arrived.",
                "Nicolas Sarkozy | president | France | former"
            ),
            (
                "Ukraine's President-elect Volodymyr Zelenskyy arrived.",
                "Volodymyr Zelenskyy | President | Ukraine | elect"
            ),
            (
                "Prime Minister-designate Saad Hariri of Lebanon arrived.",
                "Saad Hariri | Prime Minister | Lebanon | designate"
            ),
        ]
    )
    func forms(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }

    @Test("The body inside a title is part of its state")
    func bodies() throws {
        let links = try Reading("Russian Security Council Secretary Sergei Shoigu arrived.").links
        #expect(links.contains("Russian Security Council partOf Russia"), "\(links)")
    }
}

@Suite("Phenomena: events")
struct EventPhenomenaTests {
    @Test(
        "reads who does what to whom in every construction",
        arguments: [
            ("Israel was condemned by Russia.", "ACCUSE Russia -> Israel"),
            ("Russia, which condemned Israel, met Iran.", "ACCUSE Russia -> Israel"),
            ("Russia met Iran to condemn Israel.", "ACCUSE Russia -> Israel"),
            ("Speaking in Moscow, Sergei Lavrov condemned Israel.", "ACCUSE Sergei Lavrov -> Israel"),
            ("Russia condemned Israel and praised Iran.", "SUPPORT Russia -> Iran"),
            ("Russia and China condemned Israel.", "ACCUSE China, Russia -> Israel"),
            ("Russia agreed to attack Georgia.", "ASSAULT Russia -> Georgia"),
            ("The assassination of Ismail Haniyeh in Tehran on July 31 shocked Qatar.", "ASSAULT  -> Ismail Haniyeh"),
            ("Iran held talks with Russia in Geneva.", "CONSULT Iran -> Russia"),
            ("Talks between Iran and Russia began in Geneva.", "CONSULT Iran, Russia -> "),
        ]
    )
    func constructions(text: String, event: String) throws {
        let events = try Reading(text).events
        #expect(events.contains(event), "\(events)")
    }

    @Test("The object of one verb is no target of the next")
    func objects() throws {
        let reading = try Reading("Russia praised Iran and condemned Israel.")
        #expect(reading.event("praised").map { reading.names($0.recipients) } == "Iran", "\(reading.events)")
        #expect(reading.event("condemned").map { reading.names($0.recipients) } == "Israel", "\(reading.events)")
    }

    @Test(
        "finds the status and its cue",
        arguments: [
            ("The alleged attack on Israel was discussed by Iran.", "attack", EventStatus.possible, "alleged"),
            ("Iran reportedly attacked Israel.", "attacked", .possible, "reportedly"),
            ("Iran plans to attack Israel.", "attack", .planned, "plans to"),
            ("Iran will attack Israel.", "attack", .planned, "will"),
            ("Iran may attack Israel.", "attack", .possible, "may"),
            ("Iran did not attack Israel.", "attack", .denied, "not"),
            ("Iran is attacking Israel.", "attacking", .ongoing, "attacking"),
            ("China urged Iran to condemn Israel.", "condemn", .calledFor, "urged"),
        ]
    )
    func status(text: String, trigger: String, status: EventStatus, cue: String) throws {
        let event = try Reading(text).event(trigger)
        #expect(event?.status == status)
        #expect(event?.statusCue?.contains(cue) == true, "\(String(describing: event?.statusCue))")
    }

    @Test("A threat happened, whatever comes of it")
    func threats() throws {
        let event = try Reading("Iran threatened to attack Israel.").event("threatened")
        #expect(event?.type == .threaten)
        #expect(event?.status == .happened)
    }

    @Test(
        "anchors dates to the article and the tense",
        arguments: [
            ("The OIC will hold a meeting in Jeddah on Wednesday.", "meeting", "2024-08-07"),
            ("Sergei Shoigu arrived in Tehran on Monday.", "arrived", "2024-08-05"),
            ("Sergei Shoigu arrived in Tehran last Friday.", "arrived", "2024-08-02"),
            ("Ismail Haniyeh was assassinated in Tehran on July 31.", "assassinated", "2024-07-31"),
            ("Russia condemned Israel in 2006.", "condemned", "2006"),
        ]
    )
    func dates(text: String, trigger: String, date: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger)?.date == date, "\(reading.events)")
    }
}

@Suite("Phenomena: sources")
struct SourcePhenomenaTests {
    @Test(
        "names who says so",
        arguments: [
            ("Nasser Kanaani said that Israel attacked Iran.", "attacked", "Nasser Kanaani"),
            ("Israel attacked Iran, Nasser Kanaani said.", "attacked", "Nasser Kanaani"),
            ("According to Mehr, Israel attacked Iran.", "attacked", "Mehr"),
            ("\"Israel attacked Iran,\" said Nasser Kanaani.", "attacked", "Nasser Kanaani"),
        ]
    )
    func speakers(text: String, trigger: String, source: String) throws {
        let reading = try Reading(text)
        let found = reading.event(trigger).map { reading.names($0.sources) } ?? ""
        #expect(found.contains(source), "\(found) \(reading.events)")
    }

    @Test("keeps both of a speaker and the agency that reports the speech")
    func nested() throws {
        let reading = try Reading("Nasser Kanaani said that Israel attacked Iran, Mehr reported.")
        let found = reading.event("attacked").map { reading.names($0.sources) } ?? ""
        #expect(found.contains("Nasser Kanaani") && found.contains("Mehr"), "\(found) \(reading.events)")
    }
}
