internal import GraphSyntax

/// Looks at the beginning of a document, and at its name where that leaves a choice.
struct FormatDetection {
    /// How much is looked at, in bytes.
    private static let window = 1 << 16

    private let fileName: String?

    init(fileName: String? = nil) {
        self.fileName = fileName?.lowercased()
    }

    func format(of bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        if let converted = try? XMLInput.convertedUTF16(bytes) {
            return converted.withUnsafeBufferPointer { format(of: $0) }
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].first(where: { !$0.isBlank }) else { return named(.turtle, .ntriples) }
        if first == UInt8(ascii: "<"), let format = rootFormat(bytes) { return format }
        if let named = named(.turtle, .ntriples) { return named }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let format = json(bytes) { return format }
        if DOTScanner.startsGraph(bytes) { return .dot }
        return table(bytes) ?? triples(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// The format among some that the name of the file stands for.
    private func named(_ formats: ReadableFormat...) -> ReadableFormat? {
        formats.first { format in format.fileExtensions.contains { fileName?.hasSuffix("." + $0) == true } }
    }

    // MARK: XML

    /// The format of the outermost element, as far as the document can be read up to there.
    private func rootFormat(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        guard let converted = try? XMLInput.converted(bytes) else { return FormatDetection.scan(bytes) }
        return converted.withUnsafeBufferPointer(FormatDetection.scan)
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
            case "gexf": return .gexf
            default: return declaresRDF(scanner) ? .rdfxml : nil
            }
        }
        return nil
    }

    /// A single node may stand for a whole document of RDF/XML.
    private static func declaresRDF(_ scanner: XMLScanner) -> Bool {
        scanner.attributes.contains { scanner.string($0.value.range) == RDFTerms.namespace }
    }

    // MARK: JSON and tables

    /// The format of a document of JSON, by the names of its first object.
    private func json(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        if let named = named(.jsonld, .cytoscape, .jsonl) { return named }
        var names: [String] = []
        var parser = JSONParser(UnsafeBufferPointer(rebasing: bytes.prefix(FormatDetection.window)))
        // What is cut off ends the search.
        _ = try? FormatDetection.collect(&parser, &names)
        if names.contains(where: { $0.hasPrefix("@") }) { return .jsonld }
        if names.contains("kind") { return .jsonl }
        let isGraph = !Set(names).isDisjoint(with: ["elements", "nodes", "links", "edges", "data", "group"])
        return isGraph ? .cytoscape : nil
    }

    private static func collect(_ parser: inout JSONParser, _ names: inout [String]) throws(ScanError) {
        if parser.comes("[") {
            try parser.items { (inner) throws(ScanError) in
                guard names.isEmpty, inner.comes("{") else { return _ = try inner.value() }
                try collect(&inner, &names)
            }
        } else {
            try parser.members { (name, _, inner) throws(ScanError) in
                names.append(name)
                _ = try inner.value()
            }
        }
    }

    /// A table of Neo4j, by its heading.
    private func table(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        var reader = CSVReader(UnsafeBufferPointer(rebasing: bytes.prefix(FormatDetection.window)))
        guard let heading = try? reader.next() else { return nil }
        let roles = heading.map { $0.text.uppercased().prefix { $0 != "(" && $0 != "{" } }
        if roles.contains(where: { $0.hasSuffix(":START_ID") }) { return .neo4jEdges }
        return roles.contains { $0.hasSuffix(":ID") } ? .neo4jNodes : nil
    }

    // MARK: Triples

    /// N-Triples where each line of the beginning is a triple, Turtle where the first statement is one of its own.
    private func triples(_ bytes: UnsafeBufferPointer<UInt8>) -> ReadableFormat? {
        let window = FormatDetection.wholeLines(bytes)
        var lines = NTriplesParser(window)
        var count = 0
        do throws(ScanError) {
            while try lines.step({ _, _ in count += 1 }) {}
            return count > 0 || window.count == bytes.count ? .ntriples : nil
        } catch {
            var turtle = TurtleParser(bytes, relative: .kept)
            let hasStatement = (try? turtle.step { _, _ in count += 1 }) == true
            return hasStatement ? .turtle : count > 0 ? .ntriples : nil
        }
    }

    /// The lines that end in what is looked at.
    private static func wholeLines(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard bytes.count > window else { return bytes }
        let end = bytes[..<window].lastIndex { $0 == 0x0A || $0 == 0x0D }
        return UnsafeBufferPointer(rebasing: bytes[..<(end.map { $0 + 1 } ?? window)])
    }
}
