import GraphReaders
import GraphWriters
import KnowledgeGraph
import NewsStore
import NewsText

/// A store, or graphs, that a question is asked of.
struct KnowledgeInput {
    let base: String?
    let diagnostics: Diagnostics

    /// The part of the store or of the graphs that a question asks for; several graphs are merged first.
    func graph(at paths: [String], for filter: GraphFilter) throws(Failure) -> Graph {
        if let path = paths.first, paths.count == 1, Stores.isStore(path) {
            return try KnowledgeInput.graph(of: Stores.open(path, makes: false), at: path, for: filter)
        }
        if let store = paths.first(where: Stores.isStore) {
            throw Failure(.usage, path: store, "is a store; ask one store at a time, or graphs")
        }
        return try KnowledgeInput.part(of: try merged(paths), for: filter)
    }

    /// The part of a graph that a question asks for.
    static func part(of graph: Graph, for filter: GraphFilter) throws(Failure) -> Graph {
        do throws(FilterError) {
            return try filter.apply(to: graph)
        } catch {
            throw Failure(error)
        }
    }

    /// The part of a store that a question asks for.
    static func graph(of store: NewsStore, at path: String, for filter: GraphFilter) throws(Failure) -> Graph {
        try mergedGraph(of: store, at: path, for: filter).graph
    }

    /// The same, with the decisions about who is who.
    static func mergedGraph(of store: NewsStore, at path: String, for filter: GraphFilter) throws(Failure)
        -> MergedGraph
    {
        do throws(QuestionError) {
            return try store.graph(for: filter)
        } catch {
            switch error {
            case .unknown(let error): throw Failure(error)
            case .store(let error): throw Failure(error, path: path)
            }
        }
    }

    private func merged(_ paths: [String]) throws(Failure) -> Graph {
        let input = GraphInput(base: base, diagnostics: diagnostics)
        if paths.count == 1 { return try input.graph(at: paths[0]) }
        var merger = GraphMerger()
        for path in paths { merger.add(try input.graph(at: path)) }
        do throws(GraphError) {
            return try merger.finish().graph
        } catch {
            throw Failure(.internalError, "\(error); please report it with the graphs")
        }
    }
}

/// The stores of the command line, whose graphs are kept as packed JSON Lines.
enum Stores {
    /// Whether a file is one of SQLite.
    static func isStore(_ path: String) -> Bool {
        guard path != ArticleReader.standardInput, FileStatus(of: path)?.kind == .file else { return false }
        return FileStart.bytes(of: path, count: 16).starts(with: Array("SQLite format 3\0".utf8))
    }

    /// Opens a store.
    static func open(_ path: String, makes: Bool) throws(Failure) -> NewsStore {
        if !makes, FileStatus(of: path) == nil { throw Failure(.noInput, path: path, "\(StoreError.missing)") }
        do throws(StoreError) {
            return try NewsStore(at: path, makes: makes, codec: codec)
        } catch {
            throw Failure(error, path: path)
        }
    }

    /// Does something with a store, with its errors turned into failures that name the file.
    static func doing<Result>(_ path: String, _ work: () throws(StoreError) -> Result) throws(Failure) -> Result {
        do throws(StoreError) {
            return try work()
        } catch {
            throw Failure(error, path: path)
        }
    }

    private static let codec = NewsStore.GraphCodec(encode: { packed($0) }, decode: { unpacked($0) })

    private static func packed(_ graph: Graph) -> [UInt8] {
        guard let plain = try? GraphFormat.jsonl.serialize(graph).bytes else { return [] }
        var out: [UInt8] = []
        guard let stream = GzipStream({ out.append(contentsOf: $0) }) else { return plain }
        let isPacked = (try? plain.withUnsafeBytes { try stream.write($0) }) != nil && (try? stream.finish()) != nil
        return isPacked ? out : plain
    }

    private static func unpacked(_ bytes: [UInt8]) -> Graph? {
        let isPacked = Gunzip.isGzip(bytes)
        guard let plain = isPacked ? try? Gunzip.unpacked(bytes, limit: 1 << 32) : bytes else {
            return nil
        }
        return try? GraphFormat.jsonl.read(plain, options: ReaderOptions()).graph
    }
}

extension Failure {
    /// A store that cannot do what it is asked.
    init(_ error: StoreError, path: String) {
        let status: ExitStatus =
            switch error {
            case .missing: .noInput
            case .foreign, .newer, .damaged: .badData
            case .readOnly: .cannotCreate
            case .busy, .full, .failed: .inputOutput
            case .unknownName: .usage
            }
        self.init(status, path: path, error.description)
    }

    /// A name that nothing has.
    init(_ error: FilterError) {
        let near =
            Suggestion.nearest(to: error.name, among: error.known)
            ?? error.known.first { name in
                name.split(separator: " ").contains { word in
                    Suggestion.nearest(to: error.name, among: [String(word)]) != nil
                }
            }
        let hint = near.map { "; did you mean '\($0)'?" } ?? "; 'newsgraph show' and 'newsgraph stats' list the names"
        self.init(.usage, "\(error)\(hint)")
    }
}
