import ArgumentParser
import GraphWriters
import KnowledgeGraph
import NewsOntology

/// Where a command writes a graph, and in which format.
struct GraphOutputOptions: ParsableArguments {
    @Option(
        name: .customShort("o"),
        help: ArgumentHelp("The file to write; '-' is standard output, the default.", valueName: "file"),
        completion: .file()
    )
    var file: String = "-"

    @Option(
        help: ArgumentHelp(
            "The format: \(FormatChoice.written.map(\.rawValue).joined(separator: ", ")). (default: what the ending of -o says, graphml on standard output)",
            valueName: "format"
        ),
        completion: .list(FormatChoice.written.map(\.rawValue))
    )
    var to: String?

    @Option(help: ArgumentHelp("The IRI that names in RDF start with, read and written.", valueName: "iri"))
    var base: String = Namespace.defaultBase

    @Option(help: ArgumentHelp("How the file is compressed.", valueName: "method"))
    var compress: Compression = .none

    @OptionGroup var drawing: DrawingOptions

    /// The format that is asked for.
    func format() throws(Failure) -> OutputFormat {
        guard let to else {
            let ending = compress.ending
            let isPacked = !ending.isEmpty && file.lowercased().hasSuffix(ending)
            let name = isPacked ? String(file.dropLast(ending.count)) : file
            return .builtIn(try Destination(file) == .standardOutput ? .graphml : FormatChoice.format(ofFile: name))
        }
        let formats = try FormatChoice.formats(in: [to])
        guard formats.count == 1, let format = formats.first else {
            throw Failure(.usage, "--to: one format can be written at a time, not '\(to)'")
        }
        return format
    }

    /// Writes a graph that came from a path.
    func write(_ graph: Graph, from path: String, in format: OutputFormat, _ diagnostics: Diagnostics) throws(Failure) {
        let options = drawing.writerOptions(base: base)
        let destination = try Destination(file)
        try destination.holdingSignals { () throws(Failure) in
            let output = Output(destination)
            try format.write(
                graph,
                from: path,
                options: options,
                compression: compress,
                to: output,
                diagnostics: diagnostics
            )
            try output.finish()
        }
    }
}
