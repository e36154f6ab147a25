import KnowledgeGraph
import NewsTables
import Testing

@testable import NewsExtraction

@Suite("Codes of actors")
struct ActorCodeTests {
    /// `name: code` of those who take part in events.
    private func codes(_ text: String) throws -> [String: String] {
        let story = try Reading(text).story
        return Dictionary(
            story.entities.compactMap { entity in entity.code.map { (entity.name, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test(
        "are those of the state and the role",
        arguments: [
            ("Russia condemned Israel on Friday.", ["Russia": "RUS", "Israel": "ISR"]),
            ("Syrian rebels attacked the Turkish army on Monday.", ["Syrian rebels": "SYRREB"]),
            ("Israeli soldiers arrested 100 Palestinians on Saturday.", ["100 Palestinians": "PSECVL"]),
            ("French soldiers attacked a village in Mali.", ["French soldiers": "FRAMIL"]),
            ("Turkish police arrested Kurdish protesters in Ankara.", ["Turkish police": "TURCOP"]),
            ("Zimbabwean Prime Minister Robert Mugabe accused the United States.", ["Robert Mugabe": "ZWEGOV"]),
            ("British Defence Secretary Tom King met Mozambique's president.", ["Tom King": "GBRGOVMIL"]),
            ("The Azerbaijani parliament threatened Russia on Monday.", ["Azerbaijani parliament": "AZELEG"]),
            ("The Sudanese government rejected the demand.", ["Sudan": "SDN"]),
            ("NATO condemned Serbia.", ["NATO": "IGOWSTNAT"]),
            ("The UN Security Council condemned Iran.", ["UN Security Council": "IGOUNO"]),
            ("Hamas attacked Israel.", ["Hamas": "PSEREBHMS"]),
            ("Opposition parties in Nepal condemned India.", ["Opposition parties": "NPLOPP"]),
        ] as [(String, [String: String])]
    )
    func roles(text: String, expected: [String: String]) throws {
        let found = try codes(text)
        for (name, code) in expected { #expect(found[name] == code, "\(name) in \(found)") }
    }

    @Test("are left out where nothing says whose they are, and of those who take part in nothing")
    func none() throws {
        #expect(try codes("Rebels attacked Israel.")["Rebels"] == "REB")
        let story = try Reading("Russia condemned Israel. The talks were held near the border of Chile.").story
        #expect(story.entities.first { $0.name == "Chile" }?.code == nil)
    }

    @Test("are groups of three letters in every row of the tables, and name organisations that there are")
    func tables() {
        let organisations = Set(EmbeddedTable(.organisations).rows.map { $0[0] })
        for row in EmbeddedTable(.actorCodes).rows {
            #expect(ActorCode.isValid(row[1]), "\(row[0])")
            #expect(["cameo", "petrarch", "common"].contains(row[2]), "\(row[0])")
            #expect(organisations.contains(row[0]), "\(row[0])")
        }
        for row in EmbeddedTable(.actorRoles).rows {
            #expect(ActorRoles.Kind(rawValue: row[1]) != nil, "\(row[0])")
            for code in [row[2], row[3]] where !["", "-"].contains(code) {
                #expect(ActorCode.isValid(code), "\(row[0])")
            }
        }
        for table in [TableName.actorCodes, .actorRoles] {
            let keys = EmbeddedTable(table).rows.map { Array($0[0].utf8) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }, "\(table)")
        }
    }

    @Test("are joined without saying anything twice, and never longer than five groups")
    func joined() {
        #expect(ActorCode.joined("SYR", "REB") == "SYRREB")
        #expect(ActorCode.joined("USAMIL", "MIL") == "USAMIL")
        #expect(ActorCode.joined("IGOUNOHLHWHO", "MEDEDU") == "IGOUNOHLHWHOMED")
        #expect(!ActorCode.isValid("SYRRE") && !ActorCode.isValid("syr") && !ActorCode.isValid(""))
    }

    @Test("of descriptions are those of the longest words that say anything, and of what stands before them")
    func descriptions() {
        let roles = ActorRoles.builtIn()
        let expected: [([String], String?)] = [
            (["opposition", "party"], "OPP"), (["rebel", "leader"], "REB"), (["senior", "official"], "GOV"),
            (["police", "official"], "COP"), (["government", "troop"], "MIL"), (["rebel", "force"], "REB"),
            (["human", "rights", "group"], "HRI"), (["riot", "police"], "COP"), (["blue", "sky"], nil),
        ]
        for (words, code) in expected { #expect(roles.role(ofDescription: words)?.code == code, "\(words)") }
    }
}
