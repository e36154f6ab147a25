internal import NewsOntology

/// Whether a text is a value of the kind that the ontology gives an attribute.
enum ValueRules {
    /// What is wrong with a value; `nil` when nothing is.
    static func problem(_ key: AttributeKey, _ value: some Collection<UInt8>, allowed: [String]?) -> String? {
        if let allowed {
            guard !allowed.contains(where: { $0.utf8.elementsEqual(value) }) else { return nil }
            return "\(quote(value)) is no \(key.rawValue); it has to be \(OntologyRules.list(allowed))"
        }
        switch key.valueKind {
        case .string, .strings: return nil
        case .spans: return isSpans(value) ? nil : "\(quote(value)) is no list of stretches like '12-34 56-78'"
        case .integer: return isInteger(value) ? nil : "\(quote(value)) is no whole number"
        case .number: return isNumber(value) ? nil : "\(quote(value)) is no number"
        }
    }

    /// Stretches `start-end`, each ending where it starts or later, with one blank between two; in graphs of several
    /// articles each starts with the article's identifier and `#`.
    static func isSpans(_ value: some Collection<UInt8>) -> Bool {
        value.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).allSatisfy { pair in
            let mark = pair.firstIndex(of: UInt8(ascii: "#"))
            let ends = (mark.map { pair[pair.index(after: $0)...] } ?? pair[...]).split(
                separator: UInt8(ascii: "-"),
                omittingEmptySubsequences: false
            )
            guard ends.count == 2, let start = natural(ends[0]), let end = natural(ends[1]) else { return false }
            return start <= end
        }
    }

    /// Decimal digits with or without a sign, as far as `Int` goes.
    static func isInteger(_ value: some Collection<UInt8>) -> Bool {
        value.count <= 20 && Int(String(decoding: value, as: UTF8.self)) != nil
    }

    /// A number as XML Schema writes it (part 2, 3.2.5): decimal, perhaps with an exponent, `INF`, `-INF` or `NaN`.
    static func isNumber(_ value: some Collection<UInt8>) -> Bool {
        if ["INF", "-INF", "NaN"].contains(where: { $0.utf8.elementsEqual(value) }) { return true }
        let isDecimal = value.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
        return isDecimal && value.count <= 400 && Double(String(decoding: value, as: UTF8.self)) != nil
    }

    private static func natural(_ digits: some Collection<UInt8>) -> Int? {
        guard digits.count < 19, digits.allSatisfy(\.isDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func quote(_ value: some Collection<UInt8>) -> String { MessageText.quote(value) }
}
