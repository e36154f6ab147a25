// Words that only Turtle has.
extension TurtleScanner {
    /// Whether what comes next belongs to the word before it.
    var continuesName: Bool {
        scalar(at: offset).map { TurtleCharacters.isPart($0.scalar) || $0.scalar == ":" } ?? false
    }

    /// A keyword: letters of ASCII.
    mutating func word() -> String {
        let start = offset
        while let byte = next, byte.isLetter { skip(1) }
        return string(start, offset)
    }

    /// The prefix of a name, up to its `:`; empty where there is none.
    mutating func prefix() -> String {
        let start = offset
        guard let first = scalar(at: offset), TurtleCharacters.isBase(first.scalar) else { return "" }
        while let (scalar, count) = scalar(at: offset), TurtleCharacters.isPart(scalar) || scalar == "." {
            skip(count)
        }
        // A prefix does not end in a point: then no ':' follows where it should.
        guard bytes[offset - 1] != UInt8(ascii: ".") else {
            skip(start - offset)
            return ""
        }
        return string(start, offset)
    }

    /// The part of a name behind its `:`, with its escapes taken out.
    mutating func localName() throws(ScanError) -> String {
        var out: [UInt8] = []
        // How many points at the end belong to the triple, if nothing follows them.
        var points = 0
        while let (scalar, count) = scalar(at: offset) {
            let isFirst = out.isEmpty && points == 0
            if scalar == ".", !isFirst {
                points += 1
                skip(1)
                continue
            }
            guard let part = try localPart(scalar, count, isFirst: isFirst) else { break }
            out += [UInt8](repeating: UInt8(ascii: "."), count: points) + part
            points = 0
        }
        skip(-points)
        return String(decoding: out, as: UTF8.self)
    }

    /// A character of a local name; `nil` where the name ends.
    private mutating func localPart(
        _ scalar: Unicode.Scalar,
        _ count: Int,
        isFirst: Bool
    ) throws(ScanError) -> [UInt8]? {
        switch scalar {
        case "%":
            let digits = bytes[offset...].dropFirst().prefix(2)
            guard digits.count == 2, digits.allSatisfy(\.isHexadecimal) else {
                throw ScanError(at: offset, "'%' in a name has to be followed by two hexadecimal digits")
            }
            return take(3)
        case "\\":
            guard offset + 1 < bytes.count, TurtleCharacters.escapable.contains(bytes[offset + 1]) else {
                throw ScanError(at: offset, "there is no such escape in a name")
            }
            return Array(take(2).dropFirst())
        case ":", "_", "0"..."9": return take(count)
        default:
            let isRight = isFirst ? TurtleCharacters.isBase(scalar) : TurtleCharacters.isPart(scalar)
            return isRight ? take(count) : nil
        }
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        defer { skip(count) }
        return Array(bytes[offset..<(offset + count)])
    }

    /// A number as it stands there: whole, with a point, or with an exponent.
    mutating func number() throws(ScanError) -> Literal {
        let start = offset
        var type = "integer"
        if comes(UInt8(ascii: "+")) || comes(UInt8(ascii: "-")) { skip(1) }
        let whole = digits()
        let isPoint = comes(UInt8(ascii: ".")) && offset + 1 < bytes.count
        if isPoint, bytes[offset + 1].isDigit || (isExponent(at: offset + 1) && whole > 0) {
            skip(1)
            _ = digits()
            type = "decimal"
        }
        let hasDigits = bytes[start..<offset].contains(where: \.isDigit)
        if hasDigits, isExponent(at: offset) {
            skip(1)
            if comes(UInt8(ascii: "+")) || comes(UInt8(ascii: "-")) { skip(1) }
            _ = digits()
            type = "double"
        }
        guard hasDigits, !continuesName else {
            throw ScanError(at: start, "the number that starts here is none of Turtle")
        }
        return Literal(string(start, offset), datatype: RDFTerms.xsd + type)
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = next, byte.isDigit { skip(1) }
        return offset - start
    }

    /// Whether `e`, perhaps a sign, and a digit stand there.
    private func isExponent(at offset: Int) -> Bool {
        guard offset + 1 < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return false }
        let isSign = bytes[offset + 1] == UInt8(ascii: "+") || bytes[offset + 1] == UInt8(ascii: "-")
        let digit = isSign ? offset + 2 : offset + 1
        return digit < bytes.count && bytes[digit].isDigit
    }
}
