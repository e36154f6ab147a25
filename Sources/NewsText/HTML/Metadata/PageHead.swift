/// What the elements of a page say of it, before anything is chosen.
struct PageHead {
    /// `<meta>` by its property, name or itemprop in small letters; the first of several.
    private(set) var metas: [String: String] = [:]
    /// The text of `<title>`.
    private(set) var title: String?
    /// The main headings, in order.
    private(set) var headings: [String] = []
    private(set) var canonical: String?
    private(set) var language: String?
    /// `<time datetime>` and elements that are marked as the date of publication, in order.
    private(set) var times: [Time] = []
    /// Elements that are marked as the name of the author.
    private(set) var authors: [String] = []

    /// A point in time that the page marks.
    struct Time {
        var value: String
        /// Whether it is said to be the publication.
        var isPublication: Bool
        /// Whether it stands behind the first main heading.
        var isBehindHeading: Bool
    }

    private static let mostHeadings = 5
    private static let mostTimes = 20
    private let names: AttributeNames

    init(_ tree: MarkupTree) {
        names = AttributeNames(tree)
        for (index, node) in tree.nodes.enumerated() where !node.isText { look(at: index, node, tree) }
    }

    private mutating func look(at index: Int, _ node: MarkupTree.Node, _ tree: MarkupTree) {
        switch HTMLTag(node) {
        case .meta: takeMeta(node, tree)
        case .title: title = title ?? PageHead.text(index, tree)
        case .h1 where headings.count < Self.mostHeadings:
            if let text = PageHead.text(index, tree) { headings.append(text) }
        case .html: language = string(names.lang, node, tree) ?? string(names.xmlLang, node, tree)
        case .link:
            guard canonical == nil, string(names.rel, node, tree)?.lowercased() == "canonical" else { return }
            canonical = string(names.href, node, tree)
        case .time where times.count < Self.mostTimes: takeTime(index, node, tree)
        default: if !node.range.isEmpty { takeProperty(index, node, tree) }
        }
    }

    private func string(_ name: Int32, _ node: MarkupTree.Node, _ tree: MarkupTree) -> String? {
        tree.value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func takeMeta(_ node: MarkupTree.Node, _ tree: MarkupTree) {
        guard let content = string(names.content, node, tree)?.collapsed, !content.isEmpty else { return }
        for attribute in [names.property, names.name, names.itemprop, names.httpEquiv] {
            guard let name = string(attribute, node, tree)?.lowercased(), metas[name] == nil else { continue }
            metas[name] = content
        }
    }

    private mutating func takeTime(_ index: Int, _ node: MarkupTree.Node, _ tree: MarkupTree) {
        guard let value = string(names.datetime, node, tree) ?? PageHead.text(index, tree) else { return }
        let marks = [names.itemprop, names.class].compactMap { string($0, node, tree)?.lowercased() }
        let isMarked = marks.contains { mark in Self.publicationMarks.contains { mark.contains($0) } }
        times.append(
            Time(
                value: value,
                isPublication: isMarked || tree.value(names.pubdate, of: node) != nil,
                isBehindHeading: !headings.isEmpty
            )
        )
    }

    private static let publicationMarks = ["publish", "created", "entry-date", "posted"]

    /// An element of any name with `itemprop="datePublished"` or `"author"`.
    private mutating func takeProperty(_ index: Int, _ node: MarkupTree.Node, _ tree: MarkupTree) {
        if let rel = tree.value(names.rel, of: node), rel.elementsEqual("author".utf8) { takeAuthor(index, tree) }
        guard let property = string(names.itemprop, node, tree)?.lowercased() else { return }
        if property.contains("datepublished") || property == "datecreated" {
            let value = string(names.content, node, tree) ?? string(names.datetime, node, tree)
            guard let value = value ?? PageHead.text(index, tree), times.count < Self.mostTimes else { return }
            times.append(Time(value: value, isPublication: true, isBehindHeading: !headings.isEmpty))
        } else if property == "author" || property == "creator" {
            takeAuthor(index, tree)
        }
    }

    private mutating func takeAuthor(_ index: Int, _ tree: MarkupTree) {
        guard authors.count < Self.mostHeadings, let name = PageHead.text(index, tree) else { return }
        // A name has no digits; what has is a whole line of the page.
        guard name.utf8.count < 60, !name.utf8.contains(where: \.isDigit) else { return }
        if !authors.contains(name) { authors.append(name) }
    }

    /// The text of an element in one line; `nil` when there is none.
    static func text(_ index: Int, _ tree: MarkupTree) -> String? {
        let text = tree.text(of: index).string.collapsed
        return text.isEmpty ? nil : text
    }

    /// The first of some `<meta>`.
    func meta(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }
}
