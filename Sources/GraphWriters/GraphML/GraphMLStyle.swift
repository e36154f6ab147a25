internal import KnowledgeGraph
internal import NewsOntology

/// What a GraphML file holds beyond the core for one program.
protocol GraphMLStyle {
    /// The start of the file, where it is not the usual one.
    var root: String? { get }
    /// Further keys.
    var keys: String { get }
    /// Appends further data of a node.
    func node(_ node: Node, at place: Point, _ output: inout TextOutput)
    /// Appends further data of an edge.
    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput)
}

extension GraphMLStyle {
    var root: String? { nil }

    /// Appends a data element.
    func data(_ key: String, _ text: String, _ output: inout TextOutput) {
        output.raw("      <data key=\"\(key)\">")
        output.text(text, XMLText.content, of: .label)
        output.raw("</data>\n")
    }
}
