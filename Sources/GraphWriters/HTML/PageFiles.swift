internal import CNewsgraphPage

/// The files of the page that are the same for every graph, in `Sources/CNewsgraphPage/Page`.
enum PageFiles {
    /// What a graph has its own text for.
    enum Slot: String {
        case version, title, style, byline, articles, land, data, script
    }

    /// A part of the frame: text as it stands, or a slot.
    enum Part {
        case text(String)
        case slot(Slot)
    }

    static let style = text(newsgraph_page_style(), newsgraph_page_style_size())
    static let script = text(newsgraph_page_script(), newsgraph_page_script_size())

    /// The frame, cut at its slots, which are written as `{{name}}`.
    static let frame: [Part] = {
        var parts: [Part] = []
        var rest = text(newsgraph_page_frame(), newsgraph_page_frame_size())[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}"),
            let slot = Slot(rawValue: String(rest[start.upperBound..<end.lowerBound]))
        {
            parts += [.text(String(rest[..<start.lowerBound])), .slot(slot)]
            rest = rest[end.upperBound...]
        }
        return parts + [.text(String(rest))]
    }()

    private static func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
