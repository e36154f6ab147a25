/// The elements of HTML that reading a page depends on; raw values are indices of names in a page's tree.
enum HTMLTag: Int32, CaseIterable {
    // Text that belongs to one paragraph.
    case p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, dl, dt, dd, blockquote, pre, table, tr, td, th, section, article
    case main, header, footer, nav, aside, figure, figcaption, form, address, center, hr, br, fieldset, details, summary
    case body, html, head, tbody, thead, caption
    // What is no text for readers, or a control.
    case title, meta, link, base, noscript, script, style, button, select, option, textarea, iframe, object, embed
    case audio, video, canvas, datalist, template, input, label
    // Marks within a paragraph.
    case a, time, b, strong, em, i, span, img, font

    /// The names in the order of their indices.
    static let names = allCases.map { "\($0)" }

    /// The element of a node.
    init?(_ node: MarkupTree.Node) { self.init(rawValue: node.name) }

    /// Whether text before, in and behind it stands in paragraphs of their own.
    var breaksText: Bool { rawValue <= HTMLTag.caption.rawValue && self != .br }

    /// Whether nothing within it is text of the page.
    var isNoText: Bool {
        switch self {
        case .title, .meta, .link, .base, .noscript, .script, .style, .button, .select, .option, .textarea, .iframe,
            .object, .embed, .audio, .video, .canvas, .datalist, .template, .input, .head:
            true
        default: false
        }
    }

    /// Whether it is a heading.
    var isHeading: Bool { (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) }
}
