internal import NewsLanguage

/// Finds the longest known name that starts at a word.
///
/// Names are compared piece by piece, so that hyphens, points and apostrophes do not matter: *Al-Qaeda*
/// and *Al Qaeda*, *U.S.* and *US* are the same.
struct NameIndex<Value: Sendable>: Sendable {
    private struct Candidate {
        var key: String
        var pieces: Int
        var value: Value
    }

    /// The names by their first piece, in the order of adding: one look-up for each name when the index is made.
    private var candidates: [String: [Candidate]] = [:]

    /// Adds a name; of several values the one given first is found.
    mutating func add(_ name: String, _ value: Value) {
        if NamePieces.isPlain(name) {
            let blanks = name.utf8.count { $0 == UInt8(ascii: " ") }
            let first = name.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(name[..<$0]) } ?? name
            candidates[first, default: []].append(Candidate(key: name, pieces: blanks + 1, value: value))
            return
        }
        let pieces = NamePieces.of(name)
        guard let first = pieces.first else { return }
        let key = pieces.joined(separator: " ")
        candidates[first, default: []].append(Candidate(key: key, pieces: pieces.count, value: value))
    }

    /// Adds a name whose value wins over those given before.
    mutating func addFirst(_ name: String, _ value: Value) {
        let pieces = NamePieces.of(name)
        guard let first = pieces.first else { return }
        let candidate = Candidate(key: pieces.joined(separator: " "), pieces: pieces.count, value: value)
        candidates[first, default: []].insert(candidate, at: 0)
    }

    /// The value of exactly this name.
    subscript(_ name: String) -> Value? {
        let pieces = NamePieces.of(name)
        let key = pieces.joined(separator: " ")
        return pieces.first.flatMap { candidates[$0] }?.first { $0.key == key }?.value
    }

    /// All values of exactly this name, in the order of adding.
    func all(_ name: String) -> [Value] {
        let pieces = NamePieces.of(name)
        let key = pieces.joined(separator: " ")
        return pieces.first.flatMap { candidates[$0] }?.filter { $0.key == key }.map(\.value) ?? []
    }

    /// The longest match from a word on, as the words it covers and its value.
    ///
    /// With a `limit` only names that end before that word count.
    func match(_ pieces: [[String]], at start: Int, before limit: Int? = nil) -> (tokens: Range<Int>, value: Value)? {
        guard let first = pieces[start].first, let candidates = candidates[first],
            let most = candidates.map(\.pieces).max()
        else { return nil }
        var best: (Range<Int>, Value)?
        var key: [String] = []
        var index = start
        while index < limit ?? pieces.count, key.count < most {
            key += pieces[index]
            index += 1
            guard !pieces[index - 1].isEmpty else { continue }
            let text = key.joined(separator: " ")
            if let found = candidates.first(where: { $0.pieces == key.count && $0.key == text }) {
                best = (start..<index, found.value)
            }
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
        if isPlain(text) { return text.utf8.contains(UInt8(ascii: " ")) ? words(text) : [text] }
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        func flush() {
            if !current.isEmpty { pieces.append(String(current)) }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isOfWord(scalar) {
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

    /// Whether a character is a letter or a numeral; what Unicode knows of it is asked for only where ASCII does not tell.
    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case _ where scalar.isASCII: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
}
