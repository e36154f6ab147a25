import GraphWriters

/// The formats that a person asked for.
enum FormatChoice {
    /// The word for every format there is.
    static let all = "all"

    /// The word for both tables of Neo4j's import.
    static let neo4j = "neo4j"

    /// The words that `--to` takes, besides the names of programs.
    static var words: [String] { GraphFormat.allCases.map(\.rawValue) + [neo4j, all] }

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
        if let format = GraphFormat(fileName: path) { return format }
        let endings = GraphFormat.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
        throw Failure(.usage, path: path, "the ending tells no format; end it in \(endings), or give --to")
    }

    private static func meant(by word: String) throws(Failure) -> [OutputFormat] {
        if word == all { return GraphFormat.allCases.map { .builtIn($0) } }
        if word == neo4j { return [.builtIn(.neo4jNodes), .builtIn(.neo4jEdges)] }
        if let format = GraphFormat(rawValue: word) { return [.builtIn(format)] }
        if let writer = ExternalWriter(word) { return [.external(writer)] }
        // People know RDF/XML by its ending.
        let byEnding = GraphFormat(fileName: "." + word).map { "; did you mean '\($0.rawValue)'?" }
        throw Failure(
            .usage,
            "unknown format '\(word)'\(byEnding ?? Suggestion.hint(for: word, among: words)) (a program \(ExternalWriter.prefix)NAME on the PATH makes NAME a format)"
        )
    }
}
