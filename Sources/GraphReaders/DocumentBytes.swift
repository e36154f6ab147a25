internal import GraphSyntax

extension [UInt8] {
    /// Lends the bytes to a parser, and turns an offset of its error into a line and a column.
    func withDocument<Result>(
        _ body: (Bytes) throws(ScanError) -> Result
    ) throws(ReadError) -> Result {
        let outcome = withUnsafeBufferPointer { buffer -> Swift.Result<Result, ReadError> in
            do throws(ScanError) {
                return .success(try body(buffer))
            } catch {
                return .failure(ReadError(error, in: buffer))
            }
        }
        return try outcome.get()
    }

    /// Lends the bytes of an XML document as UTF-8 without forbidden characters.
    func withXML<Result>(
        _ body: (Bytes) throws(ScanError) -> Result
    ) throws(ReadError) -> Result {
        let converted = try withDocument { (buffer) throws(ScanError) in try XMLInput.converted(buffer) }
        return try (converted ?? self).withDocument { (buffer) throws(ScanError) in
            try XMLInput.check(buffer)
            return try body(buffer)
        }
    }

    /// Lends the bytes of a text as UTF-8; UTF-16 is told by its byte order mark.
    func withText<Result>(
        _ body: (Bytes) throws(ScanError) -> Result
    ) throws(ReadError) -> Result {
        let converted = try withDocument { (buffer) throws(ScanError) in try XMLInput.convertedUTF16(buffer) }
        return try (converted ?? self).withDocument { (buffer) throws(ScanError) in
            try XMLInput.checkUTF8(buffer)
            return try body(buffer)
        }
    }
}
