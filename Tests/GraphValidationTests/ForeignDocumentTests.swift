import GraphValidation
import Testing

/// What other programs write, and what is to be said of it.
@Suite("Documents of other programs")
struct ForeignDocumentTests {
    private func codes(_ text: String, strict: Bool = false) throws -> [FindingCode] {
        var validator = Validator()
        validator.isStrict = strict
        return try validator.validate(bytes: Array(text.utf8), name: "file").findings.map(\.code)
    }

    private func isValid(_ text: String) throws -> Bool { try Checking.report(text).isValid }

    // MARK: GraphML

    private func graphml(_ keys: String, _ content: String, root: String = ForeignDocumentTests.root) -> String {
        "<?xml version=\"1.0\"?>\n\(root)\n\(keys)\n<graph edgedefault=\"directed\">\(content)</graph></graphml>\n"
    }

    private static let root = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"

    @Test(
        "a value that is not of its key's type is told, and no error",
        arguments: [
            ("int", "3.7"), ("int", "None"), ("long", "1e3"), ("double", "many"), ("boolean", "True"), ("float", ""),
        ]
    )
    func keyTypes(type: String, value: String) throws {
        let key = "<key id=\"k\" for=\"node\" attr.name=\"rank\" attr.type=\"\(type)\"/>"
        let text = graphml(key, "<node id=\"a\"><data key=\"k\">\(value)</data></node>")
        #expect(try codes(text) == [.keyType])
        #expect(try isValid(text))
    }

    @Test(
        "values of a key's type are right",
        arguments: [
            ("int", "3"), ("long", "-7"), ("double", "1e-3"), ("double", "INF"), ("boolean", "true"), ("float", "2"),
            ("string", "3.7"), ("int", "<![CDATA[12]]>"), ("int", "1&#50;"),
        ]
    )
    func rightValues(type: String, value: String) throws {
        let key = "<key id=\"k\" for=\"node\" attr.name=\"rank\" attr.type=\"\(type)\"/>"
        #expect(try codes(graphml(key, "<node id=\"a\"><data key=\"k\">\(value)</data></node>")) == [])
    }

    @Test("a key whose name has blanks is told, and no error", arguments: ["Modularity Class", "a/b", "n?"])
    func keyNames(name: String) throws {
        let key = "<key id=\"k\" for=\"node\" attr.name=\"\(name)\" attr.type=\"int\"/>"
        for extra in ["", "<!-- here libxml2 has the word -->", "<port name=\"p\"/>"] {
            let text = graphml(key, "<node id=\"a\"><data key=\"k\">3</data>\(extra)</node>")
            #expect(try codes(text) == [.keyName])
            #expect(try isValid(text))
        }
        #expect(try codes(graphml(key.replacing(name, with: "größe"), "<node id=\"a\"/>")) == [])
    }

    @Test("keys that igraph names as we do make no document of ours")
    func igraph() throws {
        let keys =
            "<key id=\"e_type\" for=\"edge\" attr.name=\"type\"/>"
            + "<key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
        let edge =
            "<edge source=\"n0\" target=\"n0\"><data key=\"e_type\">ferry</data><data key=\"e_weight\">2.5</data></edge>"
        #expect(try codes(graphml(keys, "<node id=\"n0\"/>" + edge)) == [])
    }

    @Test("several graphs in one file are told")
    func severalGraphs() throws {
        let text = """
            \(ForeignDocumentTests.root)<graph edgedefault="directed"><node id="a"/></graph>
            <graph edgedefault="directed"><node id="a"/></graph></graphml>
            """
        let report = try Checking.report(text)
        #expect(report.isValid && report.findings.map(\.code) == [.severalGraphs])
        #expect(report.text.contains("file:2:1: warning: the file holds 2 graphs"))
        let nested = graphml("", "<node id=\"a\"><graph edgedefault=\"directed\"><node id=\"b\"/></graph></node>")
        #expect(try codes(nested) == [])
    }

    @Test("a namespace that is missing or another one is named")
    func namespace() throws {
        let missing = try Checking.report(graphml("", "<node id=\"a\"/>", root: "<graphml>"))
        #expect(missing.findings.map(\.code) == [.structure])
        #expect(missing.text.contains("the namespace http://graphml.graphdrawing.org/xmlns is missing"))
        let old = "http://graphml.graphdrawing.org/xmlns/1.0rc"
        let other = try Checking.report(graphml("", "<node id=\"a\"/>", root: "<graphml xmlns=\"\(old)\">"))
        #expect(other.text.contains("the elements are in the namespace '\(old)'"))
        let broken = try codes(graphml("", "<node id=\"a\">", root: "<graphml>"))
        #expect(broken == [.structure, .wellFormed])
    }

    // MARK: GEXF

    private func gexf(_ type: String, _ value: String, _ edges: String) -> String {
        """
        <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
        <attributes class="node"><attribute id="1" title="n" type="\(type)"/></attributes>
        <nodes><node id="a"><attvalues><attvalue for="1" value="\(value)"/></attvalues></node><node id="b"/></nodes>
        <edges>\(edges)</edges></graph></gexf>
        """
    }

    @Test(
        "GEXF is held against the types that it declares",
        arguments: [
            ("long", "5.5", false), ("long", "5", true), ("integer", "99999999999", false), ("boolean", "no", false),
            ("boolean", "false", true), ("double", "wide", false), ("float", "1e3", true), ("double", "INF", true),
            ("string", "5.5", true), ("liststring", "a|b", true), ("byte", "128", false), ("short", "-32768", true),
        ]
    )
    func gexfTypes(type: String, value: String, isRight: Bool) throws {
        #expect(try codes(gexf(type, value, "<edge id=\"0\" source=\"a\" target=\"b\"/>")) == (isRight ? [] : [.value]))
    }

    @Test(
        "edges of GEXF have identifiers of their own, numbers for weights, and a direction that there is",
        arguments: [
            ("<edge id=\"0\" source=\"a\" target=\"b\"/><edge id=\"0\" source=\"b\" target=\"a\"/>", [.duplicateID]),
            ("<edge id=\"0\" source=\"a\" target=\"b\" weight=\"heavy\"/>", [.value]),
            ("<edge id=\"0\" source=\"a\" target=\"b\" type=\"sideways\"/>", [.value]),
            ("<edge source=\"a\" target=\"b\"/><edge source=\"a\" target=\"b\"/>", []),
            ("<edge id=\"a\" source=\"a\" target=\"b\" weight=\"2.5\" type=\"mutual\"/>", []),
        ] as [(String, [FindingCode])]
    )
    func gexfEdges(edges: String, expected: [FindingCode]) throws {
        #expect(try codes(gexf("string", "x", edges)) == expected)
    }

    // MARK: Tables

    @Test(
        "tables are held against the types that they declare",
        arguments: [
            ("since:int", "long ago", false), ("since:int", "2019", true), ("since:int", "", true),
            ("x:double", "1.5", true), ("x:float", "1,5", false), ("ok:boolean", "yes", false),
            ("ok:boolean", "TRUE", true),
            ("d:date", "2024-08-05", true), ("d:date", "soon", false), ("tags:string[]", "a;b", true),
            ("n:int[]", "1;2;3", true), ("n:int[]", "1;two", false), ("p:point{crs:WGS-84}", "{x:1,y:2}", true),
            ("c:char", "ab", false), ("name", "5", true),
        ]
    )
    func tableTypes(column: String, value: String, isRight: Bool) throws {
        let field = value.contains(",") ? "\"\(value)\"" : value
        #expect(try codes(":START_ID,\(column),:END_ID,:TYPE\n1,\(field),2,KNOWS\n") == (isRight ? [] : [.value]))
    }

    @Test("relationships lead to nodes of the tables beside them")
    func ends() throws {
        var validator = Validator()
        var identifiers = TableIdentifiers()
        identifiers.add(Array("id:ID,name,:LABEL\n1,Ann,Person\n2,Bo,Person\n".utf8))
        identifiers.add(Array("id:ID(Ship),:LABEL\n1,Ship\n3,Ship\n".utf8))
        identifiers.add(Array(":START_ID,:END_ID,:TYPE\n7,7,X\n".utf8))
        validator.tableIdentifiers = identifiers
        let text = ":START_ID,:END_ID,:TYPE\n1,2,KNOWS\n1,77,KNOWS\n3,7,KNOWS\n"
        let findings = try validator.validate(bytes: Array(text.utf8), name: "file").findings
        #expect(findings.map(\.code) == [.danglingReference, .danglingReference, .danglingReference])
        #expect(findings.map(\.line) == [3, 4, 4])
        let ships = ":START_ID(Ship),:END_ID,:TYPE\n3,2,CARRIES\n2,2,CARRIES\n"
        #expect(try validator.validate(bytes: Array(ships.utf8), name: "file").findings.map(\.line) == [3])
        #expect(try codes(text) == [])
    }

    // MARK: Cytoscape

    @Test("elements of Cytoscape.js may stand in one list")
    func flatElements() throws {
        let node = "{\"data\": {\"id\": \"a\"}}", other = "{\"group\": \"nodes\", \"data\": {\"id\": \"b\"}}"
        let edge = "{\"data\": {\"id\": \"e\", \"source\": \"a\", \"target\": \"b\"}}"
        #expect(try codes("{\"elements\": [\(node), \(other), \(edge)]}") == [])
        #expect(try codes("{\"elements\": [\(node), \(edge)]}") == [.danglingReference])
        #expect(try codes("{\"elements\": [\(node), \(node)]}") == [.duplicateID])
        #expect(try codes("{\"elements\": [\(node), \(other), \(edge), \(edge)]}") == [.duplicateID])
        #expect(try codes("{\"elements\": 5}") == [.structure])
        #expect(try codes("{\"elements\": {\"nodes\": [\(node)]}}") == [])
        #expect(try codes("{\"elements\": {\"nodes\": [\(node)], \"edges\": 5}}") == [.structure])
    }
}
