internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The statements of a graph in Cypher: rows that are merged in batches.
struct CypherElements: ElementWriter {
    /// The most rows of one statement, which is one transaction.
    private static let batch = 500

    /// The only article, which what is known within an article only is named after.
    let article: String?
    /// The labels that nodes are found by.
    let labels: [NodeType]
    /// The articles that report events, by the identifiers of these, where there are several.
    var reported: [String: String] = [:]
    private var statement: CypherStatement?
    private var rows = 0
    private var lists: Set<AttributeKey> = []

    init(article: String?, labels: [NodeType]) { (self.article, self.labels) = (article, labels) }

    func start(_ output: inout TextOutput) {
        output.raw("// \(OntologyVersion.current.mark)\n")
        for label in labels {
            output.raw("CREATE CONSTRAINT newsgraph_\(label.rawValue.lowercased()) IF NOT EXISTS ")
            output.raw("FOR (n:\(label.rawValue)) REQUIRE n.id IS UNIQUE;\n")
        }
    }

    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        let node = node.pointee
        output.owner = node.id
        row(of: CypherStatement(node), &output)
        output.raw("{id: ")
        output.cypher(name(node.id, node.type, node.attributes), of: "id")
        finish(node.label, node.attributes, but: [], &output)
    }

    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        let edge = edge.pointee
        output.owner = edge.id
        row(of: CypherStatement(edge, from: source.type, to: target.type), &output)
        output.raw("{source: ")
        output.cypher(name(source), of: "source")
        output.raw(", target: ")
        output.cypher(name(target), of: "target")
        output.raw(", id: ")
        output.cypher(qualified(edge.id, in: home(edge.attributes)), of: "id")
        let keys = edge.type == .linkedTo ? [] : edge.identityKeys
        for key in keys {
            output.raw(", \(key.rawValue): ")
            output.cypher(edge.attributes[key]?.text ?? "", of: key.rawValue)
        }
        finish(edge.label, edge.attributes, but: keys, &output)
    }

    mutating func end(_ output: inout TextOutput) { close(&output) }

    // MARK: Statements

    /// Starts a row, in a new statement where it does not fit into the one that is open.
    private mutating func row(of next: CypherStatement, _ output: inout TextOutput) {
        if statement == next, rows < CypherElements.batch {
            output.raw(",\n  ")
        } else {
            close(&output)
            statement = next
            output.raw("UNWIND [\n  ")
        }
        rows += 1
    }

    private mutating func close(_ output: inout TextOutput) {
        guard let statement else { return }
        output.raw("\n] AS row\n")
        statement.finish(lists: lists, &output)
        (self.statement, rows, lists) = (nil, 0, [])
    }

    // MARK: Rows

    /// Appends what is set, and the lists that are joined with what is known.
    private mutating func finish(
        _ label: String,
        _ attributes: Attributes,
        but keys: [AttributeKey],
        _ output: inout TextOutput
    ) {
        output.raw(", set: {label: ")
        output.cypher(label, of: AttributeKey.label.rawValue)
        for (key, value) in attributes where !keys.contains(key) {
            switch value {
            case .string(let text): output.cypher(text, named: key.rawValue)
            case .integer(let number): output.raw(", \(key.rawValue): \(number)")
            case .number(let number):
                output.raw(", \(key.rawValue): ")
                output.cypher(number)
            case .strings, .spans: lists.insert(key)
            }
        }
        for attribute in attributes.foreign { output.cypher(attribute) }
        output.raw("}")
        finish(listsOf: attributes, &output)
        output.raw("}")
    }

    private func finish(listsOf attributes: Attributes, _ output: inout TextOutput) {
        for (key, value) in attributes {
            let texts: [String]
            switch value {
            case .strings(let list): texts = list
            case .spans(let spans): texts = spans.map { qualified($0).description }
            case .string, .integer, .number: continue
            }
            output.raw(", \(key.rawValue): ")
            output.cypher(texts, of: key.rawValue)
        }
    }

    // MARK: Names

    private func name(_ end: EdgeEnd) -> String {
        end.type.isLocalToArticle ? name(end.name, end.type, end.content.attributes) : end.name
    }

    /// The name of a node in a database of many articles.
    private func name(_ id: String, _ type: NodeType, _ attributes: Attributes) -> String {
        type.isLocalToArticle ? qualified(id, in: home(attributes) ?? reported[id]) : id
    }

    private func qualified(_ id: String, in article: String?) -> String { article.map { "\($0)#\(id)" } ?? id }

    private func qualified(_ span: TextSpan) -> TextSpan {
        TextSpan(span.start, span.end, in: span.article ?? article)
    }

    /// The article of the evidence, or the only one.
    private func home(_ attributes: Attributes) -> String? {
        for key in [AttributeKey.evidence, .mentions] {
            if case .spans(let spans)? = attributes[key], let article = spans.first?.article { return article }
        }
        return article
    }
}

extension TextOutput {
    fileprivate mutating func cypher(_ text: String, named name: String) {
        raw(", \(name): ")
        cypher(text, of: name)
    }

    /// Appends an attribute of another tool: numbers and truth values as such, where they are.
    fileprivate mutating func cypher(_ attribute: ForeignAttribute) {
        raw(", ")
        cypherName(ForeignColumns.clear(attribute.name, of: ["id"]))
        raw(": ")
        guard attribute.isWellTyped else { return cypher(attribute.text, of: attribute.name) }
        switch attribute.kind {
        case .string: cypher(attribute.text, of: attribute.name)
        case .int, .long: raw(Int64(attribute.text).map { String($0) } ?? "null")
        case .float, .double: cypher(Double(attribute.text) ?? .nan)
        case .boolean: raw(["true", "1"].contains(attribute.text) ? "true" : "false")
        }
    }
}
