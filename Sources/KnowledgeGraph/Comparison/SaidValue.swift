internal import NewsOntology
internal import NewsText

/// What one attribute says, in a form that is the same for all that says the same: the order of lists never counts, nor
/// how a tool spells a number.
struct SaidValue: Hashable {
    let name: String
    /// Whether the ontology does not know the attribute; it may be called as one that it knows.
    private let isForeign: Bool
    /// The value for people.
    let text: String
    /// The bytes that are the same when the values are.
    private let canonical: [UInt8]

    init(_ key: AttributeKey, _ value: AttributeValue) {
        (name, isForeign, text) = (key.rawValue, false, value.text)
        canonical =
            switch value {
            case .strings(let texts): SaidValue.set(texts)
            case .spans(let spans): SaidValue.set(spans.map(\.description))
            case .string(let rules) where key == .rule: SaidValue.set(rules.split(separator: "|").map(String.init))
            case .string, .integer, .number: Array(text.utf8)
            }
    }

    init(_ attribute: ForeignAttribute) {
        (name, isForeign, text) = (attribute.name, true, attribute.text)
        canonical = Array(SaidValue.canonical(attribute).utf8)
    }

    /// Whether both are values of one attribute.
    func isOfSameAttribute(as other: SaidValue) -> Bool { name == other.name && isForeign == other.isForeign }

    static func == (a: SaidValue, b: SaidValue) -> Bool {
        a.isOfSameAttribute(as: b) && a.canonical == b.canonical
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(canonical)
    }

    private static func set(_ texts: [String]) -> [UInt8] {
        let sorted = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        var bytes: [UInt8] = []
        for (index, text) in sorted.enumerated() where index == 0 || sorted[index - 1] != text {
            bytes += text
            bytes.append(0)
        }
        return bytes
    }

    /// The text of a value that formats without its type have for it, too.
    private static func canonical(_ attribute: ForeignAttribute) -> String {
        let text = attribute.text
        switch attribute.kind {
        case .string: return text
        case .boolean: return ["1": "true", "0": "false"][text] ?? text.lowercased()
        case .int, .long, .float, .double:
            guard Int64(text) == nil, let number = attribute.number else { return Int64(text)?.description ?? text }
            return Int64(exactly: number)?.description ?? number.description
        }
    }
}
