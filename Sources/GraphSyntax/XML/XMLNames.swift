/// Names of XML (XML 1.0, fifth edition, productions 4 to 7; Namespaces in XML 1.0, production 4).
package enum XMLNames {
    /// Whether a text is a Name without a colon.
    package static func isNCName(_ text: String) -> Bool {
        var scalars = text.unicodeScalars.makeIterator()
        guard let first = scalars.next(), isStart(first), first != ":" else { return false }
        while let next = scalars.next() { if !isPart(next) || next == ":" { return false } }
        return true
    }

    /// Whether a name may start with the character.
    package static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
            0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether the character may stand in a name.
    package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(scalar)
        }
    }

    /// Whether the byte can belong to a name; bytes beyond ASCII are looked at as characters later.
    @inline(__always)
    package static func mayBePart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= 0x61 && letter <= 0x7A) || byte >= 0x80 || (byte >= 0x2D && byte <= 0x3A && byte != 0x2F)
            || byte == 0x5F
    }
}
