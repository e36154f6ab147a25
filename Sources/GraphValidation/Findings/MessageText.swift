internal import GraphSyntax

/// Makes texts from outside fit for one line of a message.
enum MessageText {
    /// The longest message, in code points; what comes after is cut.
    private static let longest = 500

    /// The text with blanks for line ends and tabs, without control characters, cut where it gets long.
    static func oneLine(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) { append(scalar, to: &out) }
        while out.last == " " { out.removeLast() }
        let isCut = text.unicodeScalars.dropFirst(longest).first != nil
        return String(out) + (isCut ? "…" : "")
    }

    /// A piece of the document in quotes, cut where it gets long.
    static func quote(_ bytes: some Sequence<UInt8>) -> String {
        let start = Array(bytes.prefix(80))
        let text = String(decoding: start.prefix(60), as: UTF8.self)
        return start.count > 60 ? "'\(text)…'" : "'\(text)'"
    }

    /// What stands at an offset, to the end of its line, cut where it gets long.
    static func excerpt(of bytes: Bytes, at offset: Int) -> String {
        guard offset >= 0, offset < bytes.count else { return "" }
        let end = min(bytes.firstPlace(of: UInt8(ascii: "\n"), from: offset), offset + 400)
        let text = oneLine(String(decoding: bytes[offset..<end], as: UTF8.self))
        let start = text.unicodeScalars.prefix(100)
        return start.count < text.unicodeScalars.count ? String(start) + "…" : text
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        if scalar == "\n" || scalar == "\t" || scalar == " " {
            if out.last != " " && !out.isEmpty { out.append(" ") }
        } else {
            out.append(isControl || hidesText(scalar) ? "\u{FFFD}" : scalar)
        }
    }

    /// Line separators, and marks that change the direction of what follows them.
    private static func hidesText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
