import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText

/// The sample article's graph as files.
struct SampleFiles {
    let graph: Graph
    let text: String
    let folder: URL

    /// Writes every format into a folder of its own.
    init() throws {
        let sample = Repository.folder.appending(path: "Output/sample.txt")
        let parsed = try ArticleParser().parse(Array(Data(contentsOf: sample)), name: "sample", fileName: "sample.txt")
        graph = try Pipeline().graph(of: parsed.article)
        text = parsed.article.text
        folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-interchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var options = WriterOptions()
        options.texts.article = text
        for format in GraphFormat.allCases { _ = try write(format, options, name: "sample") }
    }

    var nodes: Int { graph.nodes.count }
    var edges: Int { graph.edges.count }

    /// Where the graph stands in a format.
    func path(_ format: GraphFormat) -> String { folder.appending(path: "sample.\(format.fileExtension)").path }

    /// Writes one format with options, and tells where.
    func write(_ format: GraphFormat, _ options: WriterOptions, name: String) throws -> String {
        let file = folder.appending(path: "\(name).\(format.fileExtension)")
        try Data(format.serialize(graph, options: options).bytes).write(to: file)
        return file.path
    }
}
