import Foundation
import GraphValidation
import Testing

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

    @Test("xmllint with newsgraph-rdf.rng", .enabled(if: CommandLineTool.isInstalled("xmllint"), "xmllint is missing"))
    func rdf() throws {
        let schema = Repository.schemas.appending(path: "newsgraph-rdf.rng").path()
        try expectAgreement(RDFCorpus.all, with: ["--relaxng", schema], on: [.structure, .wellFormed])
    }

    @Test(
        "pySHACL with newsgraph-shapes.ttl: what it rejects, we reject",
        .enabled(if: PySHACL.isInstalled, "pyshacl is missing")
    )
    func shacl() throws {
        let verdicts = try PySHACL.verdicts(on: [Sample.rdf] + RDFCorpus.all.map(\.text))
        #expect(verdicts.first == "valid")
        let rejected = zip(RDFCorpus.all, verdicts.dropFirst()).filter { $0.1 == "invalid" }
        #expect(rejected.count >= 30, "the shapes reject no more than \(rejected.count) files")
        for (entry, _) in rejected {
            #expect(try !Checking.report(entry.text).isValid, "\(entry.name)")
        }
    }

    /// Holds verdicts against xmllint's, by the findings that its schema can make.
    private func expectAgreement(_ corpus: [CorpusCase], with options: [String], on codes: [FindingCode]) throws {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try corpus.enumerated().map { try folder.write("\($0.offset).xml", $0.element.text) }
        let tool = try #require(CommandLineTool("xmllint"))
        let output = try tool.errors(["--noout", "--nonet"] + options + paths)
        let valid = Set(output.split(separator: "\n").filter { $0.hasSuffix(" validates") }.map { $0.dropLast(10) })
        for (entry, path) in zip(corpus, paths) {
            let report = try Checking.report(entry.text)
            let isAccepted = !report.findings.contains { $0.severity == .error && codes.contains($0.code) }
            #expect(isAccepted == valid.contains(path[...]), "\(entry.name): \(report.text)")
        }
    }
}

extension GraphMLCorpus {
    /// What `newsgraph.xsd` with its identity constraints can find.
    fileprivate static let structural: [FindingCode] = [
        .structure, .wellFormed, .duplicateID, .danglingReference, .unknownKey,
    ]
}

/// The official schema, which is not part of the repository.
enum Official {
    static let schema = Repository.schemas.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/schemas/graphml-official/graphml.xsd")

    static var isThere: Bool { FileManager.default.fileExists(atPath: schema.path()) }
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

/// The SHACL processor of rdflib's makers, in Python.
enum PySHACL {
    static let isInstalled: Bool =
        (try? CommandLineTool("python3")?.run(["-c", "import pyshacl"], input: "")) == 0

    /// `valid`, `invalid` or `unread` for each document.
    static func verdicts(on texts: [String]) throws -> [String] {
        let folder = try Folder()
        defer { folder.remove() }
        let paths = try texts.enumerated().map { try folder.write("\($0.offset).rdf", $0.element) }
        let program = """
            import sys, logging, pyshacl, rdflib
            logging.disable(logging.CRITICAL)
            shapes = rdflib.Graph().parse(sys.argv[1])
            for path in sys.argv[2:]:
                try: data = rdflib.Graph().parse(path, format='xml')
                except Exception: print('unread', file=sys.stderr); continue
                conforms = pyshacl.validate(data, shacl_graph=shapes)[0]
                print('valid' if conforms else 'invalid', file=sys.stderr)
            """
        let shapes = Repository.schemas.appending(path: "newsgraph-shapes.ttl").path()
        let tool = try #require(CommandLineTool("python3"))
        let lines = try tool.errors(["-c", program, shapes] + paths).split(separator: "\n").map(String.init)
        return lines.filter { ["valid", "invalid", "unread"].contains($0) }
    }
}
