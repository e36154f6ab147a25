/// Takes what a document in the DOT language says, in the order of the document.
package protocol DOTConsumer {
    /// A graph starts: whether its edges have directions, and its name.
    mutating func startGraph(isDirected: Bool, isStrict: Bool, at offset: Int) throws(ScanError)
    /// A subgraph starts.
    mutating func startSubgraph(named name: String?, at offset: Int)
    /// The subgraph ends that started last.
    mutating func endSubgraph()
    /// An attribute of the graph or of the subgraph.
    mutating func graphAttribute(_ attribute: DOTAttributeText)
    /// A node, perhaps again, with what this statement says of it beyond the defaults in force.
    mutating func node(_ name: DOTNodeName, _ attributes: [DOTAttributeText], defaults: [DOTAttributeText])
    /// An edge from each of some nodes to each of some others.
    mutating func edges(
        _ sources: [DOTNodeName],
        _ targets: [DOTNodeName],
        _ attributes: [DOTAttributeText],
        at offset: Int
    )
}

/// An attribute as the document spells it, with escapes such as `\n` still in it.
package struct DOTAttributeText: Hashable, Sendable {
    package let name: String
    package let text: String
    /// Whether the value is markup in angle brackets.
    package let isHTML: Bool
    package let offset: Int
}

/// The name of a node, perhaps with a port.
package struct DOTNodeName: Hashable, Sendable {
    package let text: String
    package let hasPort: Bool
    package let offset: Int
}

/// Reads the grammar of the DOT language.
///
/// Source: graphviz.org, *DOT Language*, and the grammar of Graphviz 2.42, which also takes lists of nodes
/// (`a, b -> c`) and several graphs in one document.
package struct DOTParser<Consumer: DOTConsumer> {
    private var scanner: DOTScanner
    private var token: DOTToken
    private var isDirected = false
    private var depth = 0
    /// The defaults of nodes and of edges in each scope that is open.
    private var nodeDefaults: [[DOTAttributeText]] = [[]]
    private var edgeDefaults: [[DOTAttributeText]] = [[]]
    /// The nodes of each scope that is open.
    private var members: [[DOTNodeName]] = [[]]
    package private(set) var consumer: Consumer

    package init(
        _ bytes: Bytes,
        limits: SyntaxLimits = SyntaxLimits(),
        _ consumer: Consumer
    ) throws(ScanError) {
        scanner = DOTScanner(bytes, limits: limits)
        token = try scanner.next()
        self.consumer = consumer
    }

    /// Reads the document to its end.
    package mutating func parse() throws(ScanError) {
        repeat { try parseGraph() } while token.kind != .end
    }

    /// `[strict] (graph | digraph) [name] { … }`
    private mutating func parseGraph() throws(ScanError) {
        let start = token.offset
        let isStrict = try take(.strict)
        isDirected = token.kind == .digraph
        if try !take(.digraph), try !take(.graph) { throw unexpected("'graph' or 'digraph'") }
        if token.isIdentifier { _ = try parseIdentifier() }
        try consumer.startGraph(isDirected: isDirected, isStrict: isStrict, at: start)
        _ = try parseBody()
    }

    /// Reads `{ … }` and gives the nodes that stand in it.
    private mutating func parseBody() throws(ScanError) -> [DOTNodeName] {
        depth += 1
        try scanner.limits.check("subgraphs", nestedBy: depth, at: token.offset)
        nodeDefaults.append(nodeDefaults.last ?? [])
        edgeDefaults.append(edgeDefaults.last ?? [])
        members.append([])
        let open = token
        try expect("{")
        while token.kind != .symbol(UInt8(ascii: "}")) {
            guard token.kind != .end else { throw ScanError(at: open.offset, "the '{' that stands here is not closed") }
            try parseStatement()
        }
        try advance()
        depth -= 1
        nodeDefaults.removeLast()
        edgeDefaults.removeLast()
        let inner = members.removeLast()
        members[members.count - 1] += inner
        return inner
    }

    /// A statement and the `;` that may follow.
    private mutating func parseStatement() throws(ScanError) {
        switch token.kind {
        case .graph, .node, .edge: try parseDefaults()
        default: try parseNodesOrEdges()
        }
        _ = try takeSymbol(";")
    }

    /// `(graph | node | edge) […]`
    private mutating func parseDefaults() throws(ScanError) {
        let kind = token.kind
        try advance()
        if token.isIdentifier {
            _ = try parseIdentifier()
            try expect("=")
        }
        guard token.kind == .symbol(UInt8(ascii: "[")) else { throw unexpected("'['") }
        let attributes = try parseAttributeLists()
        switch kind {
        case .node: nodeDefaults[nodeDefaults.count - 1] += attributes
        case .edge: edgeDefaults[edgeDefaults.count - 1] += attributes
        default: for attribute in attributes { consumer.graphAttribute(attribute) }
        }
    }

    /// `name = value`, `node […]`, `end -> end … […]`
    private mutating func parseNodesOrEdges() throws(ScanError) {
        let start = token
        var ends: [[DOTNodeName]] = []
        var isSubgraph = false
        if token.isIdentifier {
            let name = try parseIdentifier()
            if token.kind == .symbol(UInt8(ascii: "=")) {
                return consumer.graphAttribute(try parseValue(of: name, start.offset))
            }
            ends.append(try parseFurtherNodes(after: name, start.offset))
        } else {
            isSubgraph = true
            ends.append(try parseEnd())
        }
        while case .arrow(let isDirected) = token.kind {
            guard isDirected == self.isDirected else { throw wrongArrow }
            try advance()
            ends.append(try parseEnd())
        }
        let attributes = try parseAttributeLists()
        if ends.count == 1 {
            if !isSubgraph { give(nodes: ends[0], attributes) }
        } else {
            for end in ends { give(nodes: end, []) }
            give(edges: ends, attributes, at: start.offset)
        }
    }

    private mutating func give(nodes: [DOTNodeName], _ attributes: [DOTAttributeText]) {
        for node in nodes { consumer.node(node, attributes, defaults: nodeDefaults.last ?? []) }
        members[members.count - 1] += nodes
    }

    private mutating func give(edges ends: [[DOTNodeName]], _ attributes: [DOTAttributeText], at offset: Int) {
        let all = (edgeDefaults.last ?? []) + attributes
        for (sources, targets) in zip(ends, ends.dropFirst()) { consumer.edges(sources, targets, all, at: offset) }
    }

    /// What an edge may join: nodes or a subgraph.
    private mutating func parseEnd() throws(ScanError) -> [DOTNodeName] {
        let start = token.offset
        var name: String?
        let isSubgraph = try take(.subgraph)
        if isSubgraph, token.isIdentifier { name = try parseIdentifier() }
        if isSubgraph || token.kind == .symbol(UInt8(ascii: "{")) {
            consumer.startSubgraph(named: name, at: start)
            defer { consumer.endSubgraph() }
            return try parseBody()
        }
        guard token.isIdentifier else { throw unexpected("a node, a subgraph or '}'") }
        return try parseFurtherNodes(after: try parseIdentifier(), start)
    }

    private mutating func parseFurtherNodes(after name: String, _ offset: Int) throws(ScanError) -> [DOTNodeName] {
        var nodes = [DOTNodeName(text: name, hasPort: try parsePort(), offset: offset)]
        while try takeSymbol(",") {
            let start = token.offset
            let name = try parseIdentifier()
            nodes.append(DOTNodeName(text: name, hasPort: try parsePort(), offset: start))
        }
        return nodes
    }

    /// `: name [: compass point]`
    private mutating func parsePort() throws(ScanError) -> Bool {
        var hasPort = false
        for _ in 0..<2 {
            guard try takeSymbol(":") else { return hasPort }
            _ = try parseIdentifier()
            hasPort = true
        }
        return hasPort
    }

    /// `[name = value, …]`, any number of times.
    private mutating func parseAttributeLists() throws(ScanError) -> [DOTAttributeText] {
        var attributes: [DOTAttributeText] = []
        while try takeSymbol("[") {
            while try !takeSymbol("]") {
                guard token.isIdentifier else { throw unexpected("an attribute or ']'") }
                let start = token.offset, name = try parseIdentifier()
                attributes.append(try parseValue(of: name, start))
                if try !takeSymbol(",") { _ = try takeSymbol(";") }
            }
        }
        return attributes
    }

    /// `= value` behind the name of an attribute.
    private mutating func parseValue(of name: String, _ offset: Int) throws(ScanError) -> DOTAttributeText {
        try expect("=")
        let isHTML = token.kind == .html
        return DOTAttributeText(name: name, text: try parseIdentifier(), isHTML: isHTML, offset: offset)
    }

    /// A name, a numeral, or strings joined by `+`.
    private mutating func parseIdentifier() throws(ScanError) -> String {
        guard token.isIdentifier else { throw unexpected("a name, a number or a string") }
        let isString = token.isString
        var text = scanner.text(of: token)
        try advance()
        while isString, try takeSymbol("+") {
            guard token.isString else { throw unexpected("a string") }
            text += scanner.text(of: token)
            try advance()
        }
        return text
    }
}

extension DOTParser {
    private mutating func advance() throws(ScanError) { token = try scanner.next() }

    private mutating func take(_ kind: DOTToken.Kind) throws(ScanError) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    private mutating func takeSymbol(_ symbol: Unicode.Scalar) throws(ScanError) -> Bool {
        try take(.symbol(UInt8(ascii: symbol)))
    }

    private mutating func expect(_ symbol: Unicode.Scalar) throws(ScanError) {
        guard try takeSymbol(symbol) else { throw unexpected("'\(symbol)'") }
    }

    private func unexpected(_ expected: String) -> ScanError {
        let found = ScanError.quote(String(decoding: scanner.bytes[token.offset..<token.end], as: UTF8.self))
        return .unexpected(token.kind == .end ? nil : found, where: expected, at: token.offset)
    }

    private var wrongArrow: ScanError {
        let (found, right) = isDirected ? ("--", "->") : ("->", "--")
        let kind = isDirected ? "digraph" : "graph"
        return ScanError(at: token.offset, "the edges of a \(kind) are written '\(right)', not '\(found)'")
    }
}
