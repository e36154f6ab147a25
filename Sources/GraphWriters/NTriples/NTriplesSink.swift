internal import NewsOntology

/// N-Triples: a line for each triple.
struct NTriplesSink: TripleSink {
    private let iris: ResourceIRIs
    // Owns the bytes of all pieces.
    private let store = SnippetStore()
    /// ` <iri> ` for each term.
    private let predicates: [Snippet]
    /// `"^^<iri> .` and a line end for each term.
    private let datatypes: [Snippet]
    /// `<type> <iri> .` and a line end, with the blanks around, for each term.
    private let classes: [Snippet]
    /// The resources that are open, outermost first, each as it is spelt.
    private var subjects: [[UInt8]] = []
    private var subject: [UInt8] = []
    private var nested = 0
    /// What labels of blank nodes start with: the article, so that files and streams can stand one behind the other.
    private let label: String

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: TripleText.iri)
        predicates = names.all.map { [store] in store.make(" <\($0.iri)> ") }
        datatypes = names.all.map { [store] in store.make("\"^^<\($0.iri)> .\n") }
        let type = names.all[names.fixed.type].iri
        classes = names.all.map { [store] in store.make(" <\(type)> <\($0.iri)> .\n") }
        label = article.map { "_:a.\($0.replacing(":", with: "-")).b" } ?? "_:b"
    }

    private static let lineEnd = Snippet(" .\n")
    private static let iriEnd = Snippet("> .\n")
    private static let englishEnd = Snippet("\"@en .\n")
    private static let plainEnd = Snippet("\" .\n")

    func start(_ output: inout TextOutput) {}
    func end(_ output: inout TextOutput) {}

    mutating func open(_ subject: Resource, class number: Int, _ output: inout TextOutput) {
        reopen(subject, &output)
        append(&output)
        output.raw(classes[number])
    }

    mutating func reopen(_ subject: Resource, _ output: inout TextOutput) {
        iris.spell(subject, into: &self.subject)
    }

    func close(_ output: inout TextOutput) {}

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        nested += 1
        let name = Array("\(label)\(nested)".utf8)
        append(&output)
        output.raw(predicates[property])
        output.buffer.append(name)
        output.raw(NTriplesSink.lineEnd)
        subjects.append(subject)
        subject = name
        append(&output)
        output.raw(classes[number])
    }

    mutating func closeNested(_ output: inout TextOutput) {
        if let outer = subjects.popLast() { subject = outer }
    }

    @inline(__always)
    func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        append(&output)
        output.raw(predicates[property])
        output.buffer.append(UInt8(ascii: "<"))
        iris.append(object, to: &output.buffer)
        output.raw(NTriplesSink.iriEnd)
    }

    @inline(__always)
    func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        append(&output)
        output.raw(predicates[property])
        output.buffer.append(UInt8(ascii: "\""))
        output.text(text, TripleText.literal, of: part)
        end(kind, &output)
    }

    func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        start(foreign: property, &output)
        output.raw("\"")
        output.text(text, TripleText.literal, of: part)
        switch kind {
        case .plain: output.raw(NTriplesSink.plainEnd)
        case .language(let tag): output.raw("\"@\(tag) .\n")
        case .typed(let datatype): output.raw(datatypes[datatype])
        }
    }

    func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        start(foreign: property, &output)
        output.raw("<")
        iris.append(object, to: &output.buffer)
        output.raw(NTriplesSink.iriEnd)
    }

    private func start(foreign property: String, _ output: inout TextOutput) {
        append(&output)
        output.raw(" <\(property.escaped(TripleText.iri))> ")
    }

    @inline(__always)
    private func end(_ kind: LiteralKind, _ output: inout TextOutput) {
        switch kind {
        case .plain: output.raw(NTriplesSink.plainEnd)
        case .english: output.raw(NTriplesSink.englishEnd)
        case .typed(let datatype): output.raw(datatypes[datatype])
        }
    }

    @inline(__always)
    func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        append(&output)
        output.raw(predicates[property])
        output.buffer.append(UInt8(ascii: "\""))
        output.buffer.append(number)
        output.raw(datatypes[datatype])
    }

    @inline(__always)
    private func append(_ output: inout TextOutput) { output.buffer.copy(subject) }
}
