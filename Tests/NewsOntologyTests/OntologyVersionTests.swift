import NewsOntology
import Testing

@Suite("Versions of the ontology")
struct OntologyVersionTests {
    @Test("are read, written and ordered by their numbers")
    func order() throws {
        let (old, new) = (try #require(OntologyVersion("1.9")), try #require(OntologyVersion("1.10")))
        #expect(old < new)
        #expect(new.description == "1.10")
        #expect(OntologyVersion.current.iri.hasSuffix("/ontology/\(OntologyVersion.current)"))
    }

    @Test("of another form are none", arguments: ["", "1", "1.", "1.0.0", "-1.0", "one", " 1.0"])
    func malformed(text: String) { #expect(OntologyVersion(text) == nil) }
}
