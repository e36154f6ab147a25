/// What the name, role, class and identifier of an element say of the text in it.
struct ElementTraits: OptionSet, Hashable {
    let rawValue: UInt64

    /// The set of one trait by its number.
    static func trait(_ number: Int) -> ElementTraits { ElementTraits(rawValue: 1 << UInt64(number)) }

    static let hidden = trait(40)
    static let articleBody = trait(41)
    static let navigation = trait(42)
    static let footer = trait(43)
    static let header = trait(44)
    static let aside = trait(45)
    static let form = trait(46)
    static let article = trait(47)
    static let main = trait(48)
    static let figure = trait(49)
    static let list = trait(50)
    static let table = trait(51)
    static let quote = trait(52)

    /// The traits by their names, for tables and tools.
    static let named: [(name: String, trait: ElementTraits)] =
        ClassWords.groups.enumerated().map { ($1.name, trait($0)) } + [
            ("hidden", hidden), ("article-body", articleBody), ("in-nav", navigation), ("in-footer", footer),
            ("in-header", header), ("in-aside", aside), ("in-form", form), ("in-article", article), ("in-main", main),
            ("in-figure", figure), ("in-list", list), ("in-table", table), ("in-quote", quote),
        ]
}

extension ElementTraits {
    /// The traits of an element by itself.
    init(_ node: MarkupTree.Node, in tree: MarkupTree, names: AttributeNames) {
        var traits = ElementTraits.ofTag(HTMLTag(node))
        for index in node.range {
            let attribute = tree.attributes[Int(index)]
            let value = tree.arena[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
            switch attribute.name {
            case names.class, names.id: traits.formUnion(ClassWords.traits(of: value))
            case names.role: traits.formUnion(ElementTraits.ofRole(value))
            case names.itemprop:
                if equalIgnoringCase(value, Self.articleBodyName) { traits.insert(.articleBody) }
            case names.hidden: traits.insert(.hidden)
            case names.ariaHidden: if value.elementsEqual("true".utf8) { traits.insert(.hidden) }
            case names.style: if ElementTraits.hides(value) { traits.insert(.hidden) }
            default: break
            }
        }
        self = traits
    }

    private static let articleBodyName = Array("articlebody".utf8)

    private static func ofTag(_ tag: HTMLTag?) -> ElementTraits {
        switch tag {
        case .nav: .navigation
        case .footer: .footer
        case .header: .header
        case .aside: .aside
        case .form: .form
        case .article: .article
        case .main: .main
        case .figure, .figcaption: .figure
        case .ul, .ol, .dl: .list
        case .table: .table
        case .blockquote: .quote
        default: []
        }
    }

    private static func ofRole(_ value: ArraySlice<UInt8>) -> ElementTraits {
        switch String(decoding: value, as: UTF8.self) {
        case "navigation", "menu", "menubar", "tablist": .navigation
        case "banner": .header
        case "contentinfo": .footer
        case "complementary": .aside
        case "main": .main
        case "article": .article
        case "dialog", "alertdialog", "search": .form
        default: []
        }
    }

    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        let style = style.filter { !$0.isSpace }.map(\.lowercased)
        return ["display:none", "visibility:hidden"].contains { style.holds($0) }
    }
}

/// The indices of the attributes of a tree that reading a page depends on.
struct AttributeNames {
    let `class`, id, role, itemprop, hidden, ariaHidden, style: Int32
    let property, name, content, httpEquiv, href, rel, datetime, pubdate, lang, xmlLang: Int32

    init(_ tree: MarkupTree) {
        `class` = tree.name("class")
        id = tree.name("id")
        role = tree.name("role")
        itemprop = tree.name("itemprop")
        hidden = tree.name("hidden")
        ariaHidden = tree.name("aria-hidden")
        style = tree.name("style")
        property = tree.name("property")
        name = tree.name("name")
        content = tree.name("content")
        httpEquiv = tree.name("http-equiv")
        href = tree.name("href")
        rel = tree.name("rel")
        datetime = tree.name("datetime")
        pubdate = tree.name("pubdate")
        lang = tree.name("lang")
        xmlLang = tree.name("xml:lang")
    }
}
