/// Dictionaries of agents of PETRARCH: what words for people and bodies add to the code of a state.
struct PetrarchAgents: Sendable {
    /// A code that is added behind that of the actor, or before it.
    struct Role: Hashable, Sendable {
        var code: String
        var isBefore: Bool
    }

    /// The roles by words in lower case.
    private(set) var roles: [String: Role] = [:]
    /// The words for several, with their codes.
    private(set) var plurals: [String: String] = [:]

    var isEmpty: Bool { roles.isEmpty }

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, named file: String) -> TakenOver {
        var report = TakenOver(file: file, format: .petrarch, counts: [])
        var sets: [String: [String]] = [:]
        var taken = 0
        PetrarchLine.forEach(in: input) { line, number in
            guard let line = PetrarchLine(line) else { return }
            let text = String(decoding: line.phrase, as: UTF8.self)
            if line.codes.isEmpty, let set = Self.set(text) {
                sets[set.name] = set.words
                return
            }
            guard let role = line.codes.first.flatMap(Self.role) else {
                let known = report.leftOut.firstIndex { $0.noun == "lines that cannot be read" }
                if let known {
                    report.leftOut[known].count += 1
                } else {
                    report.leftOut.append(("lines that cannot be read", 1, number))
                }
                return
            }
            for phrase in Self.expanded(text, sets) { add(phrase, forms: line.forms, role) }
            taken += 1
        }
        report.counts = [("agents", taken)]
        return report
    }

    /// `!PERSON! = MAN, MEN`
    private static func set(_ text: String) -> (name: String, words: [String])? {
        guard text.hasPrefix("!"), let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let words = text[text.utf8.index(after: equals)...].split(separator: ",").map { String($0).trimmed }
        return (String(text[..<equals]).trimmed, words)
    }

    /// `CONGRESS!PERSON!`: the phrase with each word of a set in its place.
    private static func expanded(_ text: String, _ sets: [String: [String]]) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "!")), let set = sets.first(where: { text.contains($0.key) }) else {
            return [text]
        }
        let parts = text.split(separator: set.key, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? set.value.map { parts[0] + $0 + parts[1] } : [text]
    }

    private static func role(_ code: Slice<UnsafeBufferPointer<UInt8>>) -> Role? {
        let letters = code.filter { $0 != UInt8(ascii: "~") && !PetrarchLine.isBlank($0) }
        guard letters.count >= 3, letters.count < code.count, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return Role(code: String(decoding: letters, as: UTF8.self), isBefore: code.first != UInt8(ascii: "~"))
    }

    private mutating func add(_ phrase: String, forms: Slice<UnsafeBufferPointer<UInt8>>?, _ role: Role) {
        let one = Self.key(phrase)
        guard !one.isEmpty else { return }
        if roles[one] == nil { roles[one] = role }
        let given = forms?.split { PetrarchLine.isBlank($0) || $0 == UInt8(ascii: ",") }.map {
            Self.key(String(decoding: $0, as: UTF8.self))
        }
        for several in given ?? [Self.plural(one)] where !several.isEmpty {
            if roles[several] == nil { roles[several] = role }
            if plurals[several] == nil { plurals[several] = role.code }
        }
    }

    private static func key(_ phrase: String) -> String {
        var out: [UInt8] = []
        _ = PhraseKey.append(Array(phrase.utf8), to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The plural as PETRARCH forms it.
    private static func plural(_ word: String) -> String {
        if word.hasSuffix("ss") { return word + "es" }
        return word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
    }
}
