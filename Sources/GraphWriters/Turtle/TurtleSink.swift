internal import NewsOntology

/// Turtle: a block for each resource, a line in it for each triple.
struct TurtleSink: TripleSink {
    private let iris: ResourceIRIs
    // Owns the bytes of all pieces.
    private let store = SnippetStore()
    /// The prefixed name of each term.
    private let names: [Snippet]
    /// `"^^name` for each term.
    private let datatypes: [Snippet]
    private let type: Int
    private var depth = 0
    /// Whether nothing stands in the block yet, so that no semicolon is due.
    private var isFirst = false

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: TripleText.iri)
        self.names = names.all.map { [store] in store.make($0.tag) }
        datatypes = names.all.map { [store] in store.make("\"^^\($0.tag)") }
        type = names.fixed.type
    }

    private static let classMark = Snippet(" a ")
    private static let nestedClass = Snippet(" [ a ")
    private static let nestedEnd = Snippet(" ]")
    private static let blockEnd = Snippet(" .\n\n")
    private static let separators = (0..<6).map { Snippet(" ;\n" + String(repeating: "    ", count: $0)) }
    private static let firstSeparator = Snippet("\n    ")
    private static let iriStart = Snippet(" <")
    private static let english = Snippet("\"@en")
    private static let literalStart = Snippet(" \"")

    func start(_ output: inout TextOutput) {
        for vocabulary in Vocabulary.allCases {
            output.raw("@prefix \(vocabulary.rawValue): <\(vocabulary.namespace)> .\n")
        }
        output.raw("\n")
    }

    func end(_ output: inout TextOutput) {}

    mutating func open(_ subject: Resource, class number: Int, _ output: inout TextOutput) {
        reopen(subject, &output)
        output.raw(TurtleSink.classMark)
        output.raw(names[number])
        isFirst = false
    }

    mutating func reopen(_ subject: Resource, _ output: inout TextOutput) {
        output.buffer.append(UInt8(ascii: "<"))
        iris.append(subject, to: &output.buffer)
        output.buffer.append(UInt8(ascii: ">"))
        depth = 1
        isFirst = true
    }

    mutating func close(_ output: inout TextOutput) {
        output.raw(TurtleSink.blockEnd)
        depth = 0
    }

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        predicate(property, &output)
        output.raw(TurtleSink.nestedClass)
        output.raw(names[number])
        depth += 1
    }

    mutating func closeNested(_ output: inout TextOutput) {
        output.raw(TurtleSink.nestedEnd)
        depth -= 1
    }

    @inline(__always)
    mutating func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        predicate(property, &output)
        if case .term(let number) = object {
            output.buffer.append(UInt8(ascii: " "))
            output.raw(names[number])
            return
        }
        output.raw(TurtleSink.iriStart)
        iris.append(object, to: &output.buffer)
        output.buffer.append(UInt8(ascii: ">"))
    }

    @inline(__always)
    mutating func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        predicate(property, &output)
        output.raw(TurtleSink.literalStart)
        output.text(text, TripleText.literal, of: part)
        end(kind, &output)
    }

    mutating func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        separate(&output)
        output.raw("<\(property.escaped(TripleText.iri))>")
        output.raw(TurtleSink.literalStart)
        output.text(text, TripleText.literal, of: part)
        switch kind {
        case .plain: output.raw("\"")
        case .language(let tag): output.raw("\"@\(tag)")
        case .typed(let datatype): output.raw(datatypes[datatype])
        }
    }

    mutating func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        separate(&output)
        output.raw("<\(property.escaped(TripleText.iri))> <")
        iris.append(object, to: &output.buffer)
        output.raw(">")
    }

    @inline(__always)
    private func end(_ kind: LiteralKind, _ output: inout TextOutput) {
        switch kind {
        case .plain: output.buffer.append(UInt8(ascii: "\""))
        case .english: output.raw(TurtleSink.english)
        case .typed(let datatype): output.raw(datatypes[datatype])
        }
    }

    @inline(__always)
    mutating func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        predicate(property, &output)
        output.raw(TurtleSink.literalStart)
        output.buffer.append(number)
        output.raw(datatypes[datatype])
    }

    /// Ends what stands before, and starts a line.
    @inline(__always)
    private mutating func separate(_ output: inout TextOutput) {
        output.raw(isFirst ? TurtleSink.firstSeparator : TurtleSink.separators[depth])
        isFirst = false
    }

    /// Ends what stands before, and starts the line of a property.
    @inline(__always)
    private mutating func predicate(_ property: Int, _ output: inout TextOutput) {
        separate(&output)
        if property == type {
            output.buffer.append(UInt8(ascii: "a"))
        } else {
            output.raw(names[property])
        }
    }
}
