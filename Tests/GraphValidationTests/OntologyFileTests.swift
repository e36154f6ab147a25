import GraphValidation
import NewsOntology
import Testing

@Suite("Files of ontologies")
struct OntologyFileTests {
    private let ontology = SchemaCatalog.ontology.generate()

    @Test("are told from graphs, and are valid")
    func ours() throws {
        let report = try Checking.report(ontology)
        #expect(report.format == .rdfxml)
        #expect(report.isValid)
        #expect(report.findings.map(\.code) == [.noGraph])
    }

    @Test("have to be well-formed, with IRIs that are some")
    func broken() throws {
        #expect(try Checking.report(ontology.replacing("</rdf:RDF>", with: "")).findings.map(\.code) == [.wellFormed])
        let blank = ontology.replacing("https://schema.org/Country", with: "https://schema.org/a country")
        #expect(try Checking.report(blank).findings.map(\.code) == [.iri])
    }

    @Test("that hold a graph, too, are checked as that")
    func mixed() throws {
        let mixed = ontology.replacing("</rdf:RDF>", with: "<ng:State rdf:about=\"urn:x:y\"/></rdf:RDF>")
        #expect(try Checking.report(mixed).findings.map(\.code) == [.missingAttribute])
    }

    @Test("of an older version are told so")
    func older() throws {
        let current = "<owl:versionInfo>\(OntologyVersion.current)<"
        let report = try Checking.report(ontology.replacing(current, with: "<owl:versionInfo>0.9<"))
        #expect(report.findings.map(\.code) == [.noGraph, .version])
    }
}
