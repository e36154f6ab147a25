internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Reads graphs in the DOT language: nodes, edges and their attributes, subgraphs as part of the one graph.
///
/// Of drawings made here, types, labels and the attributes of other tools are read; a picture holds no more.
///
/// Source: graphviz.org, *DOT Language*.
public struct DOTReader: GraphReader {
    /// Makes a reader.
    public init() {}

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        try bytes.withText { (buffer) throws(ScanError) in
            var parser = try DOTParser(buffer, DOTGraph())
            try parser.parse()
            return try parser.consumer.assembled(buffer)
        }
    }
}

/// What a document says, before it becomes a graph: a node may be spoken of many times.
private struct DOTGraph: DOTConsumer {
    private struct Element {
        let offset: Int
        let ends: (source: String, target: String)?
        var attributes: [String: DOTAttributeText] = [:]
        var order: [String] = []
        var isDirected = true

        mutating func set(_ attribute: DOTAttributeText) {
            if attributes.updateValue(attribute, forKey: attribute.name) == nil { order.append(attribute.name) }
        }
    }

    private var names: [String] = []
    private var nodes: [String: Element] = [:]
    private var edges: [Element] = []
    private var isDirected = true
    /// Whether one edge at most joins two nodes, and the places of the edges in such a graph.
    private var isStrict = false
    private var places: [[String]: Int] = [:]
    private var graphs = 0
    private var hasPorts = 0
    private var graphAttributes = 0, clusters = 0
    private var isOurs = false
    /// The subgraphs that are open; those of a legend are passed over.
    private var open: [Bool] = []

    private var isLegend: Bool { open.contains(true) }

    mutating func startGraph(isDirected: Bool, isStrict: Bool, at offset: Int) throws(ScanError) {
        graphs += 1
        guard graphs == 1 else {
            throw ScanError(at: offset, "the file holds more than one graph; split it into files of one graph each")
        }
        (self.isDirected, self.isStrict) = (isDirected, isStrict)
    }

    mutating func startSubgraph(named name: String?, at offset: Int) {
        if name?.hasPrefix("cluster") == true { clusters += 1 }
        open.append(isOurs && name == "cluster_legend")
    }

    mutating func endSubgraph() { _ = open.popLast() }

    mutating func graphAttribute(_ attribute: DOTAttributeText) {
        if attribute.name == "comment", attribute.text.hasPrefix("newsgraph ontology ") { isOurs = true }
        if open.isEmpty { graphAttributes += 1 }
    }

    mutating func node(_ name: DOTNodeName, _ attributes: [DOTAttributeText], defaults: [DOTAttributeText]) {
        // In drawings made here nodes whose names hold a blank explain the picture.
        guard !isLegend, !(isOurs && name.text.contains(" ")) else { return }
        if name.hasPort { hasPorts += 1 }
        if nodes[name.text] == nil {
            names.append(name.text)
            nodes[name.text] = Element(offset: name.offset, ends: nil)
            for attribute in defaults { nodes[name.text]?.set(attribute) }
        }
        for attribute in attributes { nodes[name.text]?.set(attribute) }
    }

    mutating func edges(
        _ sources: [DOTNodeName],
        _ targets: [DOTNodeName],
        _ attributes: [DOTAttributeText],
        at offset: Int
    ) {
        for source in sources { for target in targets { addEdge(source, target, attributes, at: offset) } }
    }

    private mutating func addEdge(
        _ source: DOTNodeName,
        _ target: DOTNodeName,
        _ attributes: [DOTAttributeText],
        at offset: Int
    ) {
        guard nodes[source.text] != nil, nodes[target.text] != nil else { return }
        // In drawings made here such edges only keep nodes in their places.
        if isOurs, attributes.contains(where: { $0.name == "style" && $0.text == "invis" }) { return }
        let ends = [source.text, target.text]
        let place = isStrict ? places[isDirected ? ends : ends.sorted()] ?? edges.count : edges.count
        if place == edges.count { edges.append(Element(offset: offset, ends: (source.text, target.text))) }
        if isStrict { places[isDirected ? ends : ends.sorted()] = place }
        for attribute in attributes { edges[place].set(attribute) }
        edges[place].isDirected = isDirected && edges[place].attributes["dir"]?.text != "none"
    }

    // MARK: The graph

    func assembled(_ bytes: Bytes) throws(ScanError) -> GraphReading {
        var assembly = GraphAssembly(bytes)
        assembly.note(.port, count: hasPorts, at: "nodes")
        if !isOurs {
            assembly.note(.graphAttribute, count: graphAttributes, at: "graph")
            assembly.note(.nestedGraph, count: clusters, at: "graph")
        }
        for name in names {
            guard let node = nodes[name], let index = assembly.announce(name, at: node.offset) else { continue }
            var draft = ElementDraft(isEdge: false, offset: node.offset, index: index, id: name)
            fill(&draft, node, name: name, &assembly)
            assembly.addNode(&draft)
        }
        for edge in edges {
            guard let ends = edge.ends else { continue }
            let id = edge.attributes["id"]?.text ?? ""
            var draft = assembly.edge(id, from: ends.source, to: ends.target, at: edge.offset)
            fill(&draft, edge, name: "", &assembly)
            if !edge.isDirected { draft.set(DrawingAttribute.directed.rawValue, .boolean, "false") }
            assembly.endEdge(draft)
        }
        return try assembly.finish()
    }

    /// What our drawings say of looks, and what is read in another way.
    private static let ofDrawing: Set<String> = [
        "shape", "style", "fillcolor", "fontcolor", "color", "penwidth", "tooltip", "labeltooltip", "URL", "arrowhead",
        "constraint", "group", "width", "height", "fontsize", "fontname", "margin", "arrowsize",
    ]

    private func fill(_ draft: inout ElementDraft, _ element: Element, name: String, _ assembly: inout GraphAssembly) {
        for key in element.order {
            guard let attribute = element.attributes[key] else { continue }
            let text = MarkupText.withoutReferences(attribute.text)
            switch key {
            case "label":
                let label = DOTLabel.text(attribute, node: name)
                if !label.isEmpty { draft.label = label }
            case "class" where isOurs: assembly.setType(text, of: &draft)
            case "id": if !draft.isEdge, !isOurs { draft.set(key, .string, text) }
            case "dir" where draft.isEdge && ["none", "forward"].contains(text): break
            case "weight" where draft.isEdge: draft.set(key, .double, text)
            case "pos" where !draft.isEdge && !isOurs: takePlace(text, &draft)
            case "color" where draft.isEdge && !isOurs, "fillcolor" where !draft.isEdge && !isOurs:
                takeColour(key, text, &draft)
            case _ where isOurs && DOTGraph.ofDrawing.contains(key): break
            case _ where isOurs && key.hasPrefix("foreign_"):
                let name = MarkupText.withoutReferences(String(key.dropFirst(8)))
                draft.set(name.replacing("\\\\", with: "\\"), .string, text.replacing("\\\\", with: "\\"))
            default: draft.set(key, .string, text)
            }
        }
    }

    /// `x,y` or `x,y!`
    private func takePlace(_ text: String, _ draft: inout ElementDraft) {
        let parts = text.split { $0 == "," || $0 == "!" || $0 == " " }.map(String.init)
        guard parts.count >= 2, parts.prefix(2).allSatisfy({ Double($0) != nil }) else { return }
        draft.set(DrawingAttribute.x.rawValue, .double, parts[0])
        draft.set(DrawingAttribute.y.rawValue, .double, parts[1])
    }

    private func takeColour(_ key: String, _ text: String, _ draft: inout ElementDraft) {
        let other = ForeignAttribute(name: key, text: text)
        for attribute in ForeignAttribute.colour(text) ?? [other] { draft.set(attribute) }
    }
}

/// Labels of drawings as texts of one line.
private enum DOTLabel {
    /// The text with `\N` as the name of the node, line breaks as blanks, and without markup.
    static func text(_ attribute: DOTAttributeText, node: String) -> String {
        MarkupText.withoutReferences(
            attribute.isHTML ? withoutTags(attribute.text) : unescaped(attribute.text, node)
        )
    }

    private static func unescaped(_ text: String, _ node: String) -> String {
        var out = ""
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\", let next = scalars.next() else {
                out.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "n", "l", "r": out += " "
            case "N", "G": out += node
            default: out.unicodeScalars.append(next)
            }
        }
        return out.split(separator: " ").joined(separator: " ")
    }

    private static func withoutTags(_ text: String) -> String {
        var out = "", isTag = false
        for character in text {
            if character == "<" { isTag = true }
            if !isTag { out.append(character) }
            if character == ">" {
                isTag = false
                out.append(" ")
            }
        }
        return out.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }
}
