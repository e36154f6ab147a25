/// A reference to an IRI, taken apart and resolved as RFC 3986 says; RFC 3987 reads IRIs the same way.
package struct IRIReference: Hashable {
    package private(set) var scheme: String?
    package private(set) var authority: String?
    package private(set) var path: String
    package private(set) var query: String?
    package private(set) var fragment: String?

    /// Takes a reference apart (RFC 3986, appendix B).
    package init(_ text: String) {
        var rest = Substring(text)
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            fragment = String(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), IRIReference.isScheme(rest[..<colon]) {
            scheme = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            let name = rest.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
            authority = String(Substring(name))
            rest = rest[name.endIndex...]
        }
        path = String(rest)
    }

    /// Whether the text is an absolute IRI: it has a scheme, and no blank or bracket in it.
    package static func isAbsolute(_ text: String) -> Bool {
        hasScheme(text) && hasOnlyAllowed(text)
    }

    /// Whether there is no character in the text that no IRI holds (RFC 3987, section 2.2; N-Triples, `IRIREF`).
    package static func hasOnlyAllowed(_ text: String) -> Bool {
        text.utf8.allSatisfy(TurtleCharacters.isOfIRI)
    }

    /// The reference resolved against this base (RFC 3986, section 5.2.2).
    package func resolving(_ text: String) -> String {
        var reference = IRIReference(text)
        if reference.scheme != nil {
            reference.path = IRIReference.removingDots(reference.path)
            return reference.text
        }
        if reference.authority != nil {
            reference.path = IRIReference.removingDots(reference.path)
        } else {
            if reference.path.isEmpty {
                reference.path = path
                reference.query = reference.query ?? query
            } else {
                reference.path = IRIReference.removingDots(
                    reference.path.utf8.first == UInt8(ascii: "/") ? reference.path : merged(reference.path)
                )
            }
            reference.authority = authority
        }
        reference.scheme = scheme
        return reference.text
    }

    /// The parts put together again (RFC 3986, section 5.3).
    package var text: String {
        var text = ""
        if let scheme { text += scheme + ":" }
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        if let fragment { text += "#" + fragment }
        return text
    }

    private func merged(_ other: String) -> String {
        if authority != nil, path.isEmpty { return "/" + other }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return other }
        return path[...slash] + other
    }

    /// Takes `.` and `..` out of a path (RFC 3986, section 5.2.4).
    private static func removingDots(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
        var segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isRooted = path.utf8.first == UInt8(ascii: "/")
        if isRooted { segments.removeFirst() }
        var kept: [Substring.UTF8View] = []
        for (index, segment) in segments.enumerated() {
            let isUp = segment.elementsEqual("..".utf8)
            guard isUp || segment.elementsEqual(".".utf8) else {
                kept.append(segment)
                continue
            }
            if isUp { _ = kept.popLast() }
            if index == segments.count - 1 { kept.append(Substring().utf8) }
        }
        return (isRooted ? "/" : "") + kept.map { String(Substring($0)) }.joined(separator: "/")
    }

    /// Whether a reference starts with a scheme, and so is relative to nothing.
    package static func hasScheme(_ text: String) -> Bool {
        for (index, byte) in text.utf8.enumerated() {
            if byte == UInt8(ascii: ":") { return index > 0 }
            guard index == 0 ? byte.isLetter : isOfScheme(byte) else { return false }
        }
        return false
    }

    private static func isScheme(_ text: Substring) -> Bool {
        text.utf8.first?.isLetter == true && text.utf8.allSatisfy(isOfScheme)
    }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }
}
