// The steps from a path to bytes, each with its errors turned into failures that name the path.

import GraphReaders
import GraphWriters
import KnowledgeGraph
import NewsExtraction
import NewsPipeline
import NewsText

extension ArticleReader {
    /// Reads the bytes of a file that is no article; what is compressed with gzip is unpacked.
    static func fileBytes(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        do throws(ArticleError) {
            let content = try bytes(of: path, limit: limit)
            return Gunzip.isGzip(content) ? try Gunzip.unpacked(content, limit: limit) : content
        } catch {
            throw Failure(error, path: path)
        }
    }
}

extension Pipeline {
    /// The graph of the article that was read from a path.
    func graph(of article: Article, at path: String) throws(Failure) -> Graph {
        do throws(GraphError) {
            return try graph(of: article)
        } catch {
            throw Failure(.internalError, path: path, "\(error); please report it with the article")
        }
    }
}

extension Pipeline {
    /// The graph of the article that was read from a path, with what was left out.
    func tracedGraph(of article: Article, at path: String) throws(Failure) -> (graph: Graph, trace: ExtractionTrace) {
        do throws(GraphError) {
            return try tracedGraph(of: article)
        } catch {
            throw Failure(.internalError, path: path, "\(error); please report it with the article")
        }
    }
}

extension GraphFormat {
    /// The bytes of the graph that was read from a path; tells what could not be written exactly.
    func serialize(
        _ graph: Graph,
        from path: String,
        options: WriterOptions = WriterOptions(),
        diagnostics: Diagnostics
    ) throws(Failure) -> [UInt8] {
        var buffer = OutputBuffer()
        try write(graph, from: path, to: &buffer, options: options, diagnostics: diagnostics)
        return buffer.bytes
    }

    /// Writes the graph that was read from a path into a buffer; tells what could not be written exactly.
    func write(
        _ graph: Graph,
        from path: String,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        diagnostics: Diagnostics
    ) throws(Failure) {
        var warnings = WarningCollector()
        do throws(WriterError) {
            try writer.write(graph, to: &buffer, options: options, warnings: &warnings)
        } catch {
            throw Failure(error, path: path)
        }
        for warning in warnings.warnings { diagnostics.warning(path, "\(rawValue): \(warning)") }
    }
}
