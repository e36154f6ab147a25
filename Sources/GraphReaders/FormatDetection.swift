/// Looks at the beginning of a document.
enum FormatDetection {
    static func format(of bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        guard let first = firstByte(bytes) else { return nil }
        // In UTF-16 zero bytes stand between the characters, and the marks of byte order before them.
        let isXML = first == UInt8(ascii: "<") || [0xFE, 0xFF, 0x00].contains(first)
        guard isXML else { return looksLikeTriples(bytes) ? .ntriples : nil }
        return rootFormat(bytes) ?? (looksLikeTriples(bytes) ? .ntriples : nil)
    }

    private static func firstByte(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return bytes[start...].first { !$0.isBlank }
    }

    /// The format of the outermost element, as far as the document can be read up to there.
    private static func rootFormat(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        guard let converted = try? XMLInput.converted(bytes) else { return scan(bytes) }
        return converted.withUnsafeBufferPointer(scan)
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        guard var scanner = try? XMLScanner(bytes) else { return nil }
        while let event = try? scanner.next(), event != .finish {
            guard event == .start else { continue }
            let name = scanner.string(scanner.name)
            let local = name.utf8.firstIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
            switch local {
            case "graphml": return .graphml
            case "RDF": return .rdfxml
            default: return declaresRDF(scanner) ? .rdfxml : nil
            }
        }
        return nil
    }

    /// A single node may stand for a whole document of RDF/XML.
    private static func declaresRDF(_ scanner: XMLScanner) -> Bool {
        scanner.attributes.contains { scanner.string($0.value.range) == RDFTerms.namespace }
    }

    /// Whether the first line that is no comment starts a triple, or there are only comments.
    private static func looksLikeTriples(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = bytes.dropFirst(start).prefix(1 << 16).split { $0 == 0x0A || $0 == 0x0D }.lazy.map {
            $0.drop(while: \.isBlank)
        }
        guard let line = lines.first(where: { !$0.isEmpty && $0.first != UInt8(ascii: "#") }) else { return true }
        if line.starts(with: "_:".utf8) { return true }
        guard line.first == UInt8(ascii: "<"), let close = line.firstIndex(of: UInt8(ascii: ">")) else { return false }
        return IRIReference.isAbsolute(
            String(decoding: line[line.index(after: line.startIndex)..<close], as: UTF8.self)
        )
    }
}
