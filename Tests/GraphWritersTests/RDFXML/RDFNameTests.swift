import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

@Suite("Names in RDF/XML")
struct RDFNameTests {
    @Test("A term without qualified name fails early and is named", arguments: ["", "1st", "a/b", "a b", "-x", "é"])
    func noQualifiedName(name: String) {
        let term = Term(.ng, name)
        #expect(throws: WriterError.noQualifiedName(iri: term.iri)) { try RDFName(term) }
        #expect(WriterError.noQualifiedName(iri: term.iri).description.contains(term.iri))
    }

    @Test("Every term of the ontology has a qualified name")
    func ontology() throws {
        let names = try RDFNames()
        let own = Set(NodeType.allCases.map { names.all[names.classes[$0].own].iri })
        #expect(own == Set(NodeType.allCases.map(\.term.iri)))
        #expect(AttributeKey.allCases.allSatisfy { names.all[names.attributes[$0].own].iri == $0.term.iri })
        #expect(RelationType.allCases.allSatisfy { names.all[names.relations[$0].own].iri == $0.term.iri })
        #expect(Set(names.all.map(\.iri)).count == names.all.count)
    }

    @Test("No property is both an attribute and a relation")
    func noPunning() {
        let attributes = Set(AttributeKey.allCases.map(\.term)), relations = Set(RelationType.allCases.map(\.term))
        #expect(attributes.isDisjoint(with: relations))
    }

    @Test(
        "A base that nothing can be appended to fails before the first byte",
        arguments: ["", "relative/", "http://x.example/a b/", "https://x.example", "1:x/", "http://x.example/é/"]
    )
    func badBase(base: String) throws {
        #expect(throws: WriterError.badBase(base)) {
            var options = WriterOptions()
            options.rdf.base = base
            return try GraphFormat.rdfxml.serialize(Graph(), options: options)
        }
    }

    @Test(
        "Parts of an article have one fragment only",
        arguments: [
            ("https://x.example/", "https://x.example/article:a#char=1,2"),
            ("https://x.example/g#", "https://x.example/g#article:a/char=1,2"),
            ("urn:x:", "urn:x:article:a#char=1,2"),
        ]
    )
    func spans(base: String, expected: String) throws {
        let base = try BaseIRI(base)
        #expect(base.iri(of: "char=1,2", in: base.iri(of: "article:a")) == expected)
    }
}
