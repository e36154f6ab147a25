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
