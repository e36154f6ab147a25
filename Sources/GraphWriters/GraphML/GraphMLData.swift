internal import KnowledgeGraph
internal import NewsOntology

/// Writes the data elements of nodes or of edges, with the tags made ahead.
struct GraphMLData {
    // For constants only: a table lives as long as the program.
    private let openingTags: CaseTable<AttributeKey, Snippet>
    private static let closingTag = Snippet("</data>\n")

    init(_ owner: GraphMLKey.Owner) {
        openingTags = CaseTable { GraphMLData.openingTag(GraphMLKey(owner: owner, name: $0.rawValue, type: "")) }
    }

    static func openingTag(_ key: GraphMLKey) -> Snippet { Snippet("      <data key=\"\(key.id)\">") }

    /// The data of a key whose value is known ahead.
    static func element(_ key: GraphMLKey, _ value: some CustomStringConvertible) -> String {
        "\(openingTag(key).text)\(value)\(closingTag.text)"
    }

    /// Appends the label.
    @inline(__always)
    func write(label: String, to output: inout TextOutput) {
        output.raw(openingTags[.label])
        output.text(label, XMLText.content, of: .label)
        output.raw(GraphMLData.closingTag)
    }

    /// Appends all attributes in their order.
    @inline(__always)
    func write(_ attributes: Attributes, to output: inout TextOutput) {
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                output.raw(openingTags[entries[index].key])
                output.plain(entries[index].value, XMLText.content, of: entries[index].key)
                output.raw(GraphMLData.closingTag)
            }
        }
    }
}
