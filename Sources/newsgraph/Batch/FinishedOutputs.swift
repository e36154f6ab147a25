import GraphWriters
import NewsText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells whether the outputs of an article are there already.
enum FinishedOutputs {
    /// Whether a format says which article it is of, by the digest of its text.
    static func tellArticle(_ format: OutputFormat) -> Bool {
        switch format {
        case .builtIn(.dot), .builtIn(.neo4jEdges), .builtIn(.html), .builtIn(.events), .builtIn(.geojson),
            .builtIn(.kml),
            .external:
            false
        case .builtIn: true
        }
    }

    /// Whether all outputs are there, and those that tell their article are of the one with this digest.
    ///
    /// Files get their names when they are whole, and those that tell their article get theirs last: so the others are of
    /// it too.
    ///
    /// Outputs that are older than the gazetteers that they were made with are made anew, as `make` has it.
    static func hold(_ digest: String, _ outputs: [ExportPlan.Output], notOlderThan time: Double? = nil) -> Bool {
        let states = outputs.map { FileStatus(of: $0.path) }
        guard states.allSatisfy({ $0?.kind == .file && $0?.changed ?? 0 >= time ?? 0 }) else { return false }
        let telling = outputs.filter { tellArticle($0.format) }
        return !telling.isEmpty && telling.allSatisfy { contains(digest, $0.path) }
    }

    private static func contains(_ digest: String, _ path: String) -> Bool {
        guard let bytes = try? ArticleReader.fileBytes(path, limit: 1 << 40) else { return false }
        return bytes.withUnsafeBytes { FinishedOutputs.contains(Array(digest.utf8), $0) }
    }

    private static func contains(_ digest: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress, let first = digest.first else { return false }
        var start = 0
        while start + digest.count <= bytes.count,
            let found = memchr(base + start, Int32(first), bytes.count - digest.count - start + 1)
        {
            if memcmp(found, digest, digest.count) == 0 { return true }
            start = UnsafeRawPointer(found) - base + 1
        }
        return false
    }
}
