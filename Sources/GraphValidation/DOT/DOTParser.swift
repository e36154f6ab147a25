/// Reads the grammar of the DOT language and says where a document breaks it.
///
/// It makes nothing of what it reads. Source: graphviz.org, *DOT Language*, and the grammar of Graphviz 2.42, which
/// also takes lists of nodes (`a, b -> c`) and several graphs in one document.
struct DOTParser {
    private let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private var lexer: DOTLexer
    private var token: DOTToken
    private var isDirected = false
    private var depth = 0

    /// Adds a finding when the document breaks the grammar.
    static func check(
        _ bytes: UnsafeRawBufferPointer,
        limits: ValidationLimits,
        _ findings: inout FindingCollector
    ) {
        do {
            var parser = try DOTParser(bytes, limits)
            try parser.parseDocument()
        } catch {
            findings.add(error.code, at: error.offset, error.message)
        }
    }

    private init(_ bytes: UnsafeRawBufferPointer, _ limits: ValidationLimits) throws(SyntaxError) {
        self.bytes = bytes
        self.limits = limits
        lexer = DOTLexer(bytes, limits: limits)
        token = try lexer.next()
    }

    private mutating func parseDocument() throws(SyntaxError) {
        repeat { try parseGraph() } while token.kind != .end
    }

    /// `[strict] (graph | digraph) [name] { … }`
    private mutating func parseGraph() throws(SyntaxError) {
        _ = try take(.strict)
        isDirected = token.kind == .digraph
        if try !take(.digraph), try !take(.graph) { throw unexpected("'graph' or 'digraph'") }
        if token.isIdentifier { try parseIdentifier() }
        try parseBody()
    }

    private mutating func parseBody() throws(SyntaxError) {
        guard depth < limits.depth else {
            throw SyntaxError(.depth, at: token.offset, "subgraphs are nested more than \(limits.depth) deep")
        }
        depth += 1
        let open = token
        try expect("{")
        while token.kind != .symbol(UInt8(ascii: "}")) {
            guard token.kind != .end else {
                throw SyntaxError(.dotSyntax, at: open.offset, "the '{' that stands here is not closed")
            }
            try parseStatement()
        }
        try advance()
        depth -= 1
    }

    /// A statement and the `;` that may follow.
    private mutating func parseStatement() throws(SyntaxError) {
        switch token.kind {
        case .graph, .node, .edge: try parseDefaults()
        default: try parseNodesOrEdges()
        }
        _ = try takeSymbol(";")
    }

    /// `(graph | node | edge) […]`
    private mutating func parseDefaults() throws(SyntaxError) {
        try advance()
        if token.isIdentifier {
            try parseIdentifier()
            try expect("=")
        }
        guard token.kind == .symbol(UInt8(ascii: "[")) else { throw unexpected("'['") }
        try parseAttributeLists()
    }

    /// `name = value`, `node […]`, `end -> end … […]`
    private mutating func parseNodesOrEdges() throws(SyntaxError) {
        if token.isIdentifier {
            try parseIdentifier()
            if try takeSymbol("=") { return try parseIdentifier() }
            try parsePort()
            try parseFurtherNodes()
        } else {
            try parseEnd()
        }
        while case .arrow(let isDirected) = token.kind {
            guard isDirected == self.isDirected else { throw wrongArrow }
            try advance()
            try parseEnd()
        }
        try parseAttributeLists()
    }

    /// What an edge may join: nodes or a subgraph.
    private mutating func parseEnd() throws(SyntaxError) {
        if try take(.subgraph) {
            if token.isIdentifier { try parseIdentifier() }
            return try parseBody()
        }
        if token.kind == .symbol(UInt8(ascii: "{")) { return try parseBody() }
        guard token.isIdentifier else { throw unexpected("a node, a subgraph or '}'") }
        try parseIdentifier()
        try parsePort()
        try parseFurtherNodes()
    }

    private mutating func parseFurtherNodes() throws(SyntaxError) {
        while try takeSymbol(",") {
            try parseIdentifier()
            try parsePort()
        }
    }

    /// `: name [: compass point]`
    private mutating func parsePort() throws(SyntaxError) {
        for _ in 0..<2 {
            guard try takeSymbol(":") else { return }
            try parseIdentifier()
        }
    }

    /// `[name = value, …]`, any number of times.
    private mutating func parseAttributeLists() throws(SyntaxError) {
        while try takeSymbol("[") {
            while try !takeSymbol("]") {
                guard token.isIdentifier else { throw unexpected("an attribute or ']'") }
                try parseIdentifier()
                try expect("=")
                try parseIdentifier()
                if try !takeSymbol(",") { _ = try takeSymbol(";") }
            }
        }
    }

    /// A name, a numeral, or strings joined by `+`.
    private mutating func parseIdentifier() throws(SyntaxError) {
        guard token.isIdentifier else { throw unexpected("a name, a number or a string") }
        let isString = token.kind == .string
        try advance()
        while isString, try takeSymbol("+") {
            guard token.kind == .string else { throw unexpected("a string") }
            try advance()
        }
    }
}

extension DOTParser {
    private mutating func advance() throws(SyntaxError) { token = try lexer.next() }

    private mutating func take(_ kind: DOTToken.Kind) throws(SyntaxError) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    private mutating func takeSymbol(_ symbol: Unicode.Scalar) throws(SyntaxError) -> Bool {
        try take(.symbol(UInt8(ascii: symbol)))
    }

    private mutating func expect(_ symbol: Unicode.Scalar) throws(SyntaxError) {
        guard try takeSymbol(symbol) else { throw unexpected("'\(symbol)'") }
    }

    private func unexpected(_ expected: String) -> SyntaxError {
        guard token.kind != .end else {
            return SyntaxError(.dotSyntax, at: token.offset, "the document ends where \(expected) should stand")
        }
        let found = MessageText.quote(bytes[token.offset..<token.end])
        return SyntaxError(.dotSyntax, at: token.offset, "\(found) stands where \(expected) should stand")
    }

    private var wrongArrow: SyntaxError {
        let (found, right) = isDirected ? ("--", "->") : ("->", "--")
        let kind = isDirected ? "digraph" : "graph"
        return SyntaxError(
            .dotSyntax,
            at: token.offset,
            "the edges of a \(kind) are written '\(right)', not '\(found)'"
        )
    }
}

extension DOTToken {
    /// Whether it can name something; keywords cannot, unless they are quoted.
    fileprivate var isIdentifier: Bool { kind == .name || kind == .string }
}
