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
        if NamePieces.isPlain(name) {
            let blanks = name.utf8.count { $0 == UInt8(ascii: " ") }
            let first = blanks == 0 ? name : String(name.prefix { $0 != " " })
            add(key: name, first: first, pieces: blanks + 1, value)
            return
        }
        let pieces = NamePieces.of(name)
        guard let first = pieces.first else { return }
        add(key: pieces.joined(separator: " "), first: first, pieces: pieces.count, value)
    }

    private mutating func add(key: String, first: String, pieces: Int, _ value: Value) {
        if values[key] == nil { values[key] = value }
        if pieces > longest[first] ?? 0 { longest[first] = pieces }
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
    /// Whether a name is letters, digits and single blanks of ASCII: then it is its own key.
    static func isPlain(_ text: String) -> Bool {
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            case UInt8(ascii: " ") where before != byte: break
            default: return false
            }
            before = byte
        }
        return before != UInt8(ascii: " ")
    }

    static func of(_ text: String) -> [String] {
        if isPlain(text) { return text.split(separator: " ").map(String.init) }
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
