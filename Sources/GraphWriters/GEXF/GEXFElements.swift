internal import KnowledgeGraph
internal import NewsOntology

/// The elements of a GEXF file.
struct GEXFElements: ElementWriter {
    private var places: PlaceSource
    private var hasEdges = false

    private let foreign: ForeignColumns
    /// Whether no edge has a direction.
    private let isUndirected: Bool

    init(places: PlaceSource, foreign: ForeignColumns = ForeignColumns(), isUndirected: Bool = false) {
        (self.places, self.foreign, self.isUndirected) = (places, foreign, isUndirected)
    }

    private static let value = CaseTable<AttributeKey, Snippet> {
        Snippet("          <attvalue for=\"\($0.rawValue)\" value=\"")
    }
    private static let valueEnd = Snippet("\"/>\n")
    private static let looks = CaseTable<NodeType, Snippet> { type in
        let (look, fill) = (type.appearance, type.appearance.fill)
        return Snippet(
            """
                    </attvalues>
                    <viz:size value="\(look.size)"/>
                    <viz:color r="\(fill.red)" g="\(fill.green)" b="\(fill.blue)"/>
                    <viz:position x="
            """
        )
    }
    private static let edgeLooks = CaseTable<RelationType, Snippet> { type in
        let colour = type.appearance.colour
        return Snippet(
            """
                    </attvalues>
                    <viz:color r="\(colour.red)" g="\(colour.green)" b="\(colour.blue)"/>
                  </edge>

            """
        )
    }

    func start(_ output: inout TextOutput) {
        output.raw(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
              <meta>
                <creator>newsgraph</creator>
                <description>\(OntologyVersion.current.mark)</description>
              </meta>
              <graph defaultedgetype="\(isUndirected ? "undirected" : "directed")" mode="static">

            """
        )
        declare(.node, AttributeKey.allCases.filter { $0.onNodes && $0 != .label }, &output)
        declare(.edge, AttributeKey.allCases.filter { $0.onEdges && $0 != .label }, &output)
        output.raw("    <nodes>\n")
        foreign.warnOfNames(&output)
    }

    private func declare(_ owner: ElementOwner, _ keys: [AttributeKey], _ output: inout TextOutput) {
        output.raw("    <attributes class=\"\(owner)\">\n")
        for key in keys {
            let name = key.rawValue
            output.raw("      <attribute id=\"\(name)\" title=\"\(name)\" type=\"\(key.valueKind.gexfType)\"/>\n")
        }
        for column in foreign.columns(of: owner) {
            output.raw("      <attribute id=\"\(column.id)\" title=\"")
            output.text(column.name, XMLText.attribute, of: .name)
            output.raw("\" type=\"\(column.kind.gexfType)\"/>\n")
        }
        output.raw("    </attributes>\n")
    }

    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        output.owner = node.pointee.id
        output.raw("      <node id=\"")
        output.text(node.pointee.id, XMLText.attribute, of: .name)
        output.raw("\" label=\"")
        output.text(node.pointee.label, XMLText.attribute, of: .label)
        output.raw("\">\n        <attvalues>\n")
        values(type: node.pointee.type.rawValue, node.pointee.attributes, .node, &output)
        let place = places.next()
        if let look = node.pointee.attributes.nodeLook { return append(look, node.pointee.type, place, &output) }
        output.raw(GEXFElements.looks[node.pointee.type])
        output.buffer.append(Int(place.x))
        output.raw("\" y=\"")
        // Upwards is up in Gephi.
        output.buffer.append(Int(-place.y))
        output.raw("\" z=\"0\"/>\n      </node>\n")
    }

    /// The look of a node of another tool, and what is not said of it as it is for the others.
    private func append(_ look: ForeignLook, _ type: NodeType, _ place: Point, _ output: inout TextOutput) {
        let (size, fill) = (look.size ?? String(type.appearance.size), look.ink ?? type.appearance.fill)
        let spot = look.place ?? (String(Int(place.x)), String(Int(-place.y)))
        let alpha = look.alpha.map { " a=\"\($0)\"" } ?? ""
        output.raw(
            """
                    </attvalues>
                    <viz:size value="\(size)"/>
                    <viz:color r="\(fill.red)" g="\(fill.green)" b="\(fill.blue)"\(alpha)/>
                    <viz:position x="\(spot.x)" y="\(spot.y)" z="\(look.depth ?? "0")"/>
                  </node>

            """
        )
    }

    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        endNodes(&output)
        var parts = [
            ("<edge id=", edge.pointee.id), (" source=", source.name), (" target=", target.name),
            (" kind=", edge.pointee.type.rawValue),
        ]
        if let label = edge.pointee.ownLabel { parts.append((" label=", label)) }
        let look = edge.pointee.attributes.edgeLook
        if look?.isUndirected == true, !isUndirected { parts.append((" type=", "undirected")) }
        output.owner = edge.pointee.id
        output.raw("      ")
        for (name, text) in parts {
            output.raw("\(name)\"")
            output.text(text, XMLText.attribute, of: .label)
            output.raw("\"")
        }
        let weight = look?.weight ?? String(edge.pointee.attributes.weight)
        output.raw(" weight=\"\(weight)\">\n        <attvalues>\n")
        values(type: edge.pointee.type.rawValue, edge.pointee.attributes, .edge, &output)
        guard let ink = look?.ink else { return output.raw(GEXFElements.edgeLooks[edge.pointee.type]) }
        output.raw(
            """
                    </attvalues>
                    <viz:color r="\(ink.red)" g="\(ink.green)" b="\(ink.blue)"/>
                  </edge>

            """
        )
    }

    private func values(
        type: String,
        _ attributes: Attributes,
        _ owner: ElementOwner,
        _ output: inout TextOutput
    ) {
        output.raw(GEXFElements.value[.type])
        output.raw(type)
        output.raw(GEXFElements.valueEnd)
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                output.raw(GEXFElements.value[entries[index].key])
                output.plain(entries[index].value, XMLText.attribute, of: entries[index].key)
                output.raw(GEXFElements.valueEnd)
            }
        }
        foreign.each(of: attributes, owner, &output) { column, attribute, output in
            output.raw("          <attvalue for=\"\(column.id)\" value=\"")
            output.text(attribute.text, XMLText.attribute, of: attribute.name)
            output.raw(GEXFElements.valueEnd)
        }
    }

    private mutating func endNodes(_ output: inout TextOutput) {
        guard !hasEdges else { return }
        hasEdges = true
        output.raw("    </nodes>\n    <edges>\n")
    }

    mutating func end(_ output: inout TextOutput) {
        endNodes(&output)
        output.raw("    </edges>\n  </graph>\n</gexf>\n")
    }
}

extension AttributeKey.ValueKind {
    /// The type of values in GEXF; its lists hold no texts with commas, so lists are strings.
    fileprivate var gexfType: String {
        switch self {
        case .string, .strings, .spans: "string"
        case .integer: "integer"
        case .number: "double"
        }
    }
}

extension ForeignAttribute.Kind {
    /// The type of values in GEXF.
    fileprivate var gexfType: String { self == .int ? "integer" : rawValue }
}
