import KnowledgeGraph
import NewsOntology
import NewsText

/// A generator that gives the same numbers on every machine.
///
/// Source: Marsaglia, *Xorshift RNGs* (2003), with the multiplier of Vigna (2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Graphs with everything in them that the ontology allows.
struct RandomGraph {
    private var random: SeededGenerator
    private var graph = Graph()
    private let articles: Int

    /// A graph whose nodes and edges bear any attributes they may, with the number of articles given.
    static func make(seed: UInt64, articles: Int = 1, nodes: Int = 40, edges: Int = 80) throws -> Graph {
        var maker = RandomGraph(random: SeededGenerator(seed), articles: articles)
        for index in 0..<articles { try maker.addNode(.article, index) }
        let others = NodeType.allCases.filter { $0 != .article }
        for index in 0..<nodes { try maker.addNode(others.randomElement(using: &maker.random) ?? .state, index) }
        for index in 0..<edges { try maker.addEdge(index) }
        return maker.graph
    }

    private init(random: SeededGenerator, articles: Int) {
        (self.random, self.articles) = (random, articles)
    }

    private mutating func addNode(_ type: NodeType, _ index: Int) throws {
        var attributes = Attributes()
        for key in AttributeKey.allCases where key.onNodes && key != .type && key != .label {
            let isAllowed = key.nodeTypes.isEmpty || key.nodeTypes.contains { type.isA($0) }
            guard isAllowed, Bool.random(using: &random) else { continue }
            attributes[key] = value(key, EventStatus.allCases.map(\.rawValue))
        }
        attributes.foreign = foreign()
        let id = "\(type.idPrefix):n\(index)"
        try graph.add(Node(id: id, type: type, label: text(), attributes: attributes))
    }

    private mutating func addEdge(_ index: Int) throws {
        guard let from = graph.nodes.randomElement(using: &random), let to = graph.nodes.randomElement(using: &random)
        else { return }
        let types = RelationType.allCases.filter { $0.allows(from: from.type, to: to.type) }
        guard let type = types.randomElement(using: &random) else { return }
        var attributes = Attributes()
        for key in [.evidence, .basis, .rule, .confidence] + type.ownAttributes
        where Bool.random(using: &random) {
            attributes[key] = value(key, OfficeStatus.allCases.map(\.rawValue))
        }
        attributes.foreign = foreign()
        try graph.connect(from.id, type, to.id, id: "e\(index + 1)", label: text(), attributes: attributes)
    }

    private mutating func value(_ key: AttributeKey, _ statuses: [String]) -> AttributeValue {
        if let word = (key == .status ? statuses : key.allowedValues)?.randomElement(using: &random) {
            return .string(word)
        }
        switch key.valueKind {
        case .string: return .string(key == .date ? RandomGraph.dates.randomElement(using: &random) ?? "" : text())
        case .strings: return .strings((0..<Int.random(in: 1...3, using: &random)).map { _ in text() })
        case .spans: return .spans((0..<Int.random(in: 1...3, using: &random)).map { _ in span() })
        case .integer: return .integer(Int.random(in: -9...Int.max, using: &random))
        case .number: return .number(Double.random(in: -1e300...1e300, using: &random))
        }
    }

    /// Attributes of other tools; their values need not be of their type.
    private mutating func foreign() -> [ForeignAttribute] {
        RandomGraph.foreignNames.filter { _ in Int.random(in: 0..<12, using: &random) == 0 }.map { name in
            let kind = ForeignAttribute.Kind.allCases.randomElement(using: &random) ?? .string
            let isText = Int.random(in: 0..<3, using: &random) == 0
            let value = RandomGraph.values[kind]?.randomElement(using: &random) ?? text()
            return ForeignAttribute(name: name, kind: kind, text: isText ? text() : value)
        }
    }

    /// Among them names that the ontology or a format has, and names that are no XML names.
    private static let foreignNames = [
        "age", "type", "id", "x", "weight", "original.x", "label of it", "7 <days> & \"nights\"", "_x41_", "a_x",
        "größe",
        "line\nend", "foreign_age", "bell\u{07}",
    ]

    private static let values: [ForeignAttribute.Kind: [String]] = [
        .int: ["0", "-7", "007", "2147483647"], .long: ["9223372036854775807", "+13"],
        .float: ["0.5", "-1e3", "INF"], .double: ["NaN", "-INF", "5.", "4"], .boolean: ["true", "false", "1"],
    ]

    private mutating func span() -> TextSpan {
        let start = Int.random(in: 0..<5000, using: &random)
        let article = articles > 1 ? "article:n\(Int.random(in: 0..<articles, using: &random))" : nil
        return TextSpan(start, start + Int.random(in: 0..<300, using: &random), in: article)
    }

    private mutating func text() -> String {
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            RandomGraph.texts.randomElement(using: &random) ?? ""
        }
        return parts.joined(separator: " ")
    }

    private static let dates = ["2024-08-05", "2024-02", "1999", "2024-07-30/2024-08", "2024-02-31", "soon", "0000"]

    private static let texts = [
        "Iran", "<b>&amp; \"quotes\" 'single' </data></node>", "]]>", "one\r\ntwo\rthree\nfour\tfive", "  blanks  ",
        "bell\u{07} null\u{0}", "a\u{FFFE}b\u{FFFF}c\u{FEFF}", "\u{7F}\u{85}\u{2028}", "تهران\u{202E}", "👩‍👩‍👧‍👦 🇮🇷",
        "e\u{301}e\u{316} é", "𐍈\u{10FFFD}", "\\N \\\" \\\\ } ; { #", "&lt; &#65; &nbsp; &;", "a|b||c", "<!-- -- -->",
        "@en", "\"x\"^^<y>", "1-2 3-4", "_:b .",
    ]
}
