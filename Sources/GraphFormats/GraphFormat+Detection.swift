package import GraphSyntax

extension GraphFormat {
    /// Tells the format of a document by its content; `nil` when it is none of these.
    ///
    /// XML is told by its root element, JSON by the names in its outermost object, tables by their first row, DOT by its
    /// first word, Turtle and N-Triples by their first statements.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - fileName: its name, which counts where the same content is of more than one format: nearly all N-Triples are
    ///     Turtle, too, and nothing at all is both.
    /// - Returns: the format; `nil` where it is none of those known.
    public static func detect(in bytes: [UInt8], fileName: String? = nil) -> GraphFormat? {
        bytes.withUnsafeBufferPointer { detect(in: $0, fileName: fileName) }
    }

    /// The same for a document that lies in memory.
    package static func detect(in bytes: Bytes, fileName: String? = nil) -> GraphFormat? {
        if let converted = try? XMLInput.convertedUTF16(bytes) {
            return converted.withUnsafeBufferPointer { detect(in: $0, fileName: fileName) }
        }
        let start = bytes.skippingBlanks(from: bytes.startOfText)
        let named = fileName.flatMap { GraphFormat(unpackedName: $0) }
        let inTriples = named == .turtle || named == .ntriples ? named : nil
        guard start < bytes.count else { return inTriples }
        let content = Bytes(rebasing: bytes[start...])
        switch content[0] {
        case UInt8(ascii: "<"):
            if let format = XMLSniffing.format(of: content) { return format }
            // A single node without a word of RDF may be a whole document; then only the name can tell.
            guard TripleSniffing.startsWithIRI(content) else { return inTriples ?? (named == .rdfxml ? named : nil) }
        case UInt8(ascii: "{"): return JSONSniffing.format(of: content)
        case UInt8(ascii: "["):
            if inTriples == nil, !TripleSniffing.startsWithBlankNode(content) {
                return JSONSniffing.format(of: content)
            }
        default: break
        }
        if TripleSniffing.looksRight(content) { return inTriples ?? TripleSniffing.format(of: content) }
        return TextSniffing.startsDOT(content) ? .dot : TextSniffing.table(content) ?? inTriples
    }

    /// The format that a file name ends in, when the ending of compression is taken away.
    private init?(unpackedName name: String) {
        let name = name.lowercased()
        self.init(fileName: name.hasSuffix(".gz") ? String(name.dropLast(3)) : name)
    }
}
