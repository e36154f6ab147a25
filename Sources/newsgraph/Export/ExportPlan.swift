import GraphWriters
import NewsText

/// Which outputs each input gives, settled before anything is read or written.
struct ExportPlan {
    /// One input with its outputs.
    struct Item {
        let input: String
        let outputs: [Output]

        /// The outputs of one of the articles of the input, named after it.
        func named(after article: Article, in folder: Folder) -> Item {
            let name = ArticleReader.name(of: input)
            guard article.name != name else { return self }
            let prefix = folder.file(name)
            return Item(
                input: input,
                outputs: outputs.map { output in
                    let rest = output.path.hasPrefix(prefix) ? output.path.dropFirst(prefix.count) : ""
                    return Output(format: output.format, path: folder.file(article.name + rest))
                }
            )
        }
    }

    /// One format of a graph and the place that it goes to.
    struct Output {
        let format: OutputFormat
        let path: String
    }

    let items: [Item]
    /// The folder of the outputs; `nil` when they go to one named file.
    let folder: Folder?

    /// Every input in every format, each in a file of the folder that is named after the input.
    init(inputs: [String], formats: [OutputFormat], folder: Folder, ending: String = "") throws(Failure) {
        self.folder = folder
        items = inputs.map { input in
            let name = ArticleReader.name(of: input)
            return Item(
                input: input,
                outputs: formats.map { Output($0, folder.file("\(name).\($0.fileExtension)\(ending)")) }
            )
        }
        try OutputClashes.check(items)
    }

    /// One input in one format, to one file or to standard output.
    init(inputs: [String], formats: [OutputFormat], file: String, ending: String = "") throws(Failure) {
        folder = nil
        guard inputs.count == 1, let input = inputs.first else {
            throw Failure(.usage, "-o takes one output, but there are \(inputs.count) inputs; use --output FOLDER")
        }
        let formats = try formats.isEmpty ? [ExportPlan.format(ofFile: file, ending)] : formats
        guard formats.count == 1, let format = formats.first else {
            throw Failure(.usage, "-o takes one output, but there are \(formats.count) formats; use --output FOLDER")
        }
        items = [Item(input: input, outputs: [Output(format, file)])]
        try OutputClashes.check(items)
    }

    private static func format(ofFile path: String, _ ending: String) throws(Failure) -> OutputFormat {
        if try Destination(path) == .standardOutput { return .builtIn(.graphml) }
        let isPacked = !ending.isEmpty && path.lowercased().hasSuffix(ending)
        return .builtIn(try FormatChoice.format(ofFile: isPacked ? String(path.dropLast(ending.count)) : path))
    }
}

extension ExportPlan.Output {
    init(_ format: OutputFormat, _ path: String) {
        self.init(format: format, path: path)
    }
}
