import GraphWriters
import KnowledgeGraph

/// A format that an output can have: one of ours, or one of a program on the PATH.
enum OutputFormat: Equatable {
    case builtIn(GraphFormat)
    case external(ExternalWriter)

    /// The ending of file names, without the point.
    var fileExtension: String {
        switch self {
        case .builtIn(let format): format.fileExtension
        case .external(let writer): writer.name
        }
    }

    /// The bytes of the graph that was read from a path; tells what could not be written exactly.
    func serialize(
        _ graph: Graph,
        from path: String,
        options: WriterOptions,
        diagnostics: Diagnostics
    ) throws(Failure) -> [UInt8] {
        switch self {
        case .builtIn(let format):
            try format.serialize(graph, from: path, options: options, diagnostics: diagnostics)
        case .external(let writer):
            try writer.serialize(graph, from: path, options: options, diagnostics: diagnostics)
        }
    }
}
