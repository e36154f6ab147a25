internal import NewsLanguage

/// Finds the longest known name that starts at a word.
///
/// Names are compared piece by piece, so that hyphens, points and apostrophes do not matter: *Al-Qaeda*
/// and *Al Qaeda*, *U.S.* and *US* are the same.
struct NameIndex<Value: Sendable>: Sendable {
    private var values: [String: Value] = [:]
    /// The most pieces of any name that starts with a piece.
    private var longest: [String: Int] = [:]

    /// Adds a name; the first value given for a name stays.
    mutating func add(_ name: String, _ value: Value) {
        let pieces = NamePieces.of(name)
        guard let first = pieces.first else { return }
        let key = pieces.joined(separator: " ")
        if values[key] == nil { values[key] = value }
        longest[first] = max(longest[first] ?? 0, pieces.count)
    }

    /// The value of exactly this name.
    subscript(_ name: String) -> Value? { values[NamePieces.of(name).joined(separator: " ")] }

    /// The longest match from a word on, as the words it covers and its value.
    ///
    /// With a `limit` only names that end before that word count.
    func match(_ pieces: [[String]], at start: Int, before limit: Int? = nil) -> (tokens: Range<Int>, value: Value)? {
        let end = limit ?? pieces.count
        guard let first = pieces[start].first, let most = longest[first] else { return nil }
        var best: (Range<Int>, Value)?
        var key: [String] = []
        var index = start
        while index < end, key.count < most {
            key += pieces[index]
            index += 1
            guard !pieces[index - 1].isEmpty, let value = values[key.joined(separator: " ")] else { continue }
            best = (start..<index, value)
        }
        return best.map { ($0.0, $0.1) }
    }
}

/// Cuts a name into the pieces that are compared.
enum NamePieces {
    static func of(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        func flush() {
            if !current.isEmpty { pieces.append(String(current)) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                current.append(scalar)
            } else if scalar == "," {
                flush()
                pieces.append(",")
            } else if scalar != "." {
                flush()
            }
        }
        flush()
        return pieces
    }

    static func of(_ tokens: [Token], lowercased: Bool = false) -> [[String]] {
        tokens.map { of(lowercased ? $0.form.lowercased() : $0.form) }
    }
}
