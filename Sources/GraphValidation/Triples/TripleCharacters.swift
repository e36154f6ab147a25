/// The characters of names in N-Triples and Turtle.
///
/// Source: W3C, *RDF 1.1 Turtle* (2014), section 6.5, the productions `PN_CHARS_BASE` to `PN_LOCAL_ESC`.
enum TripleCharacters {
    /// Whether a name may start with the character, `_` and digits aside.
    static func isBase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether the character may stand within a name, the point aside.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x2D, 0x5F, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isBase(scalar)
        }
    }

    /// The characters that may follow `\` in the local part of a name.
    static let escapable = Set("_~.-!$&'()*+,;=/?#@%".utf8)

    /// The escapes of one letter in texts.
    static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\\"): 0x5C,
    ]

    /// Whether it is a hexadecimal digit.
    static func isHexadecimal(_ byte: UInt8) -> Bool { byte.isDigit || (0x61...0x66).contains(byte | 0x20) }
}
