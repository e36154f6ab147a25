/// Readable identifiers that every format takes: XML NMTOKENs of ASCII letters, digits, `.`, `-`, `_`, `:`.
public enum Identifier {
    /// Whether a text is a non-empty NMTOKEN within ASCII (XML 1.0, production 7).
    public static func isNMTOKEN(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isNameByte)
    }

    /// A name made of lower-case letters, digits and `-`: `Sergei Shoigu` gives `sergei-shoigu`.
    ///
    /// Latin letters lose their accents; a text without any Latin letter or digit gives its code points in
    /// hexadecimal, so that different names keep different identifiers.
    public static func slug(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainSlug(text) }
        var out = ""
        for scalar in text.lowercased().decomposed {
            if isSlugScalar(scalar) {
                out.unicodeScalars.append(scalar)
            } else if let plain = letters[scalar] {
                out += plain
            } else if !scalar.properties.isDiacritic, !apostrophes.contains(scalar), !out.hasSuffix("-") {
                out += "-"
            }
        }
        let trimmed = out.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
        return trimmed.isEmpty ? hexadecimal(text) : String(trimmed)
    }

    /// The same for text in ASCII, byte by byte.
    private static func plainSlug(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): out.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): out.append(byte)
            case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "`"): break
            default: if let last = out.last, last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) }
            }
        }
        if out.last == UInt8(ascii: "-") { out.removeLast() }
        return out.isEmpty ? hexadecimal(text) : String(decoding: out, as: UTF8.self)
    }

    /// Eight hexadecimal digits that stand for a text: the first of it when it is a digest, or else those of FNV-1a.
    package static func shortDigest(_ text: String) -> String {
        let isDigest = text.utf8.count >= 32 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        if isDigest { return String(text.prefix(8)) }
        let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// An identifier without the digits that merging puts behind it.
    static func withoutDigest(_ id: String) -> String {
        let ending = id.utf8.suffix(9)
        let isDigest =
            ending.count == 9 && ending.first == UInt8(ascii: "-")
            && ending.dropFirst().allSatisfy { "0123456789abcdef".utf8.contains($0) }
        return isDigest ? String(id.dropLast(9)) : id
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}", "\u{02BC}", "\u{2018}", "."]

    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a",
    ]

    private static func isSlugScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ text: String) -> String {
        let codes = text.unicodeScalars.prefix(16).map { String($0.value, radix: 16) }
        return codes.isEmpty ? "unnamed" : "u" + codes.joined(separator: "-")
    }
}
