internal import CLibXML2

/// Text that may hold HTML although it should be plain: members of JSON, cells, parts of feeds.
package enum MarkupText {
    /// The text with its references resolved (`&amp;`, `&#8217;`); what is none stays as it is.
    package static func withoutReferences(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return String(decoding: withoutReferences(SourcedText(text)).utf8, as: UTF8.self)
    }

    /// The text as a reader sees it.
    static func plain(_ text: SourcedText) -> SourcedText {
        if hasTags(text.utf8) { return html(text) }
        return text.utf8.contains(UInt8(ascii: "&")) ? withoutReferences(text) : text
    }

    /// Whether there is something like `<p>` or `</p>`.
    private static func hasTags(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            let name = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
            let letters = name.prefix { $0.isLetter || $0.isDigit }
            guard letters.first?.isLetter == true, letters.count <= 10 else { continue }
            let after = name[letters.endIndex...].first ?? 0
            if ">/ \n\t".utf8.contains(after), name.prefix(longestTag).contains(UInt8(ascii: ">")) { return true }
        }
        return false
    }

    private static let longestTag = 4_096

    /// The paragraphs of a piece of HTML.
    static func html(_ text: SourcedText) -> SourcedText {
        guard let page = try? HTMLPage(utf8: text.utf8) else { return text }
        var made = SourcedText()
        for block in PageBlocks(page.tree).blocks {
            let paragraph = BlockText.text(of: block, in: page)
            guard !paragraph.isBlank else { continue }
            if !made.isEmpty { made.append("\n\n".utf8) }
            made.append(paragraph)
        }
        return text.origins(of: made)
    }

    /// The text with its references resolved (`&amp;`, `&#8217;`).
    static func withoutReferences(_ text: SourcedText) -> SourcedText {
        var made = SourcedText()
        var place = 0
        while let start = text.utf8[place...].firstIndex(of: UInt8(ascii: "&")) {
            made.append(text.utf8[place..<start], from: place..<start)
            let body = text.utf8[(start + 1)...].prefix(longestReference).prefix { $0 != UInt8(ascii: ";") }
            if let scalar = scalar(body), body.endIndex < text.utf8.count, text.utf8[body.endIndex] == UInt8(ascii: ";")
            {
                place = body.endIndex + 1
                made.append(Array(String(scalar).utf8), from: start..<place)
            } else {
                place = start + 1
                made.append(text.utf8[start..<place], from: start..<place)
            }
        }
        made.append(text.utf8[place...], from: place..<text.utf8.count)
        return text.origins(of: made)
    }

    private static let longestReference = 32

    /// The code point of a reference, between `&` and `;`.
    private static func scalar(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard body.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") }), !body.isEmpty else {
            return nil
        }
        guard body.first == UInt8(ascii: "#") else {
            let code = (Array(body) + [0]).withUnsafeBufferPointer { name in
                name.baseAddress.map { newsgraph_html_entity($0) } ?? 0
            }
            return code > 0 ? Unicode.Scalar(code) : nil
        }
        let digits = String(decoding: body.dropFirst(), as: UTF8.self)
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap { $0 > 0 ? Unicode.Scalar($0) : nil }
    }
}
