/// Brings the spellings of one word together, in training and in use alike.
///
/// Typographic quotes, dashes and blanks become their ASCII forms and every digit becomes `0`; case stays.
package enum FormNormalizer {
    /// The normal form of one scalar.
    @inline(__always)
    package static func normalize(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x31...0x39).contains(scalar) ? 0x30 : scalar }
        return normalizeWide(scalar)
    }

    private static func normalizeWide(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2018, 0x2019, 0x201B, 0x2032, 0x60, 0xB4, 0x2BC: 0x27
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: 0x22
        case 0x2010...0x2015, 0x2212, 0xAD: 0x2D
        case 0xA0, 0x2007, 0x202F, 0x2000...0x200A: 0x20
        case 0xFF10...0xFF19, 0x660...0x669: 0x30
        default: scalar
        }
    }

    /// Lower case of one scalar; letters whose lower case is more than one scalar stay.
    @inline(__always)
    package static func lowercase(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
        return lowercaseWide(scalar)
    }

    private static func lowercaseWide(_ scalar: UInt32) -> UInt32 {
        guard let value = Unicode.Scalar(scalar) else { return scalar }
        let lower = value.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? scalar : scalar
    }

    /// The normalised scalars of UTF-8 bytes.
    package static func scalars(of bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt32]) {
        out.removeAll(keepingCapacity: true)
        if bytes[range].allSatisfy({ $0 < 0x80 }) {
            for index in range { out.append(normalize(UInt32(bytes[index]))) }
        } else {
            for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
                out.append(normalize(scalar.value))
            }
        }
    }
}
