internal import KnowledgeGraph
internal import NewsOntology

/// The elements of a GraphML file.
struct GraphMLElements: ElementWriter {
    private static let nodeData = GraphMLData(.node)
    private static let edgeData = GraphMLData(.edge)
    private static let types = CaseTable<NodeType, NodeParts>(NodeParts.init)
    private static let relations = CaseTable<RelationType, EdgeParts>(EdgeParts.init)
    private var places: PlaceSource
    private let style: (any GraphMLStyle)?
    private let foreign: GraphMLForeign

    /// Data of a node that its type decides.
    private struct NodeParts {
        let type: Snippet
        let look: Snippet

        init(_ type: NodeType) {
            let look = type.appearance
            let values = [look.fill.red, look.fill.green, look.fill.blue, look.size]
            let elements = zip(GraphMLKey.drawing(.node), values).map { GraphMLData.element($0, $1) }
            self.type = Snippet(GraphMLData.element(GraphMLKey(owner: .node, name: "type", type: ""), type.rawValue))
            self.look = Snippet(elements.joined() + GraphMLData.openingTag(GraphMLKey.drawing(.node)[4]).text)
        }
    }

    /// Data of an edge that its type decides.
    private struct EdgeParts {
        let type: Snippet
        let linking: Snippet

        init(_ type: RelationType) {
            let keys = GraphMLKey.drawing(.edge)
            self.type = Snippet(GraphMLData.element(GraphMLKey(owner: .edge, name: "type", type: ""), type.rawValue))
            linking = Snippet(GraphMLData.element(keys[0], type.rawValue) + GraphMLData.openingTag(keys[1]).text)
        }
    }

    init(places: PlaceSource, style: (any GraphMLStyle)? = nil, foreign: GraphMLForeign = GraphMLForeign()) {
        self.places = places
        self.style = style
        self.foreign = foreign
    }

    static let root = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

        """

    func start(_ output: inout TextOutput) {
        output.raw(style?.root ?? GraphMLElements.root)
        output.raw("  <desc>\(OntologyVersion.current.mark)</desc>\n")
        for key in foreign.keys {
            output.raw(
                "  <key id=\"\(key.id)\" for=\"\(key.owner)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n"
            )
        }
        output.raw(style?.keys ?? "")
        declareForeign(&output)
        output.raw("  <graph id=\"G\" edgedefault=\"\(foreign.isUndirected ? "undirected" : "directed")\">\n")
        foreign.warn(&output)
    }

    private func declareForeign(_ output: inout TextOutput) {
        // Our own graphs have directions: a key beside theirs tells that this is a graph of others.
        if foreign.isUndirected, foreign.columns.columns.isEmpty {
            output.raw("  <key id=\"e_x1\" for=\"edge\" attr.name=\"directed\" attr.type=\"boolean\"/>\n")
        }
        for column in foreign.columns.columns {
            output.raw("  <key id=\"\(column.id)\" for=\"\(column.owner)\" attr.name=\"")
            output.text(column.name, XMLText.attribute, of: .name)
            output.raw("\" attr.type=\"\(column.kind.rawValue)\"")
            guard let original = column.original else {
                output.raw("/>\n")
                continue
            }
            output.raw("><desc>")
            output.text(original, XMLText.content, of: .name)
            output.raw("</desc></key>\n")
        }
    }

    @inline(__always)
    private func writeForeign(_ attributes: Attributes, _ owner: ElementOwner, _ output: inout TextOutput) {
        foreign.columns.each(of: attributes, owner, &output) { column, attribute, output in
            output.raw("      <data key=\"\(column.id)\">")
            output.text(attribute.text, XMLText.content, of: attribute.name)
            output.raw(GraphMLElements.dataEnd)
        }
    }

    private static let nodeStart = Snippet("    <node id=\"")
    private static let startEnd = Snippet("\">\n")
    private static let yStart = Snippet("</data>\n" + GraphMLData.openingTag(GraphMLKey.drawing(.node)[5]).text)
    private static let nodeEnd = Snippet("    </node>\n")
    private static let dataEnd = Snippet("</data>\n")

    @inline(__always)
    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        output.owner = node.pointee.id
        let parts = GraphMLElements.types[node.pointee.type]
        output.raw(GraphMLElements.nodeStart)
        output.text(node.pointee.id, XMLText.attribute, of: .label)
        output.raw(GraphMLElements.startEnd)
        output.raw(parts.type)
        GraphMLElements.nodeData.write(label: node.pointee.label, to: &output)
        GraphMLElements.nodeData.write(node.pointee.attributes, to: &output)
        let place = places.next()
        if !foreign.looksOfNodes {
            output.raw(parts.look)
            output.buffer.append(Int(place.x))
            output.raw(GraphMLElements.yStart)
            output.buffer.append(Int(place.y))
            output.raw(GraphMLElements.dataEnd)
        }
        writeForeign(node.pointee.attributes, .node, &output)
        if let style { style.node(node.pointee, at: place, &output) }
        output.raw(GraphMLElements.nodeEnd)
    }

    private static let edgeStart = Snippet("    <edge id=\"")
    private static let source = Snippet("\" source=\"")
    private static let target = Snippet("\" target=\"")
    private static let edgeEnd = Snippet("    </edge>\n")

    @inline(__always)
    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        output.owner = edge.pointee.id
        let parts = GraphMLElements.relations[edge.pointee.type]
        output.raw(GraphMLElements.edgeStart)
        output.text(edge.pointee.id, XMLText.attribute, of: .label)
        output.raw(GraphMLElements.source)
        output.text(source.id, XMLText.attribute, of: .label)
        output.raw(GraphMLElements.target)
        output.text(target.id, XMLText.attribute, of: .label)
        output.raw(GraphMLElements.startEnd)
        output.raw(parts.type)
        GraphMLElements.edgeData.write(label: edge.pointee.label, to: &output)
        GraphMLElements.edgeData.write(edge.pointee.attributes, to: &output)
        if !foreign.weightsOfEdges {
            output.raw(parts.linking)
            output.buffer.append(edge.pointee.attributes.weight)
            output.raw(GraphMLElements.dataEnd)
        }
        writeForeign(edge.pointee.attributes, .edge, &output)
        if let style { style.edge(edge.pointee, from: source.content, to: target.content, &output) }
        output.raw(GraphMLElements.edgeEnd)
    }

    func end(_ output: inout TextOutput) { output.raw("  </graph>\n</graphml>\n") }
}
