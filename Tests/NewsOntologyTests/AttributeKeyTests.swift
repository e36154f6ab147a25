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

@Suite("The table of attributes")
struct AttributeRowTests {
    @Test("gives edges their own attributes")
    func ownAttributes() {
        #expect(RelationType.holdsOffice.ownAttributes == [.status, .title])
        #expect(RelationType.source.ownAttributes == [.order])
        #expect(RelationType.follows.ownAttributes == [.cue])
        #expect(RelationType.actor.ownAttributes == [])
    }

    @Test("says what bears an attribute")
    func bearers() {
        #expect(AttributeKey.iso.isAllowed(on: NodeType.state) && !AttributeKey.iso.isAllowed(on: NodeType.place))
        #expect(AttributeKey.wikidata.isAllowed(on: NodeType.official))
        #expect(
            AttributeKey.rule.isAllowed(on: NodeType.thing) && AttributeKey.rule.isAllowed(on: RelationType.linkedTo)
        )
        #expect(!AttributeKey.title.isAllowed(on: RelationType.actor) && !AttributeKey.order.onNodes)
        #expect(AttributeKey.status.row.nodeValues != AttributeKey.status.row.edgeValues)
        #expect(AttributeKey.status.allowedValues == nil && AttributeKey.basis.allowedValues == ["text", "background"])
    }

    @Test("fits into the masks of readers and checks")
    func masks() {
        #expect(AttributeKey.allCases.count <= 64 && NodeType.allCases.count <= 32)
    }

    @Test("names what is drawn and no fact")
    func drawing() {
        #expect(DrawingAttribute("weight", onEdges: true) == .weight)
        #expect(DrawingAttribute("weight", onEdges: false) == nil)
        #expect(DrawingAttribute("name", onEdges: false) == nil)
        #expect(DrawingAttribute.inEveryStyle(.node).map(\.rawValue) == ["r", "g", "b", "size", "x", "y"])
        #expect(DrawingAttribute.allCases.allSatisfy { $0.onNodes || $0.onEdges })
    }
}
