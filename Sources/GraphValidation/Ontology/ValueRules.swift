internal import GraphSyntax
internal import NewsOntology

/// Whether a text is a value of the kind that the ontology gives an attribute.
enum ValueRules {
    /// What is wrong with a value; `nil` when nothing is.
    static func problem(_ key: AttributeKey, _ value: Bytes, allowed: [String]?) -> String? {
        if let allowed {
            guard !allowed.contains(where: { $0.utf8.elementsEqual(value) }) else { return nil }
            return "\(quote(value)) is no \(key.rawValue); it has to be \(OntologyRules.list(allowed))"
        }
        guard !accepts(value, as: key) else { return nil }
        switch key.valueKind {
        case .string, .strings:
            return "\(quote(value)) is no date; it has to be like 2024-08-05, 2024-08 or 2024, or two with '/'"
        case .spans: return "\(quote(value)) is no list of stretches like '12-34 56-78'"
        case .integer: return "\(quote(value)) is no whole number"
        case .number: return "\(quote(value)) is no number"
        }
    }

    /// Whether a value is of the kind of an attribute that has no closed list.
    static func accepts(_ value: Bytes, as key: AttributeKey) -> Bool {
        switch key.valueKind {
        case .string, .strings: key != .date || DateRule.days(value) != nil
        case .spans: isSpans(value)
        case .integer: isInteger(value)
        case .number: isNumber(value)
        }
    }

    /// Stretches `start-end`, each ending where it starts or later, with one blank between two; in graphs of several
    /// articles each starts with the article's identifier and `#`.
    static func isSpans(_ value: Bytes) -> Bool {
        var offset = 0
        while true {
            let word = offset
            if !isSpan(value, &offset) {
                let mark = value.firstPlace(of: UInt8(ascii: "#"), from: word)
                guard mark < value.firstPlace(of: UInt8(ascii: " "), from: word) else { return false }
                offset = mark + 1
                guard isSpan(value, &offset) else { return false }
            }
            if offset == value.count { return true }
            guard value[offset] == UInt8(ascii: " ") else { return false }
            offset += 1
        }
    }

    /// Reads `start-end` up to a blank or the end of the value.
    private static func isSpan(_ value: Bytes, _ offset: inout Int) -> Bool {
        guard let start = natural(value, &offset), offset < value.count, value[offset] == UInt8(ascii: "-") else {
            return false
        }
        offset += 1
        guard let end = natural(value, &offset), start <= end else { return false }
        return offset == value.count || value[offset] == UInt8(ascii: " ")
    }

    /// The largest end of stretches, of which those of other articles are left out; `nil` when there is none.
    static func largestEnd(_ value: Bytes) -> Int? {
        value.split(separator: UInt8(ascii: " ")).compactMap { pair in
            pair.split(separator: UInt8(ascii: "-")).last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        }.max()
    }

    /// Decimal digits with or without a sign, as far as `Int` goes.
    static func isInteger(_ value: Bytes) -> Bool {
        value.count <= 20 && Int(value.text) != nil
    }

    /// A number as XML Schema writes it (part 2, 3.2.5): decimal, perhaps with an exponent, `INF`, `-INF` or `NaN`.
    static func isNumber(_ value: Bytes) -> Bool {
        if isPlainDecimal(value) { return true }
        if ["INF", "-INF", "NaN"].contains(where: { $0.utf8.elementsEqual(value) }) { return true }
        let isDecimal = value.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
        return isDecimal && value.count <= 400 && Double(value.text) != nil
    }

    /// Digits with a point between two of them.
    private static func isPlainDecimal(_ value: Bytes) -> Bool {
        var offset = 0
        guard natural(value, &offset) != nil else { return false }
        guard offset < value.count else { return true }
        guard value[offset] == UInt8(ascii: ".") else { return false }
        offset += 1
        return natural(value, &offset) != nil && offset == value.count
    }

    /// Reads up to 18 digits from an offset on and moves it behind them; `nil` when there are none or more.
    private static func natural(_ value: Bytes, _ offset: inout Int) -> Int? {
        let start = offset
        var number = 0
        while offset < value.count, value[offset].isDigit {
            guard offset - start < 18 else { return nil }
            number = 10 * number + Int(value[offset] & 0x0F)
            offset += 1
        }
        return offset > start ? number : nil
    }

    private static func quote(_ value: Bytes) -> String { MessageText.quote(value) }
}
