import NewsOntology
import Testing

@Suite("The ontology's attributes and events")
struct AttributeKeyTests {
    @Test("Every attribute belongs to nodes or edges", arguments: AttributeKey.allCases)
    func hasOwner(key: AttributeKey) {
        #expect(key.onNodes || key.onEdges)
        #expect(!key.rawValue.isEmpty && key.rawValue.allSatisfy { $0.isLetter || $0.isNumber })
    }

    @Test("The attributes of the contract are there")
    func namesOfTheContract() {
        let names = Set(AttributeKey.allCases.map(\.rawValue))
        let contract = """
            type label name iso wikidata kind eventType mode cameo date status trigger quote source title sha256 path url \
            aliases mentions confidence statusCue order rule cue evidence basis
            """
        for name in contract.split(separator: " ") { #expect(names.contains(String(name)), "\(name)") }
    }

    @Test("Modes belong to a type, and each type's modes are different", arguments: EventType.allCases)
    func modes(type: EventType) {
        #expect(Set(type.modes).count == type.modes.count)
    }

    @Test("Every mode is used by a type", arguments: EventMode.allCases)
    func modeIsUsed(mode: EventMode) {
        #expect(EventType.allCases.contains { $0.modes.contains(mode) })
    }

    @Test("There are the eighteen types of events")
    func eighteenTypes() {
        #expect(EventType.allCases.count == 18)
    }
}
