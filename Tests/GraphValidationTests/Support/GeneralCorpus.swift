import GraphValidation
import GraphWriters

/// The corpus of GraphML as other programs write it; the official schema has the last word on it.
enum GeneralCorpus {
    /// The same with edges to and between nodes of an inner graph.
    ///
    /// xmllint rejects every document of this kind: libxml2 finds such nodes twice, in the inner and in the outer graph.
    /// By XML Schema (part 1, 3.11.5) it is the same node, and all is well.
    static let nested = document.replacing(
        "</graph>\n    </node>",
        with: "<edge id=\"e9\" source=\"n2\" target=\"n3\"/></graph>\n    </node>"
    ).replacing("<edge id=\"e0\" source=\"n0\" target=\"n1\">", with: "<edge id=\"e0\" source=\"n0\" target=\"n2\">")

    /// A document with everything that GraphML has.
    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <desc>All of GraphML</desc>
          <key id="d0" for="node" attr.name="label" attr.type="string"><desc>a label</desc><default>none</default></key>
          <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
          <key id="d2" for="all" dynamic="true"/>
          <data key="d2">of the file</data>
          <graph id="G" edgedefault="directed" parse.order="free" parse.nodes="4" parse.nodeids="canonical">
            <desc>outer</desc>
            <data key="d2">of the graph</data>
            <edge id="e0" source="n0" target="n1"><data key="d1">0.5</data></edge>
            <node id="n0" parse.indegree="1"><desc>first</desc><data key="d0">a</data><port name="north"/><port name="south"><data key="d2">p</data></port></node>
            <node id="n1"><data key="d0">b</data><data key="d2" time="1">t</data><data key="d2" time="2">u</data>
              <graph id="H" edgedefault="undirected">
                <node id="n2"/>
                <node id="n3"><port name="north"/></node>
              </graph>
            </node>
            <node id="n4"/>
            <edge id="e1" source="n1" target="n4" directed="false" sourceport="x"/>
            <edge source="n4" target="n4"/>
            <hyperedge id="h0"><endpoint id="p0" node="n0" port="north" type="in"/><endpoint node="n1"><desc>end</desc></endpoint></hyperedge>
          </graph>
          <graph id="I" edgedefault="directed"><node id="n0"/><edge id="e0" source="n0" target="n0"/></graph>
        </graphml>

        """

    static let all = cases(in: document)

    /// The sample as it is written for one program, with the same changes.
    static func styled(_ style: WriterOptions.Style) throws -> [CorpusCase] {
        cases(in: try Sample.text(style), atMost: 4)
    }

    /// All changes to all elements of a document, or to some of each kind.
    private static func cases(in document: String, atMost count: Int = .max) -> [CorpusCase] {
        let kinds: [(name: String, start: String, end: String, changes: [Corpus.Change])] = [
            ("key", "<key ", ">", keys), ("graph", "<graph ", ">", graphs), ("node", "<node ", ">", nodes),
            ("edge", "<edge ", ">", edges), ("data", "<data ", "</data>", data), ("port", "<port ", ">", ports),
            ("endpoint", "<endpoint ", ">", endpoints), ("hyperedge", "<hyperedge ", ">", hyperedges),
        ]
        return kinds.flatMap { kind in
            // The last ones are those that only this style has.
            let ranges = Corpus.ranges(in: document, from: kind.start, to: kind.end).suffix(count)
            return Corpus.cases(kind.name, in: document, of: Array(ranges), kind.changes)
        }
    }

    // Codes say what is found where the change makes the document invalid; for some elements it does not.
    private static let keys = [
        Corpus.value("no identifier", .structure, of: "id", nil), Corpus.value("renamed", .unknownKey, of: "id", "d9"),
        Corpus.value("twice", .duplicateID, of: "id", "d0"),
        Corpus.value("for nothing", .structure, of: "for", "vertex"),
        Corpus.value("unknown type", .structure, of: "attr.type", "text"),
        Corpus.value("name with a blank", .structure, of: "attr.name", "a b"),
        Corpus.value("blanks around", .duplicateID, of: "id", " d0 "),
        Corpus.value("no boolean", .structure, of: "dynamic", "maybe"),
    ]
    private static let graphs = [
        Corpus.value("no direction", .structure, of: "edgedefault", nil),
        Corpus.value("unknown direction", .structure, of: "edgedefault", "both"),
        Corpus.value("twice", .duplicateID, of: "id", "G"),
        Corpus.value("without identifier", .structure, of: "id", nil),
        Corpus.value("negative count", .structure, of: "parse.nodes", "-1"),
        Corpus.value("count with a sign", .structure, of: "parse.nodes", "+4"),
        Corpus.value("unknown order", .structure, of: "parse.order", "random"),
        Corpus.replace("unknown attribute", .structure, "<graph ", "<graph colour=\"red\" "),
        Corpus.replace("element before", .structure, "<graph ", "<vertex/><graph "),
        Corpus.replace("text before", .structure, "<graph ", "x<graph "),
    ]
    private static let nodes = [
        Corpus.value("no identifier", .structure, of: "id", nil), Corpus.value("twice", .duplicateID, of: "id", "n0"),
        Corpus.value("renamed", .danglingReference, of: "id", "n9"),
        Corpus.value("identifier with a blank", .structure, of: "id", "n 0"),
        Corpus.value("blanks around", .danglingReference, of: "id", " n9 "),
        Corpus.value("as a character", .duplicateID, of: "id", "n&#48;"),
        Corpus.value("letters beyond ASCII", .danglingReference, of: "id", "nœud"),
        Corpus.replace("foreign attribute", .structure, "<node ", "<node xmlns:a=\"urn:a\" a:b=\"c\" "),
        Corpus.replace("named like an edge", .danglingReference, "<node id=\"", "<node id=\"e0"),
    ]
    private static let edges = [
        Corpus.value("no source", .structure, of: "source", nil),
        Corpus.value("dangling", .danglingReference, of: "target", "n9"),
        Corpus.value("to an outer node", .danglingReference, of: "target", "n0"),
        Corpus.value("twice", .duplicateID, of: "id", "e1"),
        Corpus.value("no boolean", .structure, of: "directed", "yes"),
        Corpus.value("named like a node", .duplicateID, of: "id", "n0"),
        Corpus.replace("label as attribute", .structure, "<edge ", "<edge label=\"x\" "),
        Corpus.value("port with a blank", .structure, of: "sourceport", "a b"),
    ]
    private static let data = [
        Corpus.value("no key", .structure, of: "key", nil), Corpus.value("unknown key", .unknownKey, of: "key", "d9"),
        Corpus.value("key with blanks", .unknownKey, of: "key", " d2 "),
        Corpus.value("time that is none", .structure, of: "time", "noon"),
        Corpus.value("same time", .duplicateAttribute, of: "time", "01"),
        Corpus.value("negative time", .structure, of: "time", "-3"),
        Corpus.replace("element in it", .structure, "</data>", "<b/></data>"),
        Corpus.replace(
            "twice",
            .duplicateAttribute,
            "</data>",
            "</data><data key=\"d0\">x</data><data key=\"d0\">y</data>"
        ),
        Corpus.replace("comment in it", .structure, "</data>", "<!-- c --></data>"),
    ]
    private static let ports = [
        Corpus.value("no name", .structure, of: "name", nil), Corpus.value("twice", .duplicateID, of: "name", "south"),
        Corpus.value("name with a blank", .structure, of: "name", "a b"),
    ]
    private static let endpoints = [
        Corpus.value("no node", .structure, of: "node", nil),
        Corpus.value("dangling", .danglingReference, of: "node", "n9"),
        Corpus.value("unknown type", .structure, of: "type", "middle"),
        Corpus.value("unnamed", .structure, of: "id", nil),
    ]
    private static let hyperedges = [
        Corpus.replace("unknown attribute", .structure, "<hyperedge ", "<hyperedge size=\"2\" "),
        Corpus.value("unnamed", .structure, of: "id", nil),
    ]
}
