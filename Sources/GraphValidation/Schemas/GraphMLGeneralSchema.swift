/// The XML Schema of GraphML in general, whichever program wrote it.
///
/// Written from the specification (Brandes, Eiglsperger, Lerner, *GraphML Primer*; structural layer, attributes and
/// parse info); it accepts what the official schema accepts, except that of locators, which need a schema of XLink
/// beside them, the attributes are checked in code.
enum GraphMLGeneralSchema {
    static let owners = ["all", "graphml", "graph", "node", "edge", "hyperedge", "port", "endpoint"]
    static let valueTypes = ["boolean", "int", "long", "float", "double", "string"]
    static let directions = ["directed", "undirected"]
    static let endpointTypes = ["in", "out", "undir"]
    static let orders = ["free", "nodesfirst", "adjacencylist"]
    static let identifierKinds = ["canonical", "free"]
    static let folderTypes = ["folder", "group", "leaf"]

    @Sendable static func text() -> String { text(withYFiles: false) }

    /// The schema, or the same with what yEd adds: drawings in the data, and two attributes.
    static func text(withYFiles: Bool, nameOfKeys: String = "xs:NMTOKEN") -> String {
        let parts =
            [introduction, root] + declarations + complexTypes(withYFiles, nameOfKeys).map(\.text)
            + simpleTypes.map { enumeration($0.0, $0.1, $0.2) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(GraphMLSchema.namespace)"
                       targetNamespace="\(GraphMLSchema.namespace)" elementFormDefault="qualified">

            \(parts.map { SchemaText.indent($0, by: 2) }.joined(separator: "\n\n"))

            </xs:schema>

            """
    }

    private static let introduction = GraphMLSchema.annotation(
        """
        GraphML as any program may write it: graphs with nested graphs, ports, hyperedges and data of any keys.

        Identifiers of nodes, edges, hyperedges and endpoints differ within the outermost graph that they stand in; an
        edge leads to nodes of its own graph or of graphs nested in that. The attributes of a locator, which are XLink's,
        are checked by newsgraph in code. For the GraphML that newsgraph writes itself there is newsgraph.xsd.
        """
    )

    private static let root = """
        <xs:element name="graphml" type="graphml.type">
          \(GraphMLSchema.annotation("Keys, then graphs, and data of the whole file."))
        \(indented(dataOnce("graphml")))
          <xs:key name="keys">
            <xs:selector xpath=".//g:key" xmlns:g="\(GraphMLSchema.namespace)"/>
            <xs:field xpath="@id"/>
          </xs:key>
          <xs:keyref name="keysOfData" refer="keys">
            <xs:selector xpath=".//g:data" xmlns:g="\(GraphMLSchema.namespace)"/>
            <xs:field xpath="@key"/>
          </xs:keyref>
        \(indented(constraint("unique", "graphs", "graph", "id")))
        </xs:element>
        """

    private static let simpleTypes = [
        ("Owner", "What a key is for.", owners), ("ValueType", "The types of values.", valueTypes),
        ("Direction", "Whether edges have a direction.", directions),
        ("EndpointType", "Whether an end is one where the hyperedge starts or ends.", endpointTypes),
        ("Order", "How nodes and edges follow each other.", orders),
        ("IdentifierKind", "Whether identifiers are n0, n1, … and e0, e1, …", identifierKinds),
        ("FolderType", "How yEd shows a node with a graph in it.", folderTypes),
    ]
}

// Pieces of the schema
extension GraphMLGeneralSchema {
    /// A type of element: a model of its content and its attributes.
    private struct ComplexType {
        let name: String
        let summary: String
        var isMixed = false
        var content: [String] = []
        var attributes: [String] = []

        var text: String {
            let rows = content + attributes
            return """
                <xs:complexType name="\(name).type"\(isMixed ? " mixed=\"true\"" : "")>
                  \(GraphMLSchema.annotation(summary))\(rows.isEmpty ? "" : "\n")\(GraphMLGeneralSchema.indented(rows.joined(separator: "\n")))
                </xs:complexType>
                """
        }
    }

    private static func complexTypes(_ withYFiles: Bool, _ nameOfKeys: String) -> [ComplexType] {
        let nested = element("graph", occurs: "minOccurs=\"0\"")
        let natural = { (name: String) in attribute(name, "xs:nonNegativeInteger") }
        return [
            ComplexType(
                name: "graphml",
                summary: "A file.",
                content: sequence([desc, element("key", occurs: anyNumber), choice(["graph", "data"])])
            ),
            ComplexType(
                name: "key",
                summary: "An attribute of nodes, edges or others: its name, the type of its values, a default.",
                content: sequence([desc, element("default", occurs: "minOccurs=\"0\"")]),
                attributes: [
                    attribute("id", "xs:NMTOKEN", required: true), attribute("dynamic", "xs:boolean", extra: "false"),
                    attribute("for", "Owner", extra: "all"), attribute("attr.name", nameOfKeys),
                    attribute("attr.type", "ValueType"),
                ] + (withYFiles ? [attribute("yfiles.type", "xs:string")] : [])
            ),
            ComplexType(
                name: "graph",
                summary: "Nodes, edges and hyperedges in any order, or the address of a file that has them.",
                content: sequence([desc, orLocator([choice(["data", "node", "edge", "hyperedge"])])]),
                attributes: [
                    attribute("id", "xs:NMTOKEN"), attribute("edgedefault", "Direction", required: true),
                    attribute("parse.nodeids", "IdentifierKind"), attribute("parse.edgeids", "IdentifierKind"),
                    attribute("parse.order", "Order"), natural("parse.nodes"), natural("parse.edges"),
                    natural("parse.maxindegree"), natural("parse.maxoutdegree"),
                ]
            ),
            ComplexType(
                name: "node",
                summary: "A node with data and ports, and perhaps a graph in it.",
                content: sequence([desc, orLocator([choice(["data", "port"]), nested])]),
                attributes: [
                    attribute("id", "xs:NMTOKEN", required: true), natural("parse.indegree"),
                    natural("parse.outdegree"),
                ] + (withYFiles ? [attribute("yfiles.foldertype", "FolderType")] : [])
            ),
            ComplexType(
                name: "port",
                summary: "A place of a node where edges start or end.",
                content: sequence([desc, choice(["data", "port"])]),
                attributes: [attribute("name", "xs:NMTOKEN", required: true)]
            ),
            ComplexType(
                name: "edge",
                summary: "An edge between two nodes, and perhaps a graph that belongs to it.",
                content: sequence([desc, element("data", occurs: anyNumber), nested]),
                attributes: [
                    attribute("id", "xs:NMTOKEN"), attribute("directed", "xs:boolean"),
                    attribute("source", "xs:NMTOKEN", required: true),
                    attribute("target", "xs:NMTOKEN", required: true),
                    attribute("sourceport", "xs:NMTOKEN"), attribute("targetport", "xs:NMTOKEN"),
                ]
            ),
            ComplexType(
                name: "hyperedge",
                summary: "An edge between any number of nodes.",
                content: sequence([desc, choice(["data", "endpoint"]), nested]),
                attributes: [attribute("id", "xs:NMTOKEN")]
            ),
            ComplexType(
                name: "endpoint",
                summary: "A node that a hyperedge joins.",
                content: sequence([desc]),
                attributes: [
                    attribute("id", "xs:NMTOKEN"), attribute("port", "xs:NMTOKEN"),
                    attribute("node", "xs:NMTOKEN", required: true), attribute("type", "EndpointType", extra: "undir"),
                ]
            ),
            ComplexType(
                name: "data",
                summary: "The value that an element has for a key.",
                isMixed: true,
                content: withYFiles ? sequence([anything]) : [],
                attributes: [
                    attribute("key", "xs:NMTOKEN", required: true), attribute("time", "xs:long", extra: "0"),
                    attribute("id", "xs:NMTOKEN"),
                ]
            ),
            ComplexType(
                name: "default",
                summary: "The value of a key where an element says none.",
                isMixed: true,
                content: withYFiles ? sequence([anything]) : []
            ),
            ComplexType(
                name: "locator",
                summary: "The address of what stands in another file: xlink:href.",
                attributes: [
                    "<xs:anyAttribute namespace=\"http://www.w3.org/1999/xlink\" processContents=\"skip\"/>"
                ]
            ),
        ]
    }

    private static let anyNumber = "minOccurs=\"0\" maxOccurs=\"unbounded\""
    private static let anything = "<xs:any namespace=\"##other\" \(anyNumber) processContents=\"skip\"/>"
    private static let desc = "<xs:element ref=\"desc\" minOccurs=\"0\"/>"

    static func indented(_ text: String) -> String { SchemaText.indent(text, by: 2) }

    private static func sequence(_ rows: [String]) -> [String] {
        ["<xs:sequence>\n\(indented(rows.joined(separator: "\n")))\n</xs:sequence>"]
    }

    private static func choice(_ names: [String]) -> String {
        let rows = names.map { element($0) }.joined(separator: "\n")
        return "<xs:choice \(anyNumber)>\n\(indented(rows))\n</xs:choice>"
    }

    private static func orLocator(_ rows: [String]) -> String {
        """
        <xs:choice>
        \(indented(sequence(rows)[0]))
          <xs:element ref="locator"/>
        </xs:choice>
        """
    }

    private static func element(_ name: String, occurs: String = "") -> String {
        "<xs:element ref=\"\(name)\"\(occurs.isEmpty ? "" : " " + occurs)/>"
    }

    /// The declarations of all elements but the root, with the constraints that hold wherever they stand.
    private static var declarations: [String] {
        ["key", "default", "graph", "node", "port", "edge", "hyperedge", "endpoint", "data", "locator"].map { name in
            let start = "<xs:element name=\"\(name)\" type=\"\(name).type\""
            guard let rows = constraints[name] else { return start + "/>" }
            return "\(start)>\n\(indented(rows.joined(separator: "\n")))\n</xs:element>"
        } + ["<xs:element name=\"desc\" type=\"xs:string\"/>"]
    }

    private static func attribute(
        _ name: String,
        _ type: String,
        required: Bool = false,
        extra byDefault: String? = nil
    ) -> String {
        let use = required ? " use=\"required\"" : byDefault.map { " default=\"\($0)\"" } ?? ""
        return "<xs:attribute name=\"\(name)\" type=\"\(type)\"\(use)/>"
    }

    private static func enumeration(_ name: String, _ summary: String, _ values: [String]) -> String {
        let rows = values.map { "<xs:enumeration value=\"\($0)\"/>" }.joined(separator: "\n")
        return """
            <xs:simpleType name="\(name)">
              \(GraphMLSchema.annotation(summary))
              <xs:restriction base="xs:NMTOKEN">
            \(SchemaText.indent(rows, by: 4))
              </xs:restriction>
            </xs:simpleType>
            """
    }

    private static let constraints: [String: [String]] = [
        "graph": [
            dataOnce("graph"), constraint("key", "nodes", "node", "id"), constraint("unique", "edges", "edge", "id"),
            constraint("unique", "hyperedges", "hyperedge", "id"), constraint("unique", "endpoints", "endpoint", "id"),
            reference("sources", "edge", "source"), reference("targets", "edge", "target"),
            reference("nodesOfEndpoints", "endpoint", "node"),
        ],
        "node": [constraint("key", "ports", "port", "name"), dataOnce("node")],
        "port": [dataOnce("port")],
        "edge": [dataOnce("edge")],
        "hyperedge": [dataOnce("hyperedge")],
    ]

    private static func constraint(_ kind: String, _ name: String, _ element: String, _ attribute: String) -> String {
        """
        <xs:\(kind) name="\(name)">
          <xs:selector xpath=".//g:\(element)" xmlns:g="\(GraphMLSchema.namespace)"/>
          <xs:field xpath="@\(attribute)"/>
        </xs:\(kind)>
        """
    }

    private static func reference(_ name: String, _ element: String, _ attribute: String) -> String {
        """
        <xs:keyref name="\(name)" refer="nodes">
          <xs:selector xpath=".//g:\(element)" xmlns:g="\(GraphMLSchema.namespace)"/>
          <xs:field xpath="@\(attribute)"/>
        </xs:keyref>
        """
    }

    private static func dataOnce(_ owner: String) -> String {
        """
        <xs:unique name="dataOf.\(owner)">
          <xs:selector xpath="g:data" xmlns:g="\(GraphMLSchema.namespace)"/>
          <xs:field xpath="@key"/>
          <xs:field xpath="@time"/>
        </xs:unique>
        """
    }
}
