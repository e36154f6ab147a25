import FoundationEssentials
import GraphWriters
import Testing

/// Jena, which most triple stores in Java read with, finds what rdflib finds.
@Suite("RDF in Jena", .enabled(if: Jena.isInstalled && Tool.hasPython("rdflib")))
struct JenaTests {
    private let sample: SampleFiles
    private let jena: Jena

    init() throws { (sample, jena) = (try SampleFiles(), try Jena()) }

    @Test("The sample has the same triples, and no warnings", arguments: Jena.formats)
    func sample(format: GraphFormat) throws {
        let found = try jena.triples(of: sample.path(format))
        #expect(found.warnings == "")
        #expect(found.lines.split(separator: UInt8(ascii: "\n")).count > sample.nodes)
        let file = URL(filePath: sample.path(.ntriples)).deletingLastPathComponent().appending(path: "jena.nt")
        try Data(found.lines).write(to: file)
        let script = """
            import rdflib, rdflib.compare
            graphs = [rdflib.Graph().parse(path, format="nt") for path in ("\(file.path)", "\(sample.path(.ntriples))")]
            print(rdflib.compare.isomorphic(*graphs))
            """
        #expect(try Tool.output("python3", ["-c", script]) == "True\n")
    }

    @Test("What is wrong is told: the silence above means something")
    func warns() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString).ttl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("<http://a/> <http://b/> \"x\"^^<http://www.w3.org/2001/XMLSchema#date> .\n".utf8).write(to: file)
        #expect(try jena.triples(of: file.path).warnings.contains("WARN"))
    }
}
