import ArgumentParser
import GraphReaders
import GraphSyntax
import KnowledgeGraph
import NewsText

/// Graphs that a command reads from files or from standard input.
struct GraphInput {
    /// Larger files are refused, in bytes.
    private static let largest = 1 << 32

    /// The IRI that identifiers were appended to in RDF, where the person says.
    var base: String?
    let diagnostics: Diagnostics

    /// Reads one graph; its format is told by the content.
    func graph(at path: String) throws(Failure) -> Graph {
        let bytes = try GraphInput.bytes(of: path)
        guard let format = GraphInput.format(of: bytes, at: path) else {
            let names = GraphFormat.all(for: .read).map(\.facts.displayName).joined(separator: ", ")
            throw Failure(.badData, path: path, "is in no format that graphs are read from; give one of \(names)")
        }
        return try graph(in: bytes, format, at: path)
    }

    /// Reads the graph of a file; `nil` where it is in no format that graphs are read from.
    func graphIfAny(at path: String) throws(Failure) -> Graph? {
        let bytes = try GraphInput.bytes(of: path)
        return try GraphInput.formatOfGraph(bytes, at: path).map { format throws(Failure) in
            try graph(in: bytes, format, at: path)
        }
    }

    /// Reads the graph that stands in a document of a known format.
    func graph(in bytes: [UInt8], _ format: GraphFormat, at path: String) throws(Failure) -> Graph {
        let options = ReaderOptions(base: base, companion: try companion(of: path, format))
        do throws(ReadError) {
            let reading = try format.read(bytes, options: options)
            for warning in reading.warnings { diagnostics.warning(path, warning.description) }
            diagnostics.detail("\(path): \(format.facts.displayName), \(GraphInput.counts(reading.graph))")
            return reading.graph
        } catch {
            throw Failure(error, path: path)
        }
    }

    /// The bytes of a file, unpacked where they are compressed.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        try ArticleReader.fileBytes(path, limit: largest)
    }

    /// The format of a document, by its content and, where that leaves a choice, by its name.
    static func format(of bytes: [UInt8], at path: String) -> GraphFormat? {
        let name = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
        return GraphFormat.detect(in: bytes, fileName: name).flatMap { $0.reader == nil ? nil : $0 }
    }

    /// The format of a document that may as well be an article; `nil` where it is not surely a graph.
    ///
    /// Articles start with words such as *Strict*, *Base* or *(Reuters)*, as texts of some formats do.
    static func formatOfGraph(_ bytes: [UInt8], at path: String) -> GraphFormat? {
        guard let format = format(of: bytes, at: path) else { return nil }
        let isSure = bytes.withUnsafeBufferPointer { buffer in
            switch format {
            case .dot: return DOTScanner.startsGraph(buffer)
            case .turtle, .ntriples:
                var parser = TurtleParser(buffer, base: "x:/")
                return (try? parser.step { _, _ in }) == true
            case .graphml, .rdfxml, .jsonld, .gexf, .cytoscape, .neo4jNodes, .neo4jEdges, .jsonl, .html,
                .events, .geojson, .kml, .cypher:
                return true
            }
        }
        return isSure ? format : nil
    }

    /// The other of the two tables of a graph, where it lies beside the one that was named.
    private func companion(of path: String, _ format: GraphFormat) throws(Failure) -> [UInt8]? {
        let endings: [GraphFormat: (own: String, other: String)] = [
            .neo4jNodes: (".nodes.csv", ".edges.csv"), .neo4jEdges: (".edges.csv", ".nodes.csv"),
        ]
        guard let ending = endings[format], path.hasSuffix(ending.own) else { return nil }
        let beside = String(path.dropLast(ending.own.count)) + ending.other
        guard FileStatus(of: beside)?.kind == .file else { return nil }
        diagnostics.detail("\(path): read together with \(beside)")
        return try GraphInput.bytes(of: beside)
    }

    /// How much there is in a graph.
    static func counts(_ graph: Graph) -> String {
        "\(counted(graph.nodes.count, "node")), \(counted(graph.edges.count, "edge"))"
    }
}

extension Failure {
    /// A graph that cannot be read; the place stands where compilers put it.
    fileprivate init(_ error: ReadError, path: String) {
        let name = path == ArticleReader.standardInput ? "standard input" : path
        self.init(.badData, path: "\(name):\(error.line):\(error.column)", error.message)
    }
}
