/// The entities of a document, and the text that stands behind references to them.
///
/// Only what the document itself declares is known; nothing is ever loaded, and how much text entities may grow to is
/// limited.
package struct XMLEntities {
    /// The most that all entities of a document may expand to, in bytes.
    private static let largestExpansion = 4 << 20
    private static let deepest = 16

    private var declared: [String: [UInt8]] = [:]
    private var expanded = 0

    /// Whether the document declares any.
    package var isEmpty: Bool { declared.isEmpty }

    /// Declares an entity; the first declaration counts.
    package mutating func declare(_ name: String, _ replacement: [UInt8]) {
        if declared[name] == nil { declared[name] = replacement }
    }

    /// Throws when nothing is known of that name.
    package func check(_ reference: Reference) throws(ScanError) {
        if reference.name.hasPrefix("#") {
            _ = try XMLEntities.character(reference)
        } else if !["lt", "gt", "amp", "quot", "apos"].contains(reference.name), declared[reference.name] == nil {
            throw unknown(reference)
        }
    }

    private func unknown(_ reference: Reference) -> ScanError {
        let isName = XMLNames.isNCName(reference.name)
        let message =
            isName ? "the entity '\(reference.name)' is not declared" : "'&' has to start a reference; write '&amp;'"
        return ScanError(at: reference.offset, message)
    }

    /// What follows an `&` up to the `;`, and where.
    package typealias Reference = (name: String, offset: Int)

    /// Appends the text of a reference.
    package mutating func append(_ reference: Reference, to out: inout [UInt8], inAttribute: Bool) throws(ScanError) {
        try append(reference, to: &out, inAttribute: inAttribute, depth: 0)
    }

    private mutating func append(
        _ reference: Reference,
        to out: inout [UInt8],
        inAttribute: Bool,
        depth: Int
    ) throws(ScanError) {
        switch reference.name {
        case "lt": out.append(0x3C)
        case "gt": out.append(0x3E)
        case "amp": out.append(0x26)
        case "quot": out.append(0x22)
        case "apos": out.append(0x27)
        default:
            if reference.name.hasPrefix("#") {
                out.append(contentsOf: String(try XMLEntities.character(reference)).utf8)
            } else {
                try expand(reference, to: &out, inAttribute: inAttribute, depth: depth)
            }
        }
    }

    private mutating func expand(
        _ reference: Reference,
        to out: inout [UInt8],
        inAttribute: Bool,
        depth: Int
    ) throws(ScanError) {
        guard let text = declared[reference.name] else { throw unknown(reference) }
        guard depth < XMLEntities.deepest else {
            throw ScanError(at: reference.offset, "entities refer to entities too deeply")
        }
        expanded += text.count + 1
        guard expanded <= XMLEntities.largestExpansion else {
            throw ScanError(at: reference.offset, "the entities of the document grow too large")
        }
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            switch byte {
            case 0x3C:
                throw ScanError(at: reference.offset, "the entity \(ScanError.quote(reference.name)) holds markup")
            case 0x26:
                guard let end = text[index...].firstIndex(of: 0x3B) else {
                    throw ScanError(at: reference.offset, "a '&' in an entity has to start a reference")
                }
                let name = String(decoding: text[index..<end], as: UTF8.self)
                try append((name, reference.offset), to: &out, inAttribute: inAttribute, depth: depth + 1)
                index = end + 1
            case 0x09, 0x0A, 0x0D: out.append(inAttribute ? 0x20 : byte)
            default: out.append(byte)
            }
        }
    }

    /// The character of `#123` or `#x7B` (XML 1.0, production 66).
    package static func character(_ reference: Reference) throws(ScanError) -> Unicode.Scalar {
        let digits = reference.name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x")
        let number = isHexadecimal ? digits.dropFirst() : digits
        let valid = number.utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D }
        guard valid, let code = UInt32(number, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
            isAllowed(scalar)
        else {
            throw ScanError(at: reference.offset, "\(ScanError.quote("&\(reference.name);")) is no character of XML")
        }
        return scalar
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
