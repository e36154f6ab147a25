import GraphWriters
import Testing

/// The four syntaxes of RDF say the same triples, in each program that reads them.
@Suite("RDF in other programs")
struct RDFInToolsTests {
    private let sample: SampleFiles

    init() throws { sample = try SampleFiles() }

    @Test("rdflib finds the same graph in all four", .enabled(if: Tool.hasPython("rdflib")))
    func rdflib() throws {
        let script = """
            import rdflib, rdflib.compare
            files = [("\(sample.path(.rdfxml))", "xml"), ("\(sample.path(.ntriples))", "nt"),
                     ("\(sample.path(.turtle))", "turtle"), ("\(sample.path(.jsonld))", "json-ld")]
            graphs = [rdflib.Graph().parse(path, format=format) for path, format in files]
            print(len(graphs[0]) > \(sample.nodes), all(rdflib.compare.isomorphic(graphs[0], g) for g in graphs))
            """
        #expect(try Tool.output("python3", ["-c", script]) == "True True\n")
    }

    @Test("pyoxigraph finds the same graph in all four", .enabled(if: Tool.hasPython("pyoxigraph")))
    func oxigraph() throws {
        let script = """
            from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse
            files = [("\(sample.path(.rdfxml))", RdfFormat.RDF_XML), ("\(sample.path(.ntriples))", RdfFormat.N_TRIPLES),
                     ("\(sample.path(.turtle))", RdfFormat.TURTLE), ("\(sample.path(.jsonld))", RdfFormat.JSON_LD)]
            graphs = [Dataset(parse(path=path, format=format)) for path, format in files]
            for graph in graphs: graph.canonicalize(CanonicalizationAlgorithm.UNSTABLE)
            print(len(graphs[0]) > \(sample.nodes), all(graph == graphs[0] for graph in graphs))
            """
        #expect(try Tool.output("python3", ["-c", script]) == "True True\n")
    }

    @Test(
        "rapper reads them without a word",
        .enabled(if: Tool.has("rapper")),
        arguments: [(GraphFormat.rdfxml, "rdfxml"), (.ntriples, "ntriples"), (.turtle, "turtle")]
    )
    func rapper(format: GraphFormat, name: String) throws {
        let script = "rapper -c -i \(name) \(sample.path(format)) 2>&1 | grep -v -e Parsing -e returned || true"
        #expect(try Tool.output("sh", ["-c", script]).isEmpty)
    }

    @Test("rapper finds the same named triples in three", .enabled(if: Tool.has("rapper")))
    func sameTriples() throws {
        let sums = try [(GraphFormat.rdfxml, "rdfxml"), (.ntriples, "ntriples"), (.turtle, "turtle")].map {
            format,
            name in
            let script = "rapper -q -i \(name) -o ntriples \(sample.path(format)) | grep -v _: | sort -u"
            return try Tool.output("sh", ["-c", script])
        }
        #expect(Set(sums).count == 1 && sums[0].split(separator: "\n").count > sample.nodes)
    }

    @Test("serdi reads Turtle and N-Triples", .enabled(if: Tool.has("serdi")))
    func serd() throws {
        let counts = try [GraphFormat.turtle, .ntriples].map { format in
            try Tool.output("serdi", ["-o", "ntriples", sample.path(format)]).split(separator: "\n").count
        }
        #expect(counts[0] == counts[1] && counts[0] > sample.nodes)
    }
}
