import GraphWriters

/// The formats that a person asked for.
enum FormatChoice {
    /// The word for every format there is.
    static let all = "all"

    /// The word for both tables of Neo4j's import.
    static let neo4j = "neo4j"

    /// The words that `--to` takes, besides the names of programs.
    static var words: [String] { written.map(\.rawValue) + [neo4j, all] }

    /// The formats that are written.
    static let written = GraphFormat.all(for: .write)

    /// Reads lists such as `graphml,dot`; each format once, in the order given.
    static func formats(in lists: [String]) throws(Failure) -> [OutputFormat] {
        var formats: [OutputFormat] = []
        for word in lists.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
            for format in try meant(by: String(word)) where !formats.contains(format) { formats.append(format) }
        }
        return formats
    }

    /// The format that the ending of a file name stands for.
    static func format(ofFile path: String) throws(Failure) -> GraphFormat {
        if let format = GraphFormat(fileName: path), written.contains(format) { return format }
        let endings = written.map { "." + $0.fileExtension }.joined(separator: ", ")
        throw Failure(.usage, path: path, "the ending tells no format; end it in \(endings), or give --to")
    }

    private static func meant(by word: String) throws(Failure) -> [OutputFormat] {
        if word == all { return written.map { .builtIn($0) } }
        if word == neo4j { return [.builtIn(.neo4jNodes), .builtIn(.neo4jEdges)] }
        if let format = GraphFormat(named: word), written.contains(format) { return [.builtIn(format)] }
        if let writer = ExternalWriter(word) { return [.external(writer)] }
        throw Failure(
            .usage,
            "unknown format '\(word)'\(Suggestion.hint(for: word, among: words)) (a program \(ExternalWriter.prefix)NAME on the PATH makes NAME a format)"
        )
    }
}
