import KnowledgeGraph
import NewsOntology
import NewsText

/// Builds graphs for tests in few words.
struct GraphSketch {
    var graph = Graph()

    /// Adds a node; a failure to build it is a failure of the test.
    mutating func node(_ id: String, _ type: NodeType, _ label: String, _ values: [AttributeKey: SketchValue] = [:])
        throws
    {
        var attributes = Attributes()
        for (key, value) in values { attributes[key] = value.value }
        try graph.add(Node(id: id, type: type, label: label, attributes: attributes))
    }

    /// Adds an edge that a sentence of the article states.
    mutating func edge(
        _ source: String,
        _ type: RelationType,
        _ target: String,
        _ values: [AttributeKey: SketchValue] = [:],
        at evidence: TextSpan = TextSpan(48, 281),
        rule: String = "subject"
    ) throws {
        var attributes = Attributes()
        attributes[.evidence] = .spans([evidence])
        attributes.set(.basis, Basis.text.rawValue)
        attributes.set(.rule, rule)
        for (key, value) in values { attributes[key] = value.value }
        try graph.connect(source, type, target, attributes: attributes)
    }
}

/// A value of an attribute, written as a literal.
struct SketchValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByArrayLiteral
{
    let value: AttributeValue

    init(_ value: AttributeValue) { self.value = value }
    init(stringLiteral text: String) { value = .string(text) }
    init(integerLiteral number: Int) { value = .integer(number) }
    init(floatLiteral number: Double) { value = .number(number) }
    init(arrayLiteral texts: String...) { value = .strings(texts) }

    /// Stretches of the article as pairs.
    static func at(_ pairs: (Int, Int)...) -> SketchValue { SketchValue(.spans(pairs.map { TextSpan($0.0, $0.1) })) }
}
