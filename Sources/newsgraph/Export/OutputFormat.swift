import GraphWriters
import KnowledgeGraph

/// A format that an output can have: one of ours, or one of a program on the PATH.
enum OutputFormat: Equatable, Sendable {
    case builtIn(GraphFormat)
    case external(ExternalWriter)

    /// The ending of file names, without the point.
    var fileExtension: String {
        switch self {
        case .builtIn(let format): format.fileExtension
        case .external(let writer): writer.name
        }
    }

    /// Whether the graphs of several articles can go to one output.
    var takesSeveral: Bool {
        switch self {
        case .builtIn(let format): format.takesSeveral
        case .external: false
        }
    }

    /// The names of the formats that take several graphs.
    static var severalTakers: String {
        GraphFormat.all(for: .write).filter(\.takesSeveral).map(\.rawValue).joined(separator: ", ")
    }

    /// Writes the graph that was read from a path, a piece at a time; tells what could not be written exactly.
    func write(
        _ graph: Graph,
        from path: String,
        options: WriterOptions,
        compression: Compression,
        to output: Output,
        diagnostics: Diagnostics
    ) throws(Failure) {
        let sink = { (bytes: UnsafeRawBufferPointer) in try output.write(bytes.bytes) }
        do {
            guard compression == .gzip else {
                return try write(graph, from: path, options: options, to: sink, diagnostics: diagnostics)
            }
            guard let packed = GzipStream(sink) else { throw Failure(.internalError, "zlib cannot be had") }
            try write(graph, from: path, options: options, to: packed.write, diagnostics: diagnostics)
            try packed.finish()
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.internalError, path: path, "\(error); please report it")
        }
    }

    private func write(
        _ graph: Graph,
        from path: String,
        options: WriterOptions,
        to sink: @escaping OutputBuffer.Sink,
        diagnostics: Diagnostics
    ) throws {
        switch self {
        case .builtIn(let format):
            var buffer = OutputBuffer(sink: sink)
            try format.write(graph, from: path, to: &buffer, options: options, diagnostics: diagnostics)
            try buffer.finish()
        case .external(let writer):
            try writer.write(graph, from: path, options: options, to: sink, diagnostics: diagnostics)
        }
    }
}
