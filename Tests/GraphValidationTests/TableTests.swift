import GraphValidation
import GraphWriters
import NewsOntology
import Testing

@Suite("Tables for Neo4j")
struct TableTests {
    private static let relationships = Sample.text(GraphFormat.neo4jEdges)
    private static let mark = OntologyVersion.current.mark

    @Test("as they are written here are valid", arguments: [Sample.table, relationships])
    func valid(text: String) throws {
        let report = try Checking.report(text)
        #expect(report.text == "")
        #expect(report.format == (text == Sample.table ? .neo4jNodes : .neo4jEdges))
    }

    private static let nodeMutations: [Mutation] = [
        Mutation("unknown type of node", ",State,", ",Country,", [.nodeType]),
        Mutation("node twice", "\nperson:ivo-lund,", "\nperson:anna-berg,", [.duplicateID]),
        Mutation("no identifier", "\nperson:ivo-lund,", "\n,", [.missingAttribute]),
        Mutation("no type", ",State,", ",,", [.missingAttribute]),
        Mutation("attribute of another type", "\nstate:iran,State,", "\nstate:iran,Group,", [.attributeNotAllowed]),
        Mutation("unknown type of event", "\"CONSULT\"", "\"FIGHT\"", [.value]),
        Mutation("event without its type", "\"CONSULT\"", "", [.missingAttribute]),
        Mutation("no date", "\"2024-08-05\"", "\"2024-02-30\"", [.date]),
        Mutation("no number", "\"0.9\"", "\"high\"", [.value]),
        Mutation("no stretches", "\"3-9|20-31\"", "\"9-3\"", [.value]),
        Mutation("field too many", "\nstate:iran,State,", "\nstate:iran,x,State,", [.structure]),
        Mutation("no closing quote", "\"IRN\"", "\"IRN", [.csvSyntax]),
        Mutation("quote within a field", "\nstate:iran,", "\nstate\"iran,", [.csvSyntax]),
        Mutation("no column of identifiers", "id:ID,", "id,", [.unknownFormat]),
        Mutation("older version", mark, "newsgraph ontology 0.9", [.version]),
    ]

    private static let edgeMutations: [Mutation] = [
        Mutation("type of another program", ",PART_OF,", ",BELONGS_TO,", []),
        Mutation("edge twice", ",e2,", ",e1,", [.duplicateID]),
        Mutation("no end", ",state:iran,PART_OF", ",,PART_OF", [.missingAttribute]),
        Mutation("no whole number", ",\"1\",", ",\"1.5\",", [.value]),
        Mutation("office without a title", "\"minister\"", "", [.missingAttribute]),
        Mutation("unknown status", "\"current\"", "\"held\"", [.value]),
        Mutation("edge without a rule", "\"subject\"", "", [.missingAttribute]),
        Mutation("no column of types", ":TYPE,", "type,", [.structure, .missingAttribute]),
    ]

    @Test("of nodes have the findings expected", arguments: nodeMutations)
    func nodes(mutation: Mutation) throws { try expect(mutation, Sample.table) }

    @Test("of relationships have the findings expected", arguments: edgeMutations)
    func edges(mutation: Mutation) throws { try expect(mutation, TableTests.relationships) }

    private func expect(_ mutation: Mutation, _ valid: String) throws {
        let text = try #require(mutation.applied(to: valid))
        let report = try Checking.report(text)
        #expect(Set(report.findings.map(\.code)) == Set(mutation.codes), "\(report.text)")
    }

    @Test("of other programs are not held against the ontology")
    func foreign() throws {
        let text = "personId:ID(Person),name,:IGNORE,:LABEL\n1,\"a \"\"b\"\"\",x,Person\n2,\"c\nd\",,Person;Boss\n"
        #expect(try Checking.report(text).text == "")
        let twice = try Checking.report(text.replacing("\n2,", with: "\n1,"))
        #expect(twice.findings.map(\.code) == [.duplicateID])
        #expect(twice.text.contains("file:3:1: error: the identifier '1' is used twice; the other is in line 2"))
        #expect(try Checking.report(":START_ID,:END_ID,:TYPE\n1,2,KNOWS\n").text == "")
    }
}
