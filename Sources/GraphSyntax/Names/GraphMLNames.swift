/// The elements of GraphML, the frequent ones first.
package enum GraphMLElement: UInt8, CaseIterable {
    case data, edge, node, key, graph, port, desc
    case defaultValue
    case locator, graphml, hyperedge, endpoint
    /// An element of another namespace, or one that GraphML does not have.
    case foreign

    /// The name in a document.
    package var name: String { self == .defaultValue ? "default" : "\(self)" }

    package static let names = PackedNames(allCases.dropLast().map(\.name))

    /// The element of a name.
    package init?(_ name: String) {
        guard let element = GraphMLElement.allCases.first(where: { $0.name == name }) else { return nil }
        self = element
    }

    /// The element of the name that has this number in `names`.
    @inlinable @inline(__always)
    package init(number: Int) { self = GraphMLElement(rawValue: UInt8(number)) ?? .foreign }
}

/// The attributes of GraphML's elements, the frequent ones first.
package enum GraphMLAttribute: UInt8, CaseIterable {
    case key, id, source, target, owner, attrName, attrType, edgedefault, directed, name, node, port, sourceport,
        targetport, type, time, dynamic, nodeIDs, edgeIDs, order, nodes, edges, maxInDegree, maxOutDegree, inDegree,
        outDegree, yFilesType, yFilesFolderType

    /// The name in a document.
    package var text: String {
        switch self {
        case .owner: "for"
        case .attrName: "attr.name"
        case .attrType: "attr.type"
        case .nodeIDs: "parse.nodeids"
        case .edgeIDs: "parse.edgeids"
        case .order: "parse.order"
        case .nodes: "parse.nodes"
        case .edges: "parse.edges"
        case .maxInDegree: "parse.maxindegree"
        case .maxOutDegree: "parse.maxoutdegree"
        case .inDegree: "parse.indegree"
        case .outDegree: "parse.outdegree"
        case .yFilesType: "yfiles.type"
        case .yFilesFolderType: "yfiles.foldertype"
        default: "\(self)"
        }
    }

    package static let names = PackedNames(allCases.map(\.text))
}
