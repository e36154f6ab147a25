/// A page of the web: its elements, and the texts of its data about itself.
struct HTMLPage {
    let tree: MarkupTree
    /// The page in UTF-8, in which places count.
    let document: [UInt8]
    /// The texts of JSON-LD.
    let data: [Range<Int>]
    private let preparation: HTMLPreparation

    /// Attributes that are read.
    private static let attributes: Set<String> = [
        "class", "id", "itemprop", "itemtype", "itemscope", "property", "name", "content", "href", "datetime", "rel",
        "lang", "xml:lang", "style", "hidden", "aria-hidden", "role", "pubdate", "http-equiv", "title", "alt",
    ]

    /// Reads a page of any encoding.
    init(_ bytes: [UInt8], declaredEncoding: String? = nil) throws(MarkupRefusal) {
        let utf8 = TextDecoder.utf8(bytes, declared: declaredEncoding ?? DeclaredEncoding.find(in: bytes))
        try self.init(utf8: utf8)
    }

    /// Reads a page in UTF-8.
    init(utf8 bytes: [UInt8]) throws(MarkupRefusal) {
        document = bytes
        preparation = try HTMLPreparation(bytes)
        data = preparation.data
        tree = try MarkupParser.tree(
            of: preparation.html,
            as: .html,
            names: HTMLTag.names,
            attributes: Self.attributes
        )
    }

    /// The text of a node with its place in the page.
    func append(_ node: MarkupTree.Node, to text: inout SourcedText) {
        text.append(tree.bytes(node), from: place(node.source))
    }

    /// Where a stretch of what was parsed stood in the page.
    func place(_ range: Range<Int32>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let start = preparation.source(of: Int(range.lowerBound))
        return start..<max(start, preparation.source(of: Int(range.upperBound) - 1) + 1)
    }
}
