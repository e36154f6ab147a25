internal import KnowledgeGraph
internal import NewsOntology

/// The elements of a GEXF file.
struct GEXFElements: ElementWriter {
    private var places: PlaceSource
    private var hasEdges = false

    private let foreign: ForeignColumns

    init(places: PlaceSource, foreign: ForeignColumns = ForeignColumns()) {
        (self.places, self.foreign) = (places, foreign)
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
              <graph defaultedgetype="directed" mode="static">

            """
        )
        declare(.node, AttributeKey.allCases.filter { $0.onNodes && $0 != .label }, &output)
        declare(.edge, AttributeKey.allCases.filter { $0.onEdges && $0 != .label }, &output)
        output.raw("    <nodes>\n")
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
        output.raw(GEXFElements.looks[node.pointee.type])
        let place = places.next()
        output.buffer.append(Int(place.x))
        output.raw("\" y=\"")
        // Upwards is up in Gephi.
        output.buffer.append(Int(-place.y))
        output.raw("\" z=\"0\"/>\n      </node>\n")
    }

    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        endNodes(&output)
        let parts = [
            ("<edge id=", edge.pointee.id), (" source=", source.name), (" target=", target.name),
            (" kind=", edge.pointee.type.rawValue), (" label=", edge.pointee.label),
        ]
        output.owner = edge.pointee.id
        output.raw("      ")
        for (name, text) in parts {
            output.raw("\(name)\"")
            output.text(text, XMLText.attribute, of: .label)
            output.raw("\"")
        }
        output.raw(" weight=\"\(edge.pointee.attributes.weight)\">\n        <attvalues>\n")
        values(type: edge.pointee.type.rawValue, edge.pointee.attributes, .edge, &output)
        output.raw(GEXFElements.edgeLooks[edge.pointee.type])
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
