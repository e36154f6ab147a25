// Forms of values that are told byte by byte.

extension Bytes {
    /// Whether it is a name token of XML of ASCII characters: letters, digits, `.`, `-`, `_` and `:`.
    @inlinable @inline(__always)
    package var isToken: Bool {
        guard count > 0 else { return false }
        // The bits of `-`, `.`, digits and `:`, and those of letters and `_`.
        let (low, high): (UInt64, UInt64) = (0x07FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
        for byte in self {
            let bits = byte < 0x40 ? low : high
            guard byte < 0x80, bits >> UInt64(byte & 0x3F) & 1 == 1 else { return false }
        }
        return true
    }

    /// Whether it is a truth value as XML Schema spells it.
    package var isBoolean: Bool { ["true", "false", "0", "1"].contains(text) }
}

extension Collection<UInt8> {
    /// The number that decimal digits spell, of which there are 18 at most; `nil` for anything else.
    @inlinable
    package var natural: Int? {
        var number = 0, count = 0
        for digit in self {
            guard digit >= 0x30, digit <= 0x39, count < 18 else { return nil }
            number = number * 10 + Int(digit - 0x30)
            count += 1
        }
        return count > 0 ? number : nil
    }
}
