/// The characters of names in the Turtle family.
///
/// Source: W3C, *RDF 1.1 Turtle* (2014), section 6.5, the productions `IRIREF` and `PN_CHARS_BASE` to `PN_LOCAL_ESC`.
enum TurtleCharacters {
    /// Whether a name may start with the character, `_` and digits aside.
    static func isBase(_ scalar: Unicode.Scalar) -> Bool {
        scalar != ":" && scalar != "_" && XMLNames.isStart(scalar)
    }

    /// Whether the character may stand within a name, the point aside.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar != ":" && scalar != "." && XMLNames.isPart(scalar)
    }

    /// Whether the character may stand in an IRI, when it is no escape.
    @inline(__always)
    static func isOfIRI(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return true }
        return allowed.0 >> UInt64(byte & 63) & 1 == 1 && byte < 64
            || byte >= 64 && allowed.1 >> UInt64(byte & 63) & 1 == 1
    }

    /// A bit for each character of ASCII that may stand in an IRI: none up to the blank, and none of `<>"{}|^`\`.
    private static let allowed: (UInt64, UInt64) = {
        var bits: (UInt64, UInt64) = (0, 0)
        for byte in UInt8(0x21)..<0x80 where !"<>\"{}|^`\\".utf8.contains(byte) {
            if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
        }
        return bits
    }()

    /// The characters that may follow `\` in the local part of a name.
    static let escapable = Set("_~.-!$&'()*+,;=/?#@%".utf8)

    /// The escapes of one letter in texts.
    static func escape(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "f"): 0x0C
        case 0x22, 0x27, UInt8(ascii: "\\"): letter
        default: nil
        }
    }
}

extension UInt8 {
    package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    package var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
