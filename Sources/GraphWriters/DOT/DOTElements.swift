internal import KnowledgeGraph
internal import NewsOntology

/// The statements of a drawing.
struct DOTElements: ElementWriter {
    static let asksForStatus = true

    let theme: ColourScheme
    private let look: DrawingLook
    private let texts: WriterOptions.Texts
    private let looks: DOTLooks
    /// The sentences for tooltips, where they are known.
    private let sentences: EvidenceTexts?
    private var legend = DOTLegend.Collector()
    private var heading = DOTHeading()

    init(_ look: DrawingLook, _ texts: WriterOptions.Texts, sentences: EvidenceTexts? = nil) {
        (self.look, self.texts, self.sentences) = (look, texts, sentences)
        theme = ColourScheme(look.theme)
        looks = look.theme == .light ? DOTLooks.light : DOTLooks.dark
    }

    /// The longest line of the label of a node and of an edge, in code points.
    private static let nodeWidth = 24, edgeWidth = 18
    /// The most of a text that is shown, in code points.
    private static let nodeLimit = 120, edgeLimit = 80

    func start(_ output: inout TextOutput) {
        let defaults = DOTDefaults(theme: theme, look: look)
        output.raw("digraph newsgraph {\n")
        for (element, list) in [("graph", defaults.graph), ("node", defaults.node), ("edge", defaults.edge)] {
            output.raw("  \(element)")
            output.attributes(list)
        }
    }

    private static let blanks = Snippet("  \"")
    private static let idPart = Snippet("\" [id=\"")
    private static let labelPart = Snippet("\", label=\"")
    private static let tooltipPart = Snippet(", tooltip=\"")
    private static let labelTooltipPart = Snippet("\", labeltooltip=\"")
    private static let quote = Snippet("\"")
    private static let unconstrained = Snippet(", constraint=\"false\"")
    private static let end = Snippet("];\n")
    private static let arrow = Snippet("\" -> \"")
    private static let lineEnd = Snippet("\\n")
    private static let mentions = Snippet("mentions "), evidence = Snippet("evidence ")
    private static let rule = Snippet("rule "), basis = Snippet("basis ")
    private static let wikidata = Snippet(", URL=\"https://www.wikidata.org/wiki/")
    private static let classes = CaseTable<NodeType, Snippet> { Snippet("\", class=\"\($0.rawValue)") }
    private static let relationClasses = CaseTable<RelationType, Snippet> { Snippet("\", class=\"\($0.rawValue)") }
    private static let typeNames = CaseTable<NodeType, Snippet> { Snippet("\($0.rawValue) ") }
    private static let relationNames = CaseTable<RelationType, Snippet> { Snippet($0.rawValue) }

    /// Takes a line that explains the drawing.
    mutating func add(note: String) { heading.add(note) }

    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        let type = node.pointee.type
        output.owner = node.pointee.id
        guard type != .article else {
            output.leaveOut(foreignOf: node.pointee.attributes)
            return heading.add(node.pointee, texts, &output)
        }
        let status = node.pointee.statusOfEvent
        legend.note(type, status)
        output.raw(DOTElements.blanks)
        output.text(node.pointee.id, DOTText.quoted, of: .name)
        output.raw(DOTElements.idPart)
        output.text(node.pointee.id, DOTText.quoted, of: .name)
        output.raw(DOTElements.classes[type])
        output.raw(DOTElements.labelPart)
        label(of: node, status, &output)
        output.raw(DOTElements.quote)
        output.raw(looks.node(type, status))
        if let look = node.pointee.attributes.nodeLook { append(look, &output) }
        link(of: node, &output)
        output.raw(DOTElements.tooltipPart)
        tooltip(of: node, &output)
        output.raw(DOTElements.quote)
        output.foreign(node.pointee.attributes, onEdges: false)
        output.raw(DOTElements.end)
    }

    /// The label; of an event first its type, and last its date and what there is to doubt of it.
    private func label(of node: UnsafePointer<Node>, _ status: EventStatus?, _ output: inout TextOutput) {
        if node.pointee.type == .event {
            let parts = [node.pointee.attributes[.eventType]?.text, node.pointee.attributes[.mode]?.text].compactMap {
                $0
            }
            if !parts.isEmpty {
                output.text(parts.joined(separator: " · "), DOTText.quoted, of: .label)
                output.raw(DOTElements.lineEnd)
            }
        }
        wrapped(node.pointee.label, limit: DOTElements.nodeLimit, width: DOTElements.nodeWidth, of: .label, &output)
        guard node.pointee.type == .event else { return }
        let date = node.pointee.attributes[.date].map {
            output.shortened($0.text, to: DOTElements.nodeWidth, of: .date)
        }
        let last = [date, status == .happened ? nil : status?.rawValue].compactMap { $0 }
        guard !last.isEmpty else { return }
        output.raw(DOTElements.lineEnd)
        output.text(last.joined(separator: " · "), DOTText.quoted, of: .date)
    }

    /// The page of Wikidata about a thing.
    private func link(of node: UnsafePointer<Node>, _ output: inout TextOutput) {
        guard case .string(let item)? = node.pointee.attributes[.wikidata], LinkedItem.isWikidata(item) else {
            return
        }
        output.raw(DOTElements.wikidata)
        output.raw(item)
        output.raw(DOTElements.quote)
    }

    /// Type and identifier, and where the article mentions it.
    private func tooltip(of node: UnsafePointer<Node>, _ output: inout TextOutput) {
        output.raw(DOTElements.typeNames[node.pointee.type])
        output.text(node.pointee.id, DOTText.quoted, of: .name)
        part(DOTElements.mentions, .mentions, of: node.pointee.attributes, &output)
        if node.pointee.type == .event { sentence(of: node.pointee.attributes, &output) }
    }

    /// The first sentence that says so.
    private func sentence(of attributes: Attributes, _ output: inout TextOutput) {
        guard let sentence = sentences?[attributes] else { return }
        output.raw(DOTElements.lineEnd)
        output.text(
            output.shortened(sentence, to: DOTDefaults.tooltipLimit, of: .evidence),
            DOTText.quoted,
            of: .evidence
        )
    }

    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        let type = edge.pointee.type
        output.owner = edge.pointee.id
        guard looks.isDrawn(type) else { return output.leaveOut(foreignOf: edge.pointee.attributes) }
        output.raw(DOTElements.blanks)
        output.text(source.id, DOTText.quoted, of: .name)
        output.raw(DOTElements.arrow)
        output.text(target.id, DOTText.quoted, of: .name)
        output.raw(DOTElements.idPart)
        output.text(edge.pointee.id, DOTText.quoted, of: .name)
        legend.note(type)
        output.raw(DOTElements.relationClasses[type])
        let isLabelled = looks.isLabelled(type)
        if isLabelled {
            output.raw(DOTElements.labelPart)
            label(of: edge, &output)
        }
        output.raw(DOTElements.quote)
        output.raw(looks.edge(type, source.status, edge.pointee.attributes.thickness))
        if let look = edge.pointee.attributes.edgeLook { append(edge: look, &output) }
        if pullsBack(source.type, target.type) { output.raw(DOTElements.unconstrained) }
        output.raw(DOTElements.tooltipPart)
        tooltip(of: edge, &output)
        if isLabelled {
            output.raw(DOTElements.labelTooltipPart)
            tooltip(of: edge, &output)
        }
        output.raw(DOTElements.quote)
        output.foreign(edge.pointee.attributes, onEdges: true)
        output.raw(DOTElements.end)
    }

    /// Whether an edge would move its ends out of their columns.
    @inline(__always)
    private func pullsBack(_ source: NodeType, _ target: NodeType) -> Bool {
        look.hasColumns && target.column <= source.column
    }

    /// The colours that another tool gave to a node.
    private func append(_ look: ForeignLook, _ output: inout TextOutput) {
        guard let fill = look.ink else { return }
        let text = Colour(fill.isDark ? 0xFFFFFF : 0x1D2B33)
        output.raw(", fillcolor=\"\(fill.hexadecimal)\", fontcolor=\"\(text.hexadecimal)\"")
    }

    /// The colour and the direction that another tool gave to an edge.
    private func append(edge look: ForeignLook, _ output: inout TextOutput) {
        if look.isUndirected { output.raw(", dir=\"none\"") }
        if let colour = look.ink { output.raw(", color=\"\(theme.line(colour).hexadecimal)\"") }
    }

    /// The role; of an office its title, and whether it is still held; of another tool's link its label, if it has one.
    private func label<Content: EdgeContent>(of edge: UnsafePointer<Content>, _ output: inout TextOutput) {
        let type = edge.pointee.type
        if type == .linkedTo {
            guard let label = edge.pointee.ownLabel else { return }
            return wrapped(label, limit: DOTElements.edgeLimit, width: DOTElements.edgeWidth, of: .label, &output)
        }
        let attributes = edge.pointee.attributes
        guard type == .holdsOffice, let title = attributes[.title]?.text else {
            return output.raw(DOTElements.relationNames[type])
        }
        let status = attributes[.status]?.text ?? OfficeStatus.current.rawValue
        let text = status == OfficeStatus.current.rawValue ? title : "\(status) \(title)"
        wrapped(text, limit: DOTElements.edgeLimit, width: DOTElements.edgeWidth, of: .title, &output)
    }

    /// The rule that made the edge, and the sentences that it comes from.
    private func tooltip<Content: EdgeContent>(of edge: UnsafePointer<Content>, _ output: inout TextOutput) {
        let attributes = edge.pointee.attributes
        // That two things are linked the line says already.
        if edge.pointee.type == .linkedTo {
            output.text(output.shortened(edge.pointee.ownLabel ?? " ", to: 80, of: .label), DOTText.quoted, of: .label)
        } else {
            output.raw(DOTElements.relationNames[edge.pointee.type])
        }
        part(DOTElements.rule, .rule, of: attributes, &output)
        part(DOTElements.basis, .basis, of: attributes, &output)
        part(DOTElements.evidence, .evidence, of: attributes, &output)
        sentence(of: attributes, &output)
    }

    /// A line of a tooltip.
    @inline(__always)
    private func part(_ name: Snippet, _ key: AttributeKey, of attributes: Attributes, _ output: inout TextOutput) {
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices where entries[index].key == key {
                output.raw(DOTElements.lineEnd)
                output.raw(name)
                shortened(entries[index].value, key, &output)
            }
        }
    }

    /// A value, or its start when it is long.
    @inline(__always)
    private func shortened(_ value: AttributeValue, _ key: AttributeKey, _ output: inout TextOutput) {
        switch value {
        case .spans(let spans) where spans.count < 20: output.plain(value, DOTText.quoted, of: key)
        case .string(let text) where text.utf8.count < DOTDefaults.tooltipLimit:
            output.text(text, DOTText.quoted, of: key)
        default:
            let text = output.shortened(value.text, to: DOTDefaults.tooltipLimit, of: key)
            output.text(text, DOTText.quoted, of: key)
        }
    }

    private func wrapped(
        _ text: String,
        limit: Int,
        width: Int,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        LabelText.append(output.shortened(text, to: limit, of: part), width: width, of: part, to: &output)
    }

    func end(_ output: inout TextOutput) {
        heading.write(look.legend ? DOTLegend(legend, theme) : nil, to: &output)
        output.raw("}\n")
    }
}

private let statusNames = EventStatus.allCases.map { (name: $0.rawValue, status: $0) }

extension Attributes {
    /// Whether the event happened, for the lines of the event and of its edges.
    var eventStatus: EventStatus? {
        entries.withUnsafeBufferPointer { entries in
            for index in entries.indices where entries[index].key == .status {
                guard case .string(let text) = entries[index].value else { return nil }
                // Short texts are compared much faster than `init(rawValue:)` does.
                for row in statusNames where row.name == text { return row.status }
            }
            return nil
        }
    }
}
