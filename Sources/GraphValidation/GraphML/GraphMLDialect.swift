internal import GraphSyntax

/// The kinds of GraphML that are told apart, each with a schema of its own.
enum GraphMLDialect: Sendable {
    /// As this package writes it: the ontology holds.
    case newsgraph
    /// As the format's specification has it, whichever program wrote it.
    case general
    /// As yEd writes it: general, with drawings in the data.
    case yEd
    /// As this package writes it with further keys, for one program or from another: both ontology and specification
    /// hold.
    case extended
    /// The same with yEd's drawings.
    case extendedYEd

    /// Tells the dialect by the keys that a document declares before its graph.
    ///
    /// Ours names the key of the types of nodes as no other program does; yEd's has data for its drawings.
    /// Further keys in ours are known by the identifiers that the writer gives them.
    init(of bytes: Bytes) {
        let head = Bytes(rebasing: bytes.prefix(1 << 16))
        let keys = Bytes(rebasing: head[..<(head.place(of: "<graph ", from: 0) ?? head.count)])
        let has = { (mark: StaticString) in keys.place(of: mark, from: 0) != nil }
        let hasDrawings = has(" yfiles.type=")
        if has("id=\"n_type\"") {
            self = hasDrawings ? .extendedYEd : GraphMLDialect.furtherKeys.contains(where: has) ? .extended : .newsgraph
        } else {
            self = hasDrawings ? .yEd : .general
        }
    }

    /// What the keys have in them that are written for Neo4j and Cytoscape, and for attributes of other tools.
    private static let furtherKeys: [StaticString] = [
        "id=\"labels\"", "id=\"e_name\"", "id=\"n_x1\"", "id=\"e_x1\"",
    ]

    /// Whether the ontology holds.
    var isOurs: Bool {
        switch self {
        case .newsgraph, .extended, .extendedYEd: true
        case .general, .yEd: false
        }
    }

    var table: StructureTable {
        switch self {
        case .newsgraph: GraphMLDialect.newsgraphTable
        case .general, .extended: GraphMLDialect.generalTable
        case .yEd, .extendedYEd: GraphMLDialect.yEdTable
        }
    }

    private static let generalTable = StructureTable(rows)
    private static let yEdTable = StructureTable(
        rows.map(withYFiles) + [StructureRow("foreign", "foreign*", text: .any, isOpen: true)]
    )

    /// The same as `graphml.xsd`, but for the names of keys: those that are no name tokens get a warning. A test holds the
    /// two against each other.
    private static let rows = [
        StructureRow("graphml", "desc? key* graph|data*"),
        StructureRow(
            "key",
            "desc? default?",
            "id!:token dynamic:boolean for:all,graphml,graph,node,edge,hyperedge,port,endpoint attr.name:any "
                + "attr.type:boolean,int,long,float,double,string"
        ),
        StructureRow(
            "graph",
            "desc? data|node|edge|hyperedge* ^locator",
            "id:token edgedefault!:directed,undirected parse.nodeids:canonical,free parse.edgeids:canonical,free "
                + "parse.order:free,nodesfirst,adjacencylist parse.nodes:natural parse.edges:natural "
                + "parse.maxindegree:natural parse.maxoutdegree:natural"
        ),
        StructureRow(
            "node",
            "desc? data|port* graph? ^locator",
            "id!:token parse.indegree:natural parse.outdegree:natural"
        ),
        StructureRow("port", "desc? data|port*", "name!:token"),
        StructureRow(
            "edge",
            "desc? data* graph?",
            "id:token directed:boolean source!:token target!:token sourceport:token targetport:token"
        ),
        StructureRow("hyperedge", "desc? data|endpoint* graph?", "id:token"),
        StructureRow("endpoint", "desc?", "id:token port:token node!:token type:in,out,undir"),
        StructureRow("desc", text: .any), StructureRow("default", text: .any),
        StructureRow("data", "", "key!:token time:natural id:token", text: .any),
    ]

    /// What yEd adds, as its own schema has it.
    private static func withYFiles(_ row: StructureRow) -> StructureRow {
        var row = row
        switch row.name {
        case "key": row.attributes += " yfiles.type:any"
        case "node": row.attributes += " yfiles.foldertype:folder,group,leaf"
        case "data", "default": row.children = "foreign*"
        default: break
        }
        return row
    }

    /// The same as `newsgraph.xsd`; a test holds the two against each other.
    private static let newsgraphTable: StructureTable = {
        let list = { (values: [String]) in values.uniqued.joined(separator: ",") }
        let keys = GraphMLKey.all
        return StructureTable([
            StructureRow("graphml", "desc? key+ graph"), StructureRow("desc", text: .any),
            StructureRow(
                "key",
                "",
                "id!:\(list(keys.map(\.id))) for!:\(list(keys.map(\.owner.rawValue))) "
                    + "attr.name!:\(list(keys.map(\.name))) attr.type!:\(list(keys.map(\.type)))",
                text: .none
            ),
            StructureRow("graph", "node* edge*", "id!:token edgedefault!:directed"),
            StructureRow("node", "data+", "id!:token"),
            StructureRow("edge", "data+", "id!:token source!:token target!:token"),
            // Which keys go with nodes and which with edges, the reader of data tells.
            StructureRow("data", "", "key!:token", text: .any),
        ])
    }()
}
