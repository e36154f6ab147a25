extension ArticleReader {
    /// The bytes of any file, up to a limit; of one that is packed with gzip, what it holds.
    package static func unpackedBytes(of path: String, limit: Int) throws(ArticleError) -> [UInt8] {
        let bytes = try bytes(of: path, limit: limit)
        return Gunzip.isGzip(bytes) ? try Gunzip.unpacked(bytes, limit: limit) : bytes
    }
}
