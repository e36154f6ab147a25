internal import KnowledgeGraph
internal import NewsOntology

/// Writes the data elements of nodes or of edges, with the opening tags made ahead.
struct GraphMLData {
    private let openingTags: [AttributeKey: String]
    private let colourTags: [String]

    init(_ owner: GraphMLKey.Owner) {
        let rows = GraphMLKey.ontology(owner).map { ($0.attribute, GraphMLData.openingTag($0.key)) }
        openingTags = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        colourTags = GraphMLKey.colour.map(GraphMLData.openingTag)
    }

    private static func openingTag(_ key: GraphMLKey) -> String { "      <data key=\"\(key.id)\">" }

    /// Type and label come first, as in the ontology; they stand outside the attributes.
    func write(type: String, label: String, _ attributes: Attributes, in xml: inout XMLOutput) {
        write(.type, type, in: &xml)
        write(.label, label, in: &xml)
        for (key, value) in attributes { write(key, value.graphMLText, in: &xml) }
    }

    func write(_ colour: Colour, in xml: inout XMLOutput) {
        for (tag, part) in zip(colourTags, [colour.red, colour.green, colour.blue]) {
            xml.raw(tag)
            xml.raw(String(part))
            xml.raw("</data>\n")
        }
    }

    private func write(_ key: AttributeKey, _ text: String, in xml: inout XMLOutput) {
        guard let tag = openingTags[key] else { return }
        xml.raw(tag)
        xml.content(text, of: key.rawValue)
        xml.raw("</data>\n")
    }
}

extension AttributeValue {
    /// The value as the content of a data element.
    fileprivate var graphMLText: String {
        guard case .number(let number) = self else { return text }
        return XSDNumber.double(number)
    }
}
