internal import CNewsgraphText
internal import NewsText

/// Spells the IRIs of resources for one syntax.
///
/// States, persons and other things that keep their identifier from article to article stand under the base, so that
/// graphs of several articles join in one store. Events, groups, statements and stretches of text belong to one article
/// and are fragments of its IRI, so that they do not.
struct ResourceIRIs {
    private let base: BaseIRI
    private let shared: Snippet
    private let local: Snippet
    private let span: Snippet
    private let article: Snippet
    private let escapes: EscapeTable
    private let terms: [Snippet]
    // Owns the bytes of all pieces.
    private let store = SnippetStore()

    /// - Parameters:
    ///   - base: what identifiers are appended to.
    ///   - article: the identifier of the article, when there is exactly one.
    ///   - names: the terms of the vocabularies, which are spelt in full.
    ///   - escapes: how the syntax spells characters in IRIs.
    init(_ base: BaseIRI, article: String?, names: RDFNames, escapes: EscapeTable) {
        let iri = base.iri(of: article ?? "article:unknown")
        let inside = base.iri(of: "", in: iri)
        self.escapes = escapes
        self.base = base
        shared = store.make(base.iri(of: "").escaped(escapes))
        local = article == nil ? shared : store.make(inside.escaped(escapes))
        span = store.make(inside.escaped(escapes) + "char=")
        self.article = store.make(iri.escaped(escapes))
        terms = names.all.map { [store] in store.make($0.iri.escaped(escapes)) }
    }

    /// Appends the IRI; that of a stretch is a fragment of RFC 5147, section 2.2.1.
    @inline(__always)
    func append(_ resource: Resource, to buffer: inout OutputBuffer) {
        switch resource {
        case .shared(let identifier):
            shared.append(to: &buffer)
            append(identifier, to: &buffer)
        case .local(let identifier):
            local.append(to: &buffer)
            append(identifier, to: &buffer)
        case .end(let identifier, let isLocal):
            (isLocal ? local : shared).append(to: &buffer)
            append(identifier, to: &buffer)
        case .span(let stretch):
            if let article = stretch.article {
                _ = escapes.append(base.iri(of: "char=", in: base.iri(of: article)), to: &buffer)
            } else {
                span.append(to: &buffer)
            }
            buffer.append(stretch.start)
            buffer.append(UInt8(ascii: ","))
            buffer.append(stretch.end)
        case .article: article.append(to: &buffer)
        case .term(let number): terms[number].append(to: &buffer)
        case .iri(let iri): _ = escapes.append(iri, to: &buffer)
        }
    }

    /// Makes `bytes` the IRI in angle brackets.
    func spell(_ resource: Resource, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(UInt8(ascii: "<"))
        switch resource {
        case .shared(let identifier) where identifier.isName:
            shared.append(to: &bytes)
            bytes.append(contentsOf: identifier.utf8)
        case .local(let identifier) where identifier.isName:
            local.append(to: &bytes)
            bytes.append(contentsOf: identifier.utf8)
        default:
            var buffer = OutputBuffer()
            append(resource, to: &buffer)
            bytes.append(contentsOf: buffer.bytes)
        }
        bytes.append(UInt8(ascii: ">"))
    }

    @inline(__always)
    private func append(_ identifier: String, to buffer: inout OutputBuffer) {
        if identifier.isName {
            buffer.append(identifier)
        } else {
            _ = escapes.append(WebAddress.encoded(identifier), to: &buffer)
        }
    }

    @inline(__always)
    private func append(_ identifier: UnsafeBufferPointer<UInt8>, to buffer: inout OutputBuffer) {
        if identifier.isName {
            buffer.copy(identifier)
        } else {
            append(String(decoding: identifier, as: UTF8.self), to: &buffer)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether every format takes the text as it is.
    @inline(__always)
    var isName: Bool { baseAddress.map { newsgraph_is_name($0, count) != 0 } ?? true }
}

extension String {
    /// Whether every format takes the text as it is.
    @inline(__always)
    fileprivate var isName: Bool {
        utf8.withContiguousStorageIfAvailable(\.isName) ?? false
    }

    /// The text as the table spells it.
    func escaped(_ table: EscapeTable) -> String {
        var buffer = OutputBuffer()
        _ = table.append(self, to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}
