public import KnowledgeGraph
internal import NewsOntology

/// Writes a picture of the graph in the Graphviz language, for `dot`, `sfdp` and `fdp`.
///
/// Shapes and colours tell the types, lines the status of events; articles become the heading, since an edge from every
/// event to them would hide the rest.
public struct DOTWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        if options.style == .gephi {
            var elements = GephiElements(places: .known(NodePlaces(graph)))
            return elements.write(graph, &buffer, &warnings)
        }
        let (look, texts) = (options.drawing, options.texts)
        switch look.layout {
        case .timeline: TimelineDrawing(graph.detailed(look.detail), look, texts).write(&buffer, &warnings)
        case .matrix: MatrixDrawing(graph, look, texts).write(&buffer, &warnings)
        case .actors:
            let network = ActorNetwork(graph, line: .pair, states: look.cluster == .state).graph
            DOTWriter.draw(network, look, texts, note: ActorNetwork.note, &buffer, &warnings)
        case .layers:
            let note = look.detail == .summary ? ActorNetwork.note : nil
            DOTWriter.draw(graph.detailed(look.detail), look, texts, note: note, &buffer, &warnings)
        }
    }

    private static func draw(
        _ graph: Graph,
        _ look: DrawingLook,
        _ texts: WriterOptions.Texts,
        note: String?,
        _ buffer: inout OutputBuffer,
        _ warnings: inout WarningCollector
    ) {
        var elements = DOTElements(look, texts, sentences: EvidenceTexts(graph, texts))
        if let note { elements.add(note: note) }
        let isPlain = look.cluster == .none || look.layout == .actors
        guard !isPlain || IsolatedRows.areMany(graph) else { return elements.write(graph, &buffer, &warnings) }
        DOTArrangement(graph, look).write(&elements, &buffer, &warnings)
    }

    /// Writes what goes by; never throws. Boxes and time axes need the whole graph, and are left out.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        if options.style == .gephi {
            var elements = GephiElements(places: .endless)
            return elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
        }
        var elements = DOTElements(options.drawing, options.texts)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == DOTWriter {
    /// The Graphviz language.
    public static var dot: DOTWriter { DOTWriter() }
}
