import FoundationEssentials
import GraphWriters
import Testing

@Suite("newsgraph convert, merge and diff")
struct ConvertTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
        #expect(try Program.run(["export", "talks.txt", "--to", "graphml,rdfxml"], in: folder).status == 0)
    }

    @Test(
        "convert gives the same bytes as export; the page, drawings, maps and the table of events need the article",
        arguments: GraphFormat.allCases.filter { ![.html, .dot, .events, .geojson, .kml].contains($0) }
    )
    func convert(format: GraphFormat) throws {
        let expected = try SampleArticle.graph(format)
        for input in ["talks.graphml", "talks.rdf"] {
            let run = try Program.run(["convert", input, "-o", "out.\(format.fileExtension)"], in: folder)
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(try folder.read("out.\(format.fileExtension)") == expected)
        }
    }

    @Test("convert reads standard input and writes standard output")
    func streams() throws {
        let run = try Program.run(["convert", "-", "--to", "rdfxml"], in: folder, input: folder.read("talks.graphml"))
        #expect(run.status == 0)
        #expect(try run.output == folder.read("talks.rdf"))
        let graphml = try Program.run(["convert", "talks.rdf"], in: folder)
        #expect(try graphml.output == folder.read("talks.graphml"))
    }

    @Test("convert names what is wrong in one line, with its place")
    func errors() throws {
        try folder.write("bad.rdf", folder.read("talks.rdf").replacing("</ng:State>", with: "</ng:Stat>"))
        let bad = try Program.run(["convert", "bad.rdf", "-o", "x.graphml"], in: folder)
        #expect(bad.status == 65)
        #expect(bad.errorLines.count == 1)
        #expect(bad.errors.hasPrefix("newsgraph: error: bad.rdf:"))
        #expect(bad.errors.contains("'</ng:State' is expected here"))
        let text = try Program.run(["convert", "talks.txt"], in: folder)
        #expect(text.status == 65)
        #expect(text.errorLines.count == 1 && text.errors.contains("give one of GraphML, RDF/XML, N-Triples"))
        #expect(try Program.run(["convert", "none.rdf"], in: folder).status == 66)
        #expect(try Program.run(["convert", "talks.rdf", "--to", "all"], in: folder).status == 64)
        #expect(try Program.run(["convert", "talks.rdf", "-o", "x.unknown"], in: folder).status == 64)
        #expect(try !folder.names().contains { $0.hasPrefix("x.") })
    }

    @Test("convert takes graphs of other tools and tells what is lost")
    func foreign() throws {
        try folder.write(
            "friends.graphml",
            "<graphml><key id='a' for='node' attr.name='age' attr.type='int'/><graph edgedefault='undirected'>"
                + "<node id='Ann'><data key='a'>30</data></node><node id='Bob'/><edge source='Ann' target='Bob'/>"
                + "<hyperedge/></graph></graphml>"
        )
        let run = try Program.run(["convert", "friends.graphml", "--to", "dot"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("\"Ann\" -> \"Bob\""))
        #expect(run.errorLines.count == 1 && run.errors.contains("hyperedges were left out: 1"))
    }

    @Test("What another tool says stays, and is valid", arguments: ["rdf", "graphml", "jsonld", "dot"])
    func foreignIsValid(ending: String) throws {
        try folder.write(
            "other.graphml",
            """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="score" attr.type="double"/>
              <key id="d1" for="edge" attr.name="club" attr.type="string"/>
              <graph edgedefault="directed">
                <node id="a"><data key="d0">0.5</data></node>
                <node id="b"/>
                <edge source="a" target="b"><data key="d1">Mr. Hi</data></edge>
              </graph>
            </graphml>
            """
        )
        #expect(try Program.run(["convert", "other.graphml", "-o", "out.\(ending)"], in: folder).status == 0)
        let run = try Program.run(["validate", "out.\(ending)"], in: folder)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test(
        "Resources without labels are valid as written",
        arguments: ["rdf", "nt", "ttl", "jsonld", "graphml", "gexf"]
    )
    func unlabelledIsValid(ending: String) throws {
        try folder.write("fleet.nt", "<http://example.org/ship> <http://example.org/calls> <http://example.org/port> .")
        #expect(try Program.run(["convert", "fleet.nt", "-o", "out.\(ending)"], in: folder).status == 0)
        let run = try Program.run(["validate", "out.\(ending)"], in: folder)
        #expect(run.status == 0, "\(run.output)")
        #expect(try Program.run(["diff", "fleet.nt", "out.\(ending)"], in: folder).status == 0)
    }

    @Test("A graph without directions or attributes is valid as written", arguments: ["graphml", "gexf", "nt", "cyjs"])
    func undirectedIsValid(ending: String) throws {
        try folder.write(
            "pairs.graphml",
            "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'><graph edgedefault='undirected'>"
                + "<node id='a'/><node id='b'/><edge source='a' target='b'/></graph></graphml>"
        )
        #expect(try Program.run(["convert", "pairs.graphml", "-o", "out.\(ending)"], in: folder).status == 0)
        let run = try Program.run(["validate", "out.\(ending)"], in: folder)
        #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
        #expect(try Program.run(["diff", "pairs.graphml", "out.\(ending)"], in: folder).status == 0)
    }

    @Test("merge joins what is the same and keeps all evidence")
    func merge() throws {
        try folder.write("more.txt", SampleArticle.text + "\n\nIran welcomed the visit.\n")
        #expect(try Program.run(["export", "more.txt", "--to", "rdfxml"], in: folder).status == 0)
        let same = try Program.run(["merge", "talks.graphml", "talks.rdf"], in: folder)
        #expect(same.status == 0)
        #expect(try same.output == folder.read("talks.graphml"))
        let run = try Program.run(["merge", "talks.graphml", "more.rdf", "-o", "all.graphml"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let merged = try folder.read("all.graphml")
        #expect(merged.components("<node id=\"state:iran\">") == 1)
        #expect(merged.contains("article:talks-") && merged.contains("article:more-"))
        #expect(try Program.run(["validate", "all.graphml"], in: folder).status == 0)
    }

    @Test("diff tells differences and ends like diff")
    func diff() throws {
        let same = try Program.run(["diff", "talks.graphml", "talks.rdf"], in: folder)
        #expect(same.status == 0 && same.output.isEmpty && same.errors.isEmpty)
        let changed = try folder.read("talks.graphml").replacing(">Iran<", with: ">Persia<")
        try folder.write("other.graphml", changed)
        let run = try Program.run(["diff", "talks.rdf", "-"], in: folder, input: changed)
        #expect(run.status == 1)
        #expect(run.output.contains("~ state:iran: label 'Iran' -> 'Persia'\n"))
        let json = try Program.run(["diff", "talks.rdf", "other.graphml", "--json"], in: folder)
        #expect(json.status == 1)
        let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
        #expect(report.changed.contains { $0.fact.id == "state:iran" && $0.before == "Iran" && $0.after == "Persia" })
        #expect(report.gained.isEmpty && report.lost.isEmpty)
    }

    @Test(
        "diff ends with 2 when it cannot compare",
        arguments: [["none.rdf", "talks.rdf"], ["talks.txt", "talks.rdf"], ["-", "-"], ["talks.rdf"]]
    )
    func trouble(files: [String]) throws {
        let run = try Program.run(["diff"] + files, in: folder)
        #expect(run.status == 2)
        #expect(run.errorLines.count == 1)
    }

    private struct Report: Decodable {
        struct Fact: Decodable {
            let kind: String
            let id: String?
        }

        struct Change: Decodable {
            let fact: Fact
            let before: String?
            let after: String?
        }

        let gained: [Fact]
        let lost: [Fact]
        let changed: [Change]
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
