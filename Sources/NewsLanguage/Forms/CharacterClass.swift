/// The coarse classes of characters that shapes and tokens are made of.
package enum CharacterClass: UInt8, Sendable {
    /// Lower and upper case letters, letters without case, digits, anything else.
    case lower, upper, letter, digit, other, blank

    /// The class of a scalar.
    @inline(__always)
    package static func of(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x61...0x7A: .lower
        case 0x41...0x5A: .upper
        case 0x30...0x39: .digit
        case 0x09...0x0D, 0x20: .blank
        case 0..<0x80: .other
        default: ofWide(scalar)
        }
    }

    private static func ofWide(_ scalar: UInt32) -> CharacterClass {
        guard let value = Unicode.Scalar(scalar) else { return .other }
        let properties = value.properties
        if properties.isWhitespace { return .blank }
        if properties.isLowercase { return .lower }
        if properties.isUppercase { return .upper }
        if properties.isAlphabetic { return .letter }
        return properties.numericType == .decimal ? .digit : .other
    }

    /// Whether the character is part of a word rather than a mark.
    package var isWord: Bool { self != .other && self != .blank }
}
