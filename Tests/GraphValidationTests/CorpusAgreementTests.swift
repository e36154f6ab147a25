import Foundation
import GraphWriters
import Testing

@testable import GraphValidation

@Suite("Verdicts on the corpus equal those of other validators")
struct CorpusAgreementTests {
    @Test("xmllint with newsgraph.xsd", .enabled(if: CommandLineTool.isInstalled("xmllint"), "xmllint is missing"))
    func ours() throws {
        let schema = Repository.schemas.appending(path: "newsgraph.xsd").path()
        try expectAgreement(GraphMLCorpus.all, with: ["--schema", schema], on: GraphMLCorpus.structural)
    }

    @Test("xmllint with graphml.xsd", .enabled(if: CommandLineTool.isInstalled("xmllint"), "xmllint is missing"))
    func general() throws {
        let schema = Repository.schemas.appending(path: "graphml.xsd").path()
        try expectAgreement(GeneralCorpus.all, with: ["--schema", schema], on: FindingCode.allCases)
    }

    @Test(
        "xmllint with the official GraphML schema",
        .enabled(if: Official.isThere && CommandLineTool.isInstalled("xmllint"), "the official schema is missing")
    )
    func official() throws {
        try expectAgreement(GeneralCorpus.all, with: ["--schema", Official.schema.path()], on: FindingCode.allCases)
    }

    @Test(
        "xmllint with yEd's schema, on what is written for yEd",
        .enabled(if: Official.yEdIsThere && CommandLineTool.isInstalled("xmllint"), "yEd's schema is missing")
    )
    func yEd() throws {
        let corpus = try GeneralCorpus.styled(.yed)
        #expect(corpus.count >= 60)
        try expectAgreement(corpus, with: ["--schema", Official.yEdSchema.path()], on: GeneralCorpus.structural)
    }

    @Test(
        "xmllint with the official GraphML schema, on what is written for other programs",
        .enabled(if: Official.isThere && CommandLineTool.isInstalled("xmllint"), "the official schema is missing"),
        arguments: [WriterOptions.Style.neo4j, .cytoscape]
    )
    func styles(style: WriterOptions.Style) throws {
        let corpus = try GeneralCorpus.styled(style)
        try expectAgreement(corpus, with: ["--schema", Official.schema.path()], on: GeneralCorpus.structural)
    }

    @Test("xmllint with newsgraph-rdf.rng", .enabled(if: CommandLineTool.isInstalled("xmllint"), "xmllint is missing"))
    func rdf() throws {
        let schema = Repository.schemas.appending(path: "newsgraph-rdf.rng").path()
        try expectAgreement(RDFCorpus.all, with: ["--relaxng", schema]) { text in
            // The form is no matter of the verdict; whoever asks for advice is told of it.
            try Array(text.utf8).withUnsafeBufferPointer { bytes in
                Result { () throws(ValidationError) in try RDFXMLForm.problems(in: bytes) }
            }.get().hasErrors == false
        }
    }

    /// Holds verdicts against xmllint's, by the findings that its schema can make.
    private func expectAgreement(_ corpus: [CorpusCase], with options: [String], on codes: [FindingCode]) throws {
        try expectAgreement(corpus, with: options) { text in
            // Names of keys that the schema does not allow get a warning: all programs read them.
            !(try Checking.report(text).findings).contains {
                $0.severity == .error && codes.contains($0.code) || $0.code == .keyName
            }
        }
    }

    private func expectAgreement(
        _ corpus: [CorpusCase],
        with options: [String],
        isAccepted: (String) throws -> Bool
    ) throws {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try corpus.enumerated().map { try folder.write("\($0.offset).xml", $0.element.text) }
        let tool = try #require(CommandLineTool("xmllint"))
        let output = try tool.errors(["--noout", "--nonet"] + options + paths)
        let valid = Set(output.split(separator: "\n").filter { $0.hasSuffix(" validates") }.map { $0.dropLast(10) })
        for (entry, path) in zip(corpus, paths) {
            #expect(try isAccepted(entry.text) == valid.contains(path[...]), "\(entry.name)")
        }
    }
}

extension GraphMLCorpus {
    /// What `newsgraph.xsd` with its identity constraints can find.
    fileprivate static let structural: [FindingCode] = [
        .structure, .wellFormed, .duplicateID, .danglingReference, .unknownKey,
    ]
}

extension GeneralCorpus {
    /// What a schema with its identity constraints can find; what the ontology says is no matter of it.
    fileprivate static let structural: [FindingCode] = [
        .structure, .wellFormed, .duplicateID, .danglingReference, .unknownKey, .duplicateAttribute,
    ]
}

/// The schemas of the format's makers and of yEd's, which are not part of the repository.
enum Official {
    private static let folder = Repository.schemas.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/schemas")
    static let schema = folder.appending(path: "graphml-official/graphml.xsd")
    static let yEdSchema = folder.appending(path: "graphml-yed/ygraphml.xsd")

    static var isThere: Bool { isThere(schema) }
    static var yEdIsThere: Bool { isThere(yEdSchema) }

    /// Whether a schema is there; a test that is passed over says so.
    private static func isThere(_ schema: URL) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: schema.path())
        if !isThere { print("notice: \(schema.lastPathComponent) is missing; tests that need it are passed over") }
        return isThere
    }
}

/// A temporary folder.
struct Folder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String) throws -> String {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path()
    }

    func remove() { try? FileManager.default.removeItem(at: url) }
}
