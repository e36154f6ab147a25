import GraphWriters
import NewsText

/// Which outputs each input gives, settled before anything is read or written.
struct ExportPlan: Sendable {
    /// Where graphs go.
    enum Target: Sendable {
        /// Every article in every format, each in a file of a folder.
        case folder(Folder)
        /// One article in one format, to one file or to standard output.
        case file(String)
        /// All articles in one format that takes several, one behind the other.
        case stream(String)
    }

    /// One input, and what its outputs are called.
    struct Item: Sendable {
        let input: String
        let place: OutputNames.Place
    }

    /// One format of a graph and the place that it goes to.
    struct Output: Sendable {
        let format: OutputFormat
        let path: String
    }

    let items: [Item]
    let target: Target
    let formats: [OutputFormat]
    /// What is appended to names of files because they are compressed.
    private let ending: String
    private let planned: Set<OutputNames.Place>

    /// Every input in every format, each in a file of the folder that is named after the input.
    init(
        inputs: [InputFinder.Input],
        formats: [OutputFormat],
        folder: Folder,
        keepsTree: Bool = false,
        ending: String = ""
    ) throws(Failure) {
        let places = OutputNames.places(inputs, keepsTree: keepsTree)
        items = zip(inputs, places).map { Item(input: $0.path, place: $1) }
        (target, self.formats, self.ending, planned) = (.folder(folder), formats, ending, Set(places))
        let plan = self
        try OutputClashes.check(outputs: items.lazy.flatMap { plan.outputs(of: $0) }, against: items.map(\.input))
    }

    /// Inputs in one format, to one file or to standard output.
    init(inputs: [InputFinder.Input], formats: [OutputFormat], file: String, ending: String = "") throws(Failure) {
        let formats = try formats.isEmpty ? [ExportPlan.format(ofFile: file, ending)] : formats
        guard formats.count == 1, let format = formats.first else {
            throw Failure(.usage, "-o takes one output, but there are \(formats.count) formats; use --output FOLDER")
        }
        guard inputs.count == 1 || format.takesSeveral else {
            let several = "those of several articles can be in \(OutputFormat.severalTakers)"
            throw Failure(
                .usage,
                "-o takes one output, but there are \(inputs.count) inputs; use --output FOLDER (\(several))"
            )
        }
        items = zip(inputs, OutputNames.places(inputs, keepsTree: false)).map { Item(input: $0.path, place: $1) }
        target = inputs.count == 1 ? .file(file) : .stream(file)
        (self.formats, self.ending, planned) = (formats, ending, [])
        try OutputClashes.check(outputs: [Output(format: format, path: file)], against: items.map(\.input))
    }

    /// The folder that a file of a place goes to.
    func folder(of place: OutputNames.Place, in folder: Folder) -> Folder {
        place.subfolder.isEmpty ? folder : Folder(path: folder.file(place.subfolder))
    }

    /// The outputs of an input that is one article.
    func outputs(of item: Item) -> [Output] { outputs(at: item.place) }

    /// The outputs of an article of an input that is a list.
    ///
    /// - Parameters:
    ///   - item: the input.
    ///   - mark: what tells the article from the others of the list.
    /// - Returns: an output for each format.
    func outputs(of item: Item, article mark: String) -> [Output] {
        var place = OutputNames.Place(subfolder: item.place.subfolder, name: "\(item.place.name)-\(mark)")
        if planned.contains(place) {
            place = OutputNames.Place(subfolder: place.subfolder, name: "\(item.place.name)--\(mark)")
        }
        return outputs(at: place)
    }

    private func outputs(at place: OutputNames.Place) -> [Output] {
        switch target {
        case .file(let path), .stream(let path): formats.map { Output(format: $0, path: path) }
        case .folder(let folder):
            formats.map { format in
                let name = "\(place.name).\(format.fileExtension)\(ending)"
                return Output(format: format, path: self.folder(of: place, in: folder).file(name))
            }
        }
    }

    private static func format(ofFile path: String, _ ending: String) throws(Failure) -> OutputFormat {
        if try Destination(path) == .standardOutput { return .builtIn(.graphml) }
        let isPacked = !ending.isEmpty && path.lowercased().hasSuffix(ending)
        return .builtIn(try FormatChoice.format(ofFile: isPacked ? String(path.dropLast(ending.count)) : path))
    }
}
