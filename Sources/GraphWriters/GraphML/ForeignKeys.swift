internal import KnowledgeGraph
internal import NewsOntology

/// Keys for the attributes that graphs of other tools bear and the ontology does not know.
///
/// They are declared before the graph, so a graph that goes by cannot have any; they are counted there.
struct ForeignKeys {
    private var rows: [Row] = []
    private var places: [Name: Int] = [:]

    private struct Name: Hashable {
        let owner: GraphMLKey.Owner
        let name: String
        let kind: ForeignAttribute.Kind
    }

    private struct Row {
        let id: String
        let name: Name
    }

    /// No keys.
    init() {}

    /// The keys that a graph needs, in the order in which they come up.
    init(_ graph: Graph) {
        for node in graph.nodes { note(node.attributes, .node) }
        for edge in graph.edges { note(edge.attributes, .edge) }
    }

    private mutating func note(_ attributes: Attributes, _ owner: GraphMLKey.Owner) {
        for attribute in attributes.foreign {
            let name = Name(owner: owner, name: attribute.name, kind: attribute.kind)
            guard places[name] == nil else { continue }
            places[name] = rows.count
            rows.append(Row(id: "\(owner.prefix)x\(rows.count + 1)", name: name))
        }
    }

    func declare(_ output: inout TextOutput) {
        for row in rows {
            output.raw("  <key id=\"\(row.id)\" for=\"\(row.name.owner)\" attr.name=\"")
            output.text(row.name.name, XMLText.attribute, of: .name)
            output.raw("\" attr.type=\"\(row.name.kind.rawValue)\"/>\n")
        }
    }

    @inline(__always)
    func write(_ attributes: Attributes, of owner: GraphMLKey.Owner, _ output: inout TextOutput) {
        if !attributes.foreign.isEmpty { writeAll(attributes, owner, &output) }
    }

    private func writeAll(_ attributes: Attributes, _ owner: GraphMLKey.Owner, _ output: inout TextOutput) {
        for attribute in attributes.foreign {
            let name = Name(owner: owner, name: attribute.name, kind: attribute.kind)
            guard let place = places[name] else {
                output.warn(.foreignAttributes, of: attribute.name)
                continue
            }
            output.raw("      <data key=\"\(rows[place].id)\">")
            output.text(attribute.text, XMLText.content, of: attribute.name)
            output.raw("</data>\n")
        }
    }
}
