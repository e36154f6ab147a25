/// The links of a drawing in the DOT language: in a picture that is opened in a browser, one may run a script.
package enum DOTLinks {
    /// Attributes whose values are addresses, in lower case (graphviz.org, *Attributes*, type `escString`).
    private static let names: Set<String> = [
        "url", "href", "edgeurl", "edgehref", "headurl", "headhref", "labelurl", "labelhref", "tailurl", "tailhref",
    ]
    private static let schemes: Set<String> = ["http", "https", "mailto", "ftp", "ftps", "urn", "doi", "tel"]

    /// The document with every link left empty that is no plain address, and how many there were; in the others, every
    /// `&` is that of a reference.
    ///
    /// A document that is no DOT stays as it is; Graphviz does not draw it either.
    package static func withoutScripts(_ document: [UInt8]) -> (bytes: [UInt8], count: Int) {
        document.withUnsafeBufferPointer { bytes in
            var out: [UInt8] = []
            var count = 0, copied = 0
            for (start, end, replacement, isScript) in (try? found(in: bytes)) ?? [] {
                out.append(contentsOf: bytes[copied..<start])
                out.append(contentsOf: replacement.utf8)
                (copied, count) = (end, count + (isScript ? 1 : 0))
            }
            out.append(contentsOf: bytes[copied...])
            return (out, count)
        }
    }

    private typealias Found = (start: Int, end: Int, replacement: String, isScript: Bool)

    /// The values to be replaced, in order.
    private static func found(in bytes: Bytes) throws(ScanError) -> [Found] {
        var scanner = DOTScanner(bytes)
        var found: [Found] = []
        var name: String?
        var token = try scanner.next()
        while token.kind != .end {
            let isValue = name != nil && token.isIdentifier
            guard isValue else {
                let text = token.isIdentifier ? scanner.text(of: token).lowercased() : nil
                if token.kind == .html, let clean = withoutLinks(bytes, token) { found.append(clean) }
                token = try scanner.next()
                // The `=` behind a name says that a value follows.
                if let text, token.kind == .symbol(UInt8(ascii: "=")) {
                    name = text
                    token = try scanner.next()
                }
                continue
            }
            // Strings joined by `+` are one value.
            var (text, end) = (scanner.text(of: token), token.end)
            let (start, isHTML, first) = (token.offset, token.kind == .html, token)
            token = try scanner.next()
            while token.kind == .symbol(UInt8(ascii: "+")) {
                token = try scanner.next()
                guard token.isString else { break }
                text += scanner.text(of: token)
                end = token.end
                token = try scanner.next()
            }
            if names.contains(name ?? ""), !isPlain(text) {
                found.append((start, end, "\"\"", true))
            } else if names.contains(name ?? ""), let whole = withReferences(text) {
                found.append((start, end, "\"\(whole.replacing("\"", with: "\\\""))\"", false))
            } else if isHTML, let clean = withoutLinks(bytes, first) {
                found.append(clean)
            }
            name = nil
        }
        return found
    }

    /// Whether a text is an address that runs nothing: relative, or of a scheme that is known to be harmless.
    static func isPlain(_ text: String) -> Bool {
        let address = decoded(text).unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        let start = address.prefix { !"/?#".unicodeScalars.contains($0) }
        guard let colon = start.firstIndex(of: ":") else { return !start.contains("\\") || !address.contains(":") }
        let scheme = String(String.UnicodeScalarView(start[..<colon])).lowercased()
        return schemes.contains(scheme)
    }

    /// The text with `&amp;` for each `&` that starts no reference, or `nil` where there is none: Graphviz takes what
    /// stands in `?a=1&b=2` for one, and its SVG is no XML then.
    private static func withReferences(_ text: String) -> String? {
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        let whole = parts.dropFirst().reduce(String(parts[0])) { start, part in
            let name = part.prefix { $0 == "#" || $0.isASCII && ($0.isLetter || $0.isNumber) }
            return start + (part[name.endIndex...].first == ";" && !name.isEmpty ? "&" : "&amp;") + part
        }
        return whole == text ? nil : whole
    }

    /// The text with its entities replaced, as Graphviz does before it writes a link.
    private static func decoded(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            out += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            guard let end = rest.prefix(12).firstIndex(of: ";"), let scalar = character(rest[..<end]) else {
                out += "&"
                continue
            }
            out.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }

    private static func character(_ name: Substring) -> Unicode.Scalar? {
        switch name.lowercased() {
        case "colon": return ":"
        case "tab": return "\t"
        case "newline": return "\n"
        case "amp": return "&"
        default: break
        }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
            .flatMap(Unicode.Scalar.init)
    }

    /// A label in markup with its links left empty, or `nil` where none runs anything.
    private static func withoutLinks(_ bytes: Bytes, _ token: DOTToken) -> Found? {
        let text = String(decoding: bytes[token.offset..<token.end], as: UTF8.self)
        var out = "", rest = text[...]
        var isChanged = false
        while let mark = rest.range(ofLink: "href") {
            out += rest[..<mark.upperBound]
            rest = rest[mark.upperBound...]
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let end = rest.dropFirst().firstIndex(of: quote)
            else { continue }
            let value = rest[rest.index(after: rest.startIndex)..<end]
            if isPlain(String(value)) {
                out += rest[...end]
            } else {
                out += "\(quote)\(quote)"
                isChanged = true
            }
            rest = rest[rest.index(after: end)...]
        }
        return isChanged ? (token.offset, token.end, out + rest, true) : nil
    }
}

extension Substring {
    /// The stretch of an attribute's name, in upper or lower case, with the `=` behind it and blanks around that.
    fileprivate func range(ofLink name: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.prefix(name.count).lowercased() == name {
                let behind = rest.dropFirst(name.count).drop { $0.isWhitespace }
                if behind.first == "=" {
                    let value = behind.dropFirst().drop { $0.isWhitespace }
                    return start..<value.startIndex
                }
            }
            start = index(after: start)
        }
        return nil
    }
}
