/// Names of foreign attributes as XML names, from which they can be read again.
///
/// Characters that no XML name has are written as `_x`, their code point in hexadecimal, and `_`; source: ISO/IEC 9075-14,
/// *SQL/XML*, section 9.1. The empty name is `_x_`.
package enum ForeignName {
    /// The name as an XML name of ASCII characters.
    package static func token(_ name: String) -> String {
        guard !name.isEmpty else { return "_x_" }
        let scalars = Array(name.unicodeScalars)
        return scalars.indices.map { index in
            let isPlain = isAllowed(scalars[index], isFirst: index == 0) && !startsEscape(scalars, index)
            return isPlain ? String(scalars[index]) : "_x\(String(scalars[index].value, radix: 16, uppercase: true))_"
        }.joined()
    }

    /// The name that a token was made of; what is no escape stands for itself.
    package static func name(_ token: String) -> String {
        var name = String.UnicodeScalarView()
        var rest = Substring(token).unicodeScalars
        while let first = rest.first {
            if let (scalar, end) = escape(rest) {
                if let scalar { name.append(scalar) }
                rest = rest[end...]
            } else {
                name.append(first)
                rest.removeFirst()
            }
        }
        return String(name)
    }

    /// The part of an IRI that a person reads: what stands behind the last `/`, `#` or `:`; other names as they are.
    package static func short(_ name: String) -> String {
        guard isIRI(name) else { return name }
        let bytes = name.utf8
        let trimmed = bytes.last == UInt8(ascii: "/") || bytes.last == UInt8(ascii: "#") ? name.dropLast() : name[...]
        let mark = trimmed.utf8.lastIndex {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":")
        }
        let end = mark.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
        return end.isEmpty ? name : String(end)
    }

    /// The name as a name token of XML (XML 1.0, production 7), from which it cannot be read again; of an IRI its end.
    package static func nmtoken(_ name: String) -> String {
        let short = short(name)
        guard !Identifier.isNMTOKEN(short) else { return short }
        let scalars = short.unicodeScalars.map { Identifier.isNMTOKEN(String($0)) ? $0 : "_" }
        return scalars.isEmpty ? "unnamed" : String(String.UnicodeScalarView(scalars))
    }

    /// Whether a name is an absolute IRI, as names are that come from RDF (RFC 3987, section 2.2).
    package static func isIRI(_ name: String) -> Bool {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")), let first = name.utf8.first,
            (0x61...0x7A).contains(first | 0x20), name.utf8.index(after: colon) != name.utf8.endIndex
        else { return false }
        let isScheme = name.utf8[..<colon].allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
        }
        // A name such as `dc:title` is no more than a name.
        let rest = name.utf8[colon...].dropFirst()
        return isScheme && (rest.first == UInt8(ascii: "/") || name.utf8.starts(with: "urn:".utf8))
            && rest.allSatisfy { $0 > 0x20 && !"<>\"\\^`{}|".utf8.contains($0) }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_": true
        case "0"..."9", "-", ".": !isFirst
        default: false
        }
    }

    private static func startsEscape(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars[index] == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
    }

    /// The character that an escape at the start stands for, if any, and where the escape ends; `nil` when there is none.
    private static func escape(
        _ rest: Substring.UnicodeScalarView
    ) -> (scalar: Unicode.Scalar?, end: String.Index)? {
        guard rest.starts(with: "_x".unicodeScalars) else { return nil }
        let body = rest.dropFirst(2)
        guard let mark = body.firstIndex(of: "_") else { return nil }
        let (digits, end) = (Substring(body[..<mark]), body.index(after: mark))
        if digits.isEmpty { return (nil, end) }
        guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
        return (scalar, end)
    }
}
