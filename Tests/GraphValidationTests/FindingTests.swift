import GraphValidation
import GraphWriters
import Testing

@Suite("Findings")
struct FindingTests {
    @Test("what is written here is valid", arguments: [Sample.graphml, Sample.rdf, Sample.dot])
    func valid(text: String) throws {
        let report = try Checking.report(text)
        #expect(report.text == "")
        #expect(report.isValid)
        #expect(report.format != nil)
    }

    @Test("what is written here for other programs is valid", arguments: [WriterOptions.Style.yed, .neo4j, .cytoscape])
    func styles(style: WriterOptions.Style) throws {
        let text = try Sample.text(style)
        #expect(try Checking.report(text).text == "")
        // The ontology holds there too.
        let changed = text.replacing("\"n_eventType\">CONSULT<", with: "\"n_eventType\">FIGHT<")
        #expect(try Checking.report(changed).findings.map(\.code) == [.value])
    }

    @Test("in GraphML are the expected ones", arguments: GraphMLMutations.all)
    func graphML(mutation: Mutation) throws { try check(mutation, Sample.graphml) }

    @Test("in RDF/XML are the expected ones", arguments: RDFMutations.all)
    func rdf(mutation: Mutation) throws { try check(mutation, Sample.rdf) }

    private func check(_ mutation: Mutation, _ valid: String) throws {
        let text = try #require(mutation.applied(to: valid))
        let report = try Checking.report(text)
        #expect(Set(report.findings.map(\.code)) == Set(mutation.codes), "\(report.text)")
        #expect(report.findings.allSatisfy { !$0.message.contains("\n") && $0.line >= 1 && $0.column >= 1 })
    }
}
