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
        switch options.layout {
        case .timeline: TimelineDrawing(graph.detailed(options.detail), options).write(&buffer, &warnings)
        case .matrix: MatrixDrawing(graph, options).write(&buffer, &warnings)
        case .actors:
            let network = ActorNetwork(graph, line: .pair, states: options.cluster == .state).graph
            DOTWriter.draw(network, options, note: ActorNetwork.note, &buffer, &warnings)
        case .layers:
            let note = options.detail == .summary ? ActorNetwork.note : nil
            DOTWriter.draw(graph.detailed(options.detail), options, note: note, &buffer, &warnings)
        }
    }

    private static func draw(
        _ graph: Graph,
        _ options: WriterOptions,
        note: String?,
        _ buffer: inout OutputBuffer,
        _ warnings: inout WarningCollector
    ) {
        var elements = DOTElements(options, sentences: EvidenceTexts(graph, options))
        if let note { elements.add(note: note) }
        let isPlain = options.cluster == .none || options.layout == .actors
        guard !isPlain || IsolatedRows.areMany(graph) else { return elements.write(graph, &buffer, &warnings) }
        DOTArrangement(graph, options).write(&elements, &buffer, &warnings)
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
        var elements = DOTElements(options)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == DOTWriter {
    /// The Graphviz language.
    public static var dot: DOTWriter { DOTWriter() }
}
