import GraphReaders
import KnowledgeGraph
import NewsExtraction
import NewsPipeline
import NewsStore
import NewsText
import Synchronization

/// Reads inputs on several threads and adds what is in them to a store, in their order.
struct StoreAdder: Sendable {
    let reader: ArticleReader
    let pipeline: LatePipeline
    /// Of inputs with several articles only this one.
    let number: Int?
    /// The digests of the articles that the store has already; they are not read again.
    let known: Set<String>
    let diagnostics: Diagnostics

    /// What came of the inputs.
    struct Result {
        var added = 0, known = 0, failed = 0
        /// The exit code of the first input that failed.
        var failure: ExitStatus?

        /// One line for a person.
        func summary(_ store: String) -> String {
            var parts = ["\(counted(added, "article")) added to \(store)"]
            if known > 0 { parts.append("\(known) there already") }
            if failed > 0 { parts.append("\(failed) failed") }
            return parts.joined(separator: ", ")
        }
    }

    /// What one thread reads: an input, one article of a list, or one graph of several.
    private enum Piece: Sendable {
        case input(String)
        case article(String, Swift.Result<ParsedArticle, Failure>)
        case graph(String, ArraySlice<UInt8>)
    }

    /// What was read: graphs, each with the text of the article where it is known.
    private struct Product: Sendable {
        var graphs: [(graph: Graph, text: String?)] = []
        var failures: [Failure] = []
        var known = 0
        let path: String
    }

    func add(
        _ paths: [String],
        to store: NewsStore,
        at place: String,
        jobs: Int,
        _ progress: Progress
    ) throws(Failure) -> Result {
        var (result, progress, trouble, finished) = (Result(), progress, Failure?.none, 0)
        let crew = Crew<Piece, Product>(jobs: jobs) { [self] in product(of: $0) }
        crew.run(next: pieces(of: paths)) { product in
            do throws(Failure) {
                try take(product, store, place, &result)
            } catch {
                trouble = error
            }
            finished += 1
            progress.show(finished, product.path)
            return trouble == nil
        }
        progress.finish()
        if let trouble { throw trouble }
        return result
    }

    /// Gives out the pieces one after the other: long lists are read article by article, so that each is in the store before
    /// the list is at its end; other inputs are read where they are worked on.
    private func pieces(of paths: [String]) -> () -> Piece? {
        var rest = paths[...]
        var list: (path: String, input: OpenInput)?
        var graphs: (path: String, parts: ArraySlice<ArraySlice<UInt8>>)?
        return {
            while true {
                if let (path, input) = list, let article = input.next() { return .article(path, article) }
                if let part = graphs?.parts.popFirst(), let path = graphs?.path { return .graph(path, part) }
                (list, graphs) = (nil, nil)
                guard let path = rest.popFirst() else { return nil }
                guard OpenInput.mayBeList(path, reader) else { return .input(path) }
                switch startOfGraph(at: path) {
                case nil: list = (path, OpenInput(path, reader, article: number))
                case .jsonl:
                    guard let bytes = try? GraphInput.bytes(of: path) else { return .input(path) }
                    graphs = (path, GraphLines.parts(of: bytes)[...])
                case .some: return .input(path)
                }
            }
        }
    }

    /// The format of a graph, as far as the beginning of a file tells it.
    private func startOfGraph(at path: String) -> GraphFormat? {
        guard path != ArticleReader.standardInput else { return nil }
        let start = FileStart.bytes(of: path, count: 1 << 14)
        let isPacked = Gunzip.isGzip(start)
        let bytes = isPacked ? (try? GraphInput.bytes(of: path)) ?? [] : start
        return GraphInput.formatOfGraph(bytes, at: path)
    }

    private func take(_ product: Product, _ store: NewsStore, _ place: String, _ result: inout Result) throws(Failure) {
        result.known += product.known
        for (graph, text) in product.graphs {
            let isNew = try Stores.doing(place) { () throws(StoreError) in try store.add(graph, text: text) }
            if isNew { result.added += 1 } else { result.known += 1 }
        }
        for failure in product.failures {
            diagnostics.error(failure)
            result.failed += 1
            result.failure = result.failure ?? failure.status
        }
    }

    private func product(of piece: Piece) -> Product {
        switch piece {
        case .input(let path):
            return product(path) { (product) throws(Failure) in
                let graph = path == ArticleReader.standardInput ? nil : try input.graphIfAny(at: path)
                if let graph { return product.graphs.append((graph, nil)) }
                let articles = OpenInput(path, reader, article: number)
                while let article = articles.next() { add(article, of: path, to: &product) }
            }
        case .article(let path, let article): return product(path) { add(article, of: path, to: &$0) }
        case .graph(let path, let bytes):
            return product(path) { (product) throws(Failure) in
                product.graphs.append((try input.graph(in: Array(bytes), .jsonl, at: path), nil))
            }
        }
    }

    private var input: GraphInput { GraphInput(diagnostics: diagnostics) }

    private func product(_ path: String, _ work: (inout Product) throws(Failure) -> Void) -> Product {
        var product = Product(path: path)
        do throws(Failure) { try work(&product) } catch { product.failures.append(error) }
        return product
    }

    private func add(_ article: Swift.Result<ParsedArticle, Failure>, of path: String, to product: inout Product) {
        do throws(Failure) {
            let parsed = try article.get()
            for warning in parsed.warnings { diagnostics.warning(path, warning.description) }
            if known.contains(parsed.article.digest) { return product.known += 1 }
            product.graphs.append((try pipeline.graph(of: parsed.article, at: path), parsed.article.text))
        } catch {
            product.failures.append(error)
        }
    }
}

/// The graphs in JSON Lines of several: each ends with a line of the kind `end`.
enum GraphLines {
    static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let end = Array("\"kind\": \"end\"".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start = 0, line = 0
        while line < bytes.count {
            let next = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            if next - line < 400, bytes[line..<next].dropFirst().starts(with: end) {
                parts.append(bytes[start..<next])
                start = next
            }
            line = next
        }
        if bytes[start...].contains(where: { $0 > UInt8(ascii: " ") }) { parts.append(bytes[start...]) }
        return parts
    }
}

/// What reads articles, made when the first one comes: graphs need no model.
final class LatePipeline: Sendable {
    private let analysis: Mutex<AnalysisOptions>
    private let knowledge: OwnKnowledge
    private let made = Mutex<Pipeline?>(nil)

    init(_ analysis: AnalysisOptions, knowing knowledge: OwnKnowledge) {
        self.analysis = Mutex(analysis)
        self.knowledge = knowledge
    }

    func graph(of article: Article, at path: String) throws(Failure) -> Graph {
        try pipeline().graph(of: article, at: path)
    }

    private func pipeline() throws(Failure) -> Pipeline {
        let known = made.withLock { pipeline in pipeline }
        if let known { return known }
        let options = analysis.withLock { $0 }
        let new = try options.pipeline(knowing: knowledge)
        return made.withLock { pipeline in
            if let pipeline { return pipeline }
            pipeline = new
            return new
        }
    }
}
