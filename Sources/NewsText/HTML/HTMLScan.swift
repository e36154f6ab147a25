/// Walks over the tags of a page and finds what is to be cut out (WHATWG, *HTML*, 13.2.5).
struct HTMLScan {
    /// A stretch that is no text.
    struct Cut {
        var range: Range<Int>
        /// The JSON-LD in it.
        var data: Range<Int>?
    }

    private let page: [UInt8]
    private var place = 0
    /// Elements of which no end follows.
    private var endless: Set<[UInt8]> = []

    /// Elements whose content is no text.
    private static let cutElements = ["script", "style", "svg", "template"].map { Array($0.utf8) }
    /// Elements with more attributes are refused: parsers compare each with each.
    private static let mostAttributes = 500

    init(_ page: [UInt8]) { self.page = page }

    /// Walks over a document without cutting anything out.
    static func checkTags(of document: [UInt8]) throws(MarkupRefusal) {
        var scan = HTMLScan(document)
        while try scan.nextCut() != nil {}
    }

    /// The next stretch that is no text.
    mutating func nextCut() throws(MarkupRefusal) -> Cut? {
        while let start = page.place(of: UInt8(ascii: "<"), from: place) {
            place = start + 1
            guard let byte = place < page.count ? page[place] : nil else { return nil }
            if byte == UInt8(ascii: "!") {
                if let cut = comment(start) { return cut }
            } else if byte.isLetter {
                let name = page[place...].prefix { $0.isLetter || $0.isDigit }
                let element = Self.cutElements.first { equalIgnoringCase(name, $0) }
                place = name.endIndex
                let isClosed = try passTag()
                if let element, !isClosed || element == Self.cutElements[0] { return cut(start, element) }
            }
        }
        return nil
    }

    /// A comment, which place is in.
    private mutating func comment(_ start: Int) -> Cut? {
        guard page[start...].starts(with: "<!--".utf8) else { return nil }
        place = page[(start + 2)...].place(of: "-->")?.upperBound ?? page.count
        return Cut(range: start..<place)
    }

    /// An element with all that it holds; place is behind its first tag.
    private mutating func cut(_ start: Int, _ element: [UInt8]) -> Cut {
        let content = place
        // An element that never ends would take the rest of the page; better to read that than to lose it.
        guard !endless.contains(element), let end = endTag(of: element) else {
            endless.insert(element)
            return Cut(range: start..<content)
        }
        place = page.place(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? page.count
        let isData = page[start..<content].map(\.lowercased).holds("ld+json")
        return Cut(range: start..<place, data: isData ? content..<end : nil)
    }

    /// Where the next end tag of an element begins.
    private func endTag(of element: [UInt8]) -> Int? {
        var next = place
        while let found = page.place(of: UInt8(ascii: "<"), from: next) {
            next = found + 1
            guard next < page.count, page[next] == UInt8(ascii: "/") else { continue }
            if equalIgnoringCase(page[(next + 1)...].prefix(element.count), element) { return found }
        }
        return nil
    }

    /// Passes the attributes and the end of a tag; whether it closes itself.
    private mutating func passTag() throws(MarkupRefusal) -> Bool {
        var attributes = 0
        var isInBlank = true
        while place < page.count, page[place] != UInt8(ascii: ">") {
            let byte = page[place]
            place += 1
            if byte == UInt8(ascii: "=") {
                passValue()
                isInBlank = true
            } else if byte.isSpace || byte == UInt8(ascii: "/") {
                isInBlank = true
            } else if isInBlank {
                isInBlank = false
                attributes += 1
                guard attributes <= Self.mostAttributes else { throw .tooManyAttributes(Self.mostAttributes) }
            }
        }
        place = min(page.count, place + 1)
        return place >= 2 && page[place - 2] == UInt8(ascii: "/")
    }

    private mutating func passValue() {
        while place < page.count, page[place].isSpace { place += 1 }
        guard place < page.count, page[place] == UInt8(ascii: "\"") || page[place] == UInt8(ascii: "'") else { return }
        let quote = page[place]
        place = page.place(of: quote, from: place + 1).map { $0 + 1 } ?? page.count
    }
}
