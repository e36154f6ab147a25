/// The formats whose documents can be checked.
public enum DocumentFormat: String, CaseIterable, Sendable {
    /// GraphML, as this package writes it.
    case graphml
    /// RDF in RDF/XML, as this package writes it.
    case rdfxml
    /// The Graphviz language.
    case dot
    /// RDF in JSON-LD, as this package writes it.
    case jsonld
    /// JSON Lines, as this package writes them.
    case jsonl
    /// JSON for Cytoscape.
    case cytoscape

    /// The name for people.
    public var title: String {
        switch self {
        case .graphml: "GraphML"
        case .rdfxml: "RDF/XML"
        case .dot: "DOT"
        case .jsonld: "JSON-LD"
        case .jsonl: "JSON Lines"
        case .cytoscape: "Cytoscape JSON"
        }
    }

    /// Tells the format of a document by its content; `nil` when it is none of these.
    ///
    /// XML is told by the local name of its root element, JSON by the names in its outermost object, DOT by its first
    /// keyword; names of files do not count.
    public static func detect(in bytes: [UInt8]) -> DocumentFormat? {
        bytes.withUnsafeBytes { DocumentFormat(ofContent: $0) }
    }

    init?(ofContent bytes: UnsafeRawBufferPointer) {
        let start = bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0)
        guard start < bytes.count else { return nil }
        if bytes[start] == UInt8(ascii: "<") {
            self.init(rootElement: XMLProlog(of: bytes).rootName)
        } else if JSONFormat.looksLikeJSON(bytes) {
            guard let format = JSONFormat.format(of: bytes) else { return nil }
            self = format
        } else if DOTLexer.startsGraph(bytes) {
            self = .dot
        } else {
            return nil
        }
    }

    private init?(rootElement name: String) {
        switch name {
        case "graphml": self = .graphml
        case "RDF": self = .rdfxml
        default: return nil
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the text starts with the byte order mark of UTF-8.
    var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Whether the text starts with an IRI in angle brackets, as no XML does.
    var looksLikeTriples: Bool {
        let start = skippingBlanks(from: hasByteOrderMark ? 3 : 0)
        guard start < count, self[start] == UInt8(ascii: "<") else { return false }
        let name = UnsafeRawBufferPointer(
            rebasing: self[(start + 1)...].prefix(200).prefix { !$0.isBlank && $0 != 0x3E }
        )
        return name.first?.isLetter == true && name.end(of: "://", from: 0) != nil
            && name.index(of: 0x22, from: 0) == name.count
    }

    /// Whether the text looks like XML: its first character that is no blank is `<`.
    var looksLikeXML: Bool {
        let start = skippingBlanks(from: hasByteOrderMark ? 3 : 0)
        return start < count && self[start] == UInt8(ascii: "<")
    }
}
