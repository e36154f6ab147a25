import GraphWriters
import KnowledgeGraph
import Logging
import NewsOntology
import NewsPipeline
import NewsStore
import NewsText

/// The graphs that are shown in a browser: a store, or the merged graph of files. Used by one thread.
final class ServedGraphs {
    private enum Content {
        case store(NewsStore, path: String)
        case graph(Graph)
    }

    /// An article, as the list of them shows it.
    struct Entry {
        let id: String, title: String, source: String, date: String
    }

    /// What it is called.
    let name: String
    private let content: Content

    init(_ inputs: [String], diagnostics: Diagnostics) throws(Failure) {
        name = ArticleReader.name(of: inputs[0])
        if inputs.count == 1, Stores.isStore(inputs[0]) {
            content = .store(try Stores.open(inputs[0], makes: false), path: inputs[0])
            return
        }
        let files = try InputFinder(patterns: ServedGraphs.patterns, output: nil).inputs(inputs).map(\.path)
        content = .graph(try KnowledgeInput(base: nil, diagnostics: diagnostics).graph(at: files, for: GraphFilter()))
    }

    /// Which files of a folder are graphs.
    private static var patterns: [String] {
        GraphFormat.all(for: .read).flatMap(\.facts.endings).flatMap { ["*.\($0)", "*.\($0).gz"] }
    }

    /// The articles, the latest first.
    func articles() throws(Failure) -> [Entry] {
        switch content {
        case .store(let store, let path):
            return try Stores.doing(path) { () throws(StoreError) in try store.articles() }.reversed().map { entry in
                let title = entry.title ?? entry.path ?? entry.node
                return Entry(id: entry.node, title: title, source: entry.source ?? "", date: entry.date ?? "")
            }
        case .graph(let graph):
            return graph.nodes.filter { $0.type == .article }.map { node in
                let text = { node.attributes[$0]?.text ?? "" }
                return Entry(id: node.id, title: node.label, source: text(.source), date: text(.date))
            }.sorted { ($1.date, $0.id) < ($0.date, $1.id) }
        }
    }

    /// The page of what is asked for.
    func page(_ filter: GraphFilter) throws(Failure) -> [UInt8] {
        var options = WriterOptions()
        let graph: Graph
        switch content {
        case .store(let store, let path):
            graph = try KnowledgeInput.graph(of: store, at: path, for: filter)
            for node in graph.nodes where node.type == .article {
                guard let digest = node.attributes[.sha256]?.text else { continue }
                let text = try Stores.doing(path) { () throws(StoreError) in try store.text(ofArticle: digest) }
                // Of an article that came as a graph the store has words, but no text.
                if let text, Article(name: "", text: text).digest == digest { options.texts.articles[node.id] = text }
            }
        case .graph(let whole): graph = try KnowledgeInput.part(of: whole, for: filter)
        }
        return try GraphFormat.html.serialize(
            graph,
            from: name,
            options: options,
            diagnostics: Diagnostics(from: .critical)
        )
    }
}
