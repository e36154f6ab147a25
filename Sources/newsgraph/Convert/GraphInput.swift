import ArgumentParser
import GraphReaders
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
        let bytes = try ArticleReader.fileBytes(path, limit: GraphInput.largest)
        guard let format = GraphFormat.detect(in: bytes, fileName: path), format.reader != nil else {
            let names = GraphFormat.all(for: .read).map(\.facts.displayName).joined(separator: ", ")
            throw Failure(.badData, path: path, "is in no format that graphs are read from; give one of \(names)")
        }
        do throws(ReadError) {
            let reading = try format.read(bytes, options: ReaderOptions(base: base))
            for warning in reading.warnings { diagnostics.warning(path, warning.description) }
            diagnostics.detail("\(path): \(format.facts.displayName), \(GraphInput.counts(reading.graph))")
            return reading.graph
        } catch {
            throw Failure(error, path: path)
        }
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
