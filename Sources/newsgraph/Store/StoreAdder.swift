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

    /// An input as it was read: its graphs, each with the text of the article where it is known.
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
        var (result, progress, trouble, finished, next) = (Result(), progress, Failure?.none, 0, 0)
        let crew = Crew<String, Product>(jobs: min(jobs, paths.count)) { [self] in product(of: $0) }
        crew.run(
            next: {
                guard next < paths.count else { return nil }
                next += 1
                return paths[next - 1]
            },
            take: { product in
                do throws(Failure) {
                    try take(product, store, place, &result)
                } catch {
                    trouble = error
                }
                finished += 1
                progress.show(finished, product.path)
                return trouble == nil
            }
        )
        progress.finish()
        if let trouble { throw trouble }
        return result
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

    private func product(of path: String) -> Product {
        var product = Product(path: path)
        do throws(Failure) {
            if path != ArticleReader.standardInput, try addGraphs(at: path, to: &product) { return product }
            let articles = Articles(reader: reader, path: path, number: number, diagnostics: diagnostics)
            let status = try articles.forEachFailing { (article) throws(Failure) in
                if known.contains(article.digest) { return product.known += 1 }
                product.graphs.append((try pipeline.graph(of: article, at: path), article.text))
            }
            if status != .success {
                product.failures.append(Failure(status, path: path, "some articles cannot be read"))
            }
        } catch {
            product.failures.append(error)
        }
        return product
    }

    /// Reads an input that is a graph, or JSON Lines of several; false where it is neither.
    private func addGraphs(at path: String, to product: inout Product) throws(Failure) -> Bool {
        let bytes = try GraphInput.bytes(of: path)
        guard let format = GraphInput.formatOfGraph(bytes, at: path) else { return false }
        let input = GraphInput(diagnostics: diagnostics)
        let parts = format == .jsonl ? GraphLines.parts(of: bytes) : [bytes[...]]
        for part in parts {
            product.graphs.append((try input.graph(in: Array(part), format, at: path), nil))
        }
        return true
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
