extension Finding {
    /// The finding as a JSON object on one line (RFC 8259): `file`, `line`, `column`, `severity`, `code`,
    /// `message`, `excerpt`.
    public var json: String {
        let members = [
            ("file", JSONText.string(file)), ("line", String(line)), ("column", String(column)),
            ("severity", JSONText.string(severity.rawValue)), ("code", JSONText.string(code.rawValue)),
            ("message", JSONText.string(message)), ("excerpt", JSONText.string(excerpt)),
        ]
        return JSONText.object(members)
    }
}

/// The little JSON that findings need.
enum JSONText {
    /// An object of members whose values are JSON already.
    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A list of values that are JSON already, one a line.
    static func list(_ values: [String]) -> String {
        values.isEmpty ? "[]" : "[\n" + values.map { "  " + $0 }.joined(separator: ",\n") + "\n]"
    }

    /// A text in quotes; control characters and line separators are escaped.
    static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars { append(scalar, to: &out) }
        return out + "\""
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": out += escape(scalar)
        default: out.unicodeScalars.append(scalar)
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
