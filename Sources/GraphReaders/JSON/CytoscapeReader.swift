internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// Reads JSON of Cytoscape and Cytoscape.js: `elements` with `nodes` and `edges`, or `elements` as one list.
///
/// Columns that Cytoscape keeps for itself (`SUID`, `selected`, `shared_name`) are passed over. Also JSON of node-link
/// lists, as networkx and d3 write it, is read: `nodes`, and `links` or `edges`.
///
/// Source: Cytoscape, *User Manual, Supported Network File Formats*; Cytoscape.js, *Elements JSON*.
public struct CytoscapeReader: GraphReader {
    /// Makes a reader.
    public init() {}

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        try bytes.withText { (buffer) throws(ScanError) in
            var parser = JSONParser(buffer)
            let document = try parser.value()
            try parser.end()
            var walk = CytoscapeWalk(buffer, document)
            return try walk.run()
        }
    }
}

/// A walk through the objects of a document.
private struct CytoscapeWalk {
    private var assembly: GraphAssembly
    private let document: JSONValue
    /// Whether our own writer wrote it: then places are computed ones, unless they are written with a point.
    private let isOurs: Bool
    private let isDirected: Bool

    init(_ bytes: Bytes, _ document: JSONValue) {
        assembly = GraphAssembly(bytes)
        self.document = document
        isOurs = document["generated_by"]?.string == "newsgraph"
        if case .bool(false)? = document["directed"]?.content { isDirected = false } else { isDirected = true }
    }

    mutating func run() throws(ScanError) -> GraphReading {
        for member in document["data"]?.members ?? [] where !["name", "shared_name", "ontology"].contains(member.name) {
            assembly.note(.graphAttribute, at: member.name)
        }
        let elements = document["elements"] ?? document
        if let list = elements.items {
            for item in list where !isEdge(item) { try takeNode(item) }
            for item in list where isEdge(item) { try takeEdge(item) }
        } else {
            let links = elements["edges"] ?? elements["links"]
            guard elements["nodes"]?.items != nil || links?.items != nil else {
                throw ScanError(
                    at: elements.offset,
                    "'elements' has to be a list, or an object with 'nodes' and 'edges'"
                )
            }
            for item in elements["nodes"]?.items ?? [] { try takeNode(item) }
            for item in links?.items ?? [] { try takeEdge(item) }
        }
        return try assembly.finish()
    }

    private func isEdge(_ item: JSONValue) -> Bool {
        if let group = item["group"]?.string { return group == "edges" }
        let data = item["data"] ?? item
        return data["source"] != nil && data["target"] != nil
    }

    private mutating func takeNode(_ item: JSONValue) throws(ScanError) {
        let data = item["data"] ?? item
        var draft = try assembly.node(try data.needed("id", of: "a node"), at: item.offset)
        fill(&draft, data)
        if data["parent"]?.scalarText != nil { assembly.note(.nestedGraph, at: draft.id) }
        for name in [DrawingAttribute.x, .y] {
            guard let text = item["position"]?[name.rawValue]?.scalarText else { continue }
            if !isOurs || text.utf8.contains(UInt8(ascii: ".")) { draft.set(name.rawValue, .double, text) }
        }
        assembly.addNode(&draft)
    }

    private mutating func takeEdge(_ item: JSONValue) throws(ScanError) {
        let data = item["data"] ?? item
        var draft = try assembly.edge(data, at: item.offset)
        fill(&draft, data)
        if !isDirected { draft.set(DrawingAttribute.directed.rawValue, .boolean, "false") }
        assembly.endEdge(draft)
    }

    /// What Cytoscape keeps for itself, and what stands elsewhere in the graph.
    private static let passedOver: Set<String> = [
        "id", "SUID", "selected", "shared_name", "shared name", "shared_interaction",
        "shared interaction", "position", "group",
    ]

    private mutating func fill(_ draft: inout ElementDraft, _ data: JSONValue) {
        for member in data.members ?? [] where !CytoscapeWalk.passedOver.contains(member.name) {
            if draft.isEdge, member.name == "source" || member.name == "target" { continue }
            if isOurs, draft.isEdge, member.name == "weight", member.value.scalarText == "1" { continue }
            // Our writer puts a name before the label where there is none but the label.
            if isOurs, !draft.isEdge, member.name == "name", draft.label == nil { continue }
            assembly.give(member.name, member.value, to: &draft)
        }
    }
}
