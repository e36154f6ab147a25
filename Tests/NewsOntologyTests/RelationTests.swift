import NewsOntology
import Testing

@Suite("The ontology's table of relations")
struct RelationTests {
    @Test(
        "allows what the contract names",
        arguments: [
            (NodeType.official, RelationType.holdsOffice, NodeType.state),
            (.official, .holdsOffice, .organisation),
            (.organisation, .partOf, .state),
            (.state, .memberOf, .organisation),
            (.place, .locatedIn, .state),
            (.event, .actor, .official),
            (.event, .recipient, .group),
            (.event, .place, .place),
            (.event, .source, .organisation),
            (.event, .about, .event),
            (.place, .standsFor, .state),
            (.event, .follows, .event),
            (.event, .reportedIn, .article),
        ]
    )
    func allows(from: NodeType, relation: RelationType, to: NodeType) {
        #expect(relation.allows(from: from, to: to))
    }

    @Test(
        "allows nothing else",
        arguments: [
            (NodeType.state, RelationType.holdsOffice, NodeType.state),
            (.event, .actor, .event),
            (.event, .actor, .article),
            (.person, .actor, .event),
            (.place, .partOf, .state),
            (.state, .reportedIn, .article),
            (.event, .follows, .state),
            (.article, .about, .event),
        ]
    )
    func forbids(from: NodeType, relation: RelationType, to: NodeType) {
        #expect(!relation.allows(from: from, to: to))
    }

    @Test("An official is a person wherever a person may stand")
    func officialIsPerson() {
        for relation in RelationType.allCases {
            for other in NodeType.allCases {
                if relation.allows(from: .person, to: other) { #expect(relation.allows(from: .official, to: other)) }
                if relation.allows(from: other, to: .person) { #expect(relation.allows(from: other, to: .official)) }
            }
        }
    }

    @Test("Every relation joins something", arguments: RelationType.allCases)
    func isUsable(relation: RelationType) {
        let pairs = NodeType.allCases.flatMap { from in NodeType.allCases.map { (from, $0) } }
        #expect(pairs.contains { relation.allows(from: $0.0, to: $0.1) })
        // What other tools link may be anything.
        #expect(pairs.contains { !relation.allows(from: $0.0, to: $0.1) } == (relation != .linkedTo))
    }
}
