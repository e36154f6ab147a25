/// What names in JSON-LD mean: the active context.
///
/// Source: W3C, *JSON-LD 1.1* (2020), section 9.15, and *JSON-LD 1.1 Processing Algorithms and API*, sections 4 and 5.
struct JSONLDContext {
    /// What a name stands for.
    struct Term {
        /// The IRI or keyword; `nil` where the name is to be passed over.
        var iri: String?
        /// `@id`, `@vocab`, `@json`, `@none` or the IRI of a datatype.
        var type: String?
        /// The language of texts: `.some(nil)` is none.
        var language: String??
        var containers: Set<String> = []
        var isReverse = false
        /// A context that holds for what stands below the name.
        var scoped: JSONValue?
        /// Whether the name may stand before a colon.
        var isPrefix = false
    }

    static let keywords: Set<String> = [
        "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json",
        "@language", "@list", "@nest", "@none", "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type",
        "@value", "@version", "@vocab",
    ]

    private(set) var base: IRIReference?
    private(set) var vocabulary: String?
    private(set) var language: String?
    private(set) var terms: [String: Term] = [:]
    private let original: IRIReference?

    init(base: String?) {
        original = base.map { IRIReference($0) }
        self.base = original
    }

    /// The context with another one on top of it.
    func adding(_ value: JSONValue) throws(ScanError) -> JSONLDContext {
        var context = self
        switch value.content {
        case .null: context = JSONLDContext(original)
        case .array(let items): for item in items { context = try context.adding(item) }
        case .string(let name):
            let message = "the context \(ScanError.quote(name)) is remote, and is not loaded; write it into the file"
            throw ScanError(at: value.offset, message)
        case .object(let members): try context.define(members)
        case .number, .bool: throw ScanError(at: value.offset, "a context is an object, or a list of them")
        }
        return context
    }

    private init(_ original: IRIReference?) { (self.original, base) = (original, original) }

    private mutating func define(_ members: [JSONMember]) throws(ScanError) {
        for member in members {
            switch member.name {
            case "@import":
                throw ScanError(
                    at: member.offset,
                    "the imported context is remote, and is not loaded; write it into the file"
                )
            case "@base":
                base = member.value.string.map { text in
                    IRIReference(base?.resolving(text) ?? text)
                }
            case "@language": language = member.value.string?.lowercased()
            default: break
            }
        }
        // A vocabulary may be spelt with a prefix of this context.
        let rows = Dictionary(members.map { ($0.name, $0.value) }) { $1 }
        var open: Set<String> = []
        for member in members where !member.name.hasPrefix("@") {
            try define(member.name, rows, at: member.offset, &open)
        }
        if let value = rows["@vocab"] {
            vocabulary = value.string.map { expand($0, isVocabulary: true, isRelative: true) ?? $0 }
            // Names without a prefix could not be expanded before.
            open = []
            for member in members where !member.name.hasPrefix("@") {
                try define(member.name, rows, at: member.offset, &open)
            }
        }
    }

    /// Defines a name, after those that it is made of.
    private mutating func define(
        _ name: String,
        _ rows: [String: JSONValue],
        at offset: Int,
        _ open: inout Set<String>
    ) throws(ScanError) {
        guard let value = rows[name], open.insert(name).inserted else { return }
        var term = Term()
        switch value.content {
        case .null: break
        case .string(let text):
            term.iri = try iri(text, of: name, rows, offset, &open)
            term.isPrefix = term.iri?.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
        case .object: term = try self.term(name, value, rows, offset, &open)
        case .array, .number, .bool:
            throw ScanError(at: value.offset, "a name of a context stands for a text, an object or null")
        }
        terms[name] = term
    }

    private mutating func term(
        _ name: String,
        _ value: JSONValue,
        _ rows: [String: JSONValue],
        _ offset: Int,
        _ open: inout Set<String>
    ) throws(ScanError) -> Term {
        var term = Term()
        if let reverse = value["@reverse"]?.string {
            term.isReverse = true
            term.iri = try iri(reverse, of: name, rows, offset, &open)
        } else if let id = value["@id"] {
            term.iri = try id.string.flatMap { text throws(ScanError) in try iri(text, of: name, rows, offset, &open) }
        } else {
            term.iri = try iri(name, of: name, rows, offset, &open)
        }
        if let type = value["@type"]?.string { term.type = try iri(type, of: "", rows, offset, &open) }
        if let language = value["@language"] { term.language = .some(language.string?.lowercased()) }
        let containers = value["@container"].map { $0.items ?? [$0] } ?? []
        term.containers = Set(containers.compactMap(\.string))
        term.scoped = value["@context"]
        term.isPrefix = value["@prefix"].map { if case .bool(true) = $0.content { true } else { false } } ?? false
        return term
    }

    /// The IRI of a text in a definition; names that it uses are defined first.
    private mutating func iri(
        _ text: String,
        of name: String,
        _ rows: [String: JSONValue],
        _ offset: Int,
        _ open: inout Set<String>
    ) throws(ScanError) -> String? {
        if JSONLDContext.keywords.contains(text) { return text }
        if let colon = text.firstIndex(of: ":") {
            let prefix = String(text[..<colon])
            if prefix != name { try define(prefix, rows, at: offset, &open) }
        } else if text != name {
            try define(text, rows, at: offset, &open)
        }
        if text == name, !text.contains(":") { return vocabulary.map { $0 + text } }
        return expand(text, isVocabulary: true, isRelative: false)
    }

    /// The IRI, keyword or blank node that a text stands for; `nil` where it stands for nothing.
    func expand(_ text: String, isVocabulary: Bool, isRelative: Bool) -> String? {
        if JSONLDContext.keywords.contains(text) { return text }
        if isVocabulary, let term = terms[text] { return term.iri }
        if let colon = text.firstIndex(of: ":"), colon != text.startIndex {
            let prefix = String(text[..<colon]), rest = text[text.index(after: colon)...]
            if prefix == "_" || rest.hasPrefix("//") { return text }
            if let iri = terms[prefix]?.iri, !iri.hasPrefix("@") { return iri + rest }
            if IRIReference.hasScheme(text) { return text }
        }
        if isVocabulary, let vocabulary { return vocabulary + text }
        guard isRelative else { return nil }
        return base?.resolving(text) ?? text
    }
}
