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
    /// Ours names the key of the types of nodes or edges as no other program does; yEd's has data for its drawings.
    /// Further keys in ours are known by the identifiers that the writer gives them.
    init(of bytes: UnsafeRawBufferPointer) {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        let end = head.end(of: "<graph ", from: 0) ?? head.count
        let keys = UnsafeRawBufferPointer(rebasing: head[..<end])
        let has = { (mark: StaticString) in keys.end(of: mark, from: 0) != nil }
        let hasDrawings = has(" yfiles.type=")
        if has("id=\"n_type\"") || has("id=\"e_type\"") {
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

    private static let newsgraphTable = StructureTable(.newsgraph)
    private static let generalTable = StructureTable(.general)
    private static let yEdTable = StructureTable(.yEd)
}

extension StructureRules {
    /// The same as `newsgraph.xsd`; a test holds the two against each other.
    static let newsgraph: StructureRules = {
        let ids = { (owner: GraphMLKey.Owner) in GraphMLKey.all.filter { $0.owner == owner }.map(\.id) }
        let value = { (form: Form) in Attribute(.key, form, isRequired: true) }
        let data: [[(children: [GraphMLElement], next: Int)]] = [[([.data], 1)], [([.data], 1)]]
        return StructureRules(elements: [
            Element(
                name: .graphml,
                states: [
                    [([.desc], 1), ([.key], 2)], [([.key], 2)], [([.key], 2), ([.graph], 3)], [],
                ],
                ends: [3]
            ),
            Element(name: .desc, text: .any),
            Element(
                name: .key,
                text: .none,
                attributes: [
                    Attribute(.id, .listed(ids(.node) + ids(.edge)), isRequired: true),
                    Attribute(.owner, .listed(GraphMLKey.Owner.allCases.map(\.rawValue)), isRequired: true),
                    Attribute(.attrName, .listed(GraphMLKey.all.map(\.name).uniqued), isRequired: true),
                    Attribute(.attrType, .listed(GraphMLKey.all.map(\.type).uniqued), isRequired: true),
                ]
            ),
            Element(
                name: .graph,
                states: [[([.node], 0), ([.edge], 1)], [([.edge], 1)]],
                attributes: [
                    Attribute(.id, .token, isRequired: true),
                    Attribute(.edgedefault, .listed(["directed"]), isRequired: true),
                ]
            ),
            Element(name: .node, states: data, ends: [1], attributes: [Attribute(.id, .token, isRequired: true)]),
            Element(
                name: .edge,
                states: data,
                ends: [1],
                attributes: [.id, .source, .target].map { Attribute($0, .token, isRequired: true) }
            ),
            // Which keys go with nodes and which with edges, the reader of data tells.
            Element(name: .data, text: .any, attributes: [value(.token)]),
        ])
    }()

    /// The same as `graphml.xsd`, but for the names of keys: those that are no name tokens get a warning.
    static let general = StructureRules(elements: generalElements + [GraphMLElement.data, .defaultValue].map(mixed))

    /// The same with what yEd adds, as its own schema has it.
    static let yEd = StructureRules(
        elements: generalElements.map(withYFiles)
            + [GraphMLElement.data, .defaultValue].map { name in
                var element = mixed(name)
                element.states = [[([.foreign], 0)]]
                return element
            } + [Element(name: .foreign, text: .any, states: [[([.foreign], 0)]], isOpen: true)]
    )

    private static func withYFiles(_ element: Element) -> Element {
        var element = element
        if element.name == .key { element.attributes.append(Attribute(.yFilesType, .anything)) }
        if element.name == .node {
            element.attributes.append(Attribute(.yFilesFolderType, .listed(["folder", "group", "leaf"])))
        }
        return element
    }

    private static func mixed(_ name: GraphMLElement) -> Element {
        let attributes = [
            Attribute(.key, .token, isRequired: true), Attribute(.time, .natural), Attribute(.id, .token),
        ]
        return Element(name: name, text: .any, attributes: name == .data ? attributes : [])
    }

    private static let generalElements: [Element] = [
        Element(
            name: .graphml,
            states: [
                [([.desc, .key], 1), ([.graph, .data], 2)], [([.key], 1), ([.graph, .data], 2)],
                [([.graph, .data], 2)],
            ]
        ),
        Element(
            name: .key,
            states: [[([.desc], 1), ([.defaultValue], 2)], [([.defaultValue], 2)], []],
            attributes: [
                Attribute(.id, .token, isRequired: true), Attribute(.dynamic, .boolean),
                Attribute(.owner, .listed(GraphMLGeneralSchema.owners)), Attribute(.attrName, .anything),
                Attribute(.attrType, .listed(GraphMLGeneralSchema.valueTypes)),
            ]
        ),
        Element(
            name: .graph,
            states: [
                [([.desc], 1), (graphContent, 2), ([.locator], 3)], [(graphContent, 2), ([.locator], 3)],
                [(graphContent, 2)], [],
            ],
            attributes: [
                Attribute(.id, .token),
                Attribute(.edgedefault, .listed(GraphMLGeneralSchema.directions), isRequired: true),
                Attribute(.nodeIDs, .listed(GraphMLGeneralSchema.identifierKinds)),
                Attribute(.edgeIDs, .listed(GraphMLGeneralSchema.identifierKinds)),
                Attribute(.order, .listed(GraphMLGeneralSchema.orders)),
            ] + [.nodes, .edges, .maxInDegree, .maxOutDegree].map { Attribute($0, .natural) }
        ),
        Element(
            name: .node,
            states: [
                [([.desc], 1), ([.data, .port], 2), ([.graph, .locator], 3)],
                [([.data, .port], 2), ([.graph, .locator], 3)], [([.data, .port], 2), ([.graph], 3)], [],
            ],
            attributes: [Attribute(.id, .token, isRequired: true)]
                + [.inDegree, .outDegree].map { Attribute($0, .natural) }
        ),
        Element(
            name: .port,
            states: [[([.desc, .data, .port], 1)], [([.data, .port], 1)]],
            attributes: [Attribute(.name, .token, isRequired: true)]
        ),
        Element(
            name: .edge,
            states: [[([.desc, .data], 1), ([.graph], 2)], [([.data], 1), ([.graph], 2)], []],
            attributes: [
                Attribute(.id, .token), Attribute(.directed, .boolean), Attribute(.source, .token, isRequired: true),
                Attribute(.target, .token, isRequired: true), Attribute(.sourceport, .token),
                Attribute(.targetport, .token),
            ]
        ),
        Element(
            name: .hyperedge,
            states: [
                [([.desc, .data, .endpoint], 1), ([.graph], 2)], [([.data, .endpoint], 1), ([.graph], 2)], [],
            ],
            attributes: [Attribute(.id, .token)]
        ),
        Element(
            name: .endpoint,
            states: [[([.desc], 1)], []],
            attributes: [
                Attribute(.id, .token), Attribute(.port, .token), Attribute(.node, .token, isRequired: true),
                Attribute(.type, .listed(GraphMLGeneralSchema.endpointTypes)),
            ]
        ),
        Element(name: .desc, text: .any),
    ]

    private static let graphContent: [GraphMLElement] = [.data, .node, .edge, .hyperedge]
}
