import Foundation
import GraphValidation
import Testing

@Suite("Verdicts equal those of xmllint", .enabled(if: CommandLineTool.isInstalled("xmllint"), "xmllint is missing"))
struct SchemaAgreementTests {
    private let xmllint = CommandLineTool("xmllint")

    @Test("on valid documents")
    func valid() throws {
        #expect(try acceptsGraphML(Sample.graphml))
        #expect(try acceptsRDF(Sample.rdf))
    }

    @Test("on GraphML", arguments: GraphMLMutations.all)
    func graphML(mutation: Mutation) throws {
        let text = try #require(mutation.applied(to: Sample.graphml))
        #expect(try acceptsGraphML(text) == !mutation.isSeenBySchema)
        if mutation.isSeenBySchema { #expect(try !Checking.report(text).isValid) }
    }

    @Test("on RDF/XML", arguments: RDFMutations.all)
    func rdf(mutation: Mutation) throws {
        let text = try #require(mutation.applied(to: Sample.rdf))
        #expect(try acceptsRDF(text) == !mutation.isSeenBySchema)
        // Another order or language is another form of what is right.
        if mutation.isSeenBySchema, !mutation.codes.isEmpty { #expect(try !Checking.report(text).isValid) }
    }

    private func acceptsGraphML(_ text: String) throws -> Bool { try accepts("--schema", "newsgraph.xsd", text) }

    private func acceptsRDF(_ text: String) throws -> Bool { try accepts("--relaxng", "newsgraph-rdf.rng", text) }

    private func accepts(_ option: String, _ schema: String, _ text: String) throws -> Bool {
        let path = Repository.schemas.appending(path: schema).path()
        let arguments = ["--noout", "--nonet", option, path, "-"]
        return try #require(xmllint).run(arguments, input: text) == 0
    }
}
