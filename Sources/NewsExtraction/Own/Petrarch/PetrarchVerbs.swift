internal import NewsOntology
internal import NewsTables

/// Dictionaries of verbs of PETRARCH: blocks of verbs that mean the same, each with a CAMEO code, and patterns of words
/// beside them that mean something else.
///
/// A verb becomes a row of the event lexicon, and so does a verb with one or two words behind it. Patterns with actors,
/// sets of words or words before the verb have no counterpart there.
struct PetrarchVerbs {
    /// The rows, and the line that each comes from.
    private(set) var rows: [OwnEvents.Row] = []
    private let file: String
    private let types = CAMEOTypes.builtIn()
    private let patterns = EventPatterns.builtIn()
    private var cells: [String: String?] = [:]
    private var block = Block()
    private var lines: [String] = []
    private var places: [(trigger: String, line: Int)] = []
    private var counts = Counts()

    private struct Block {
        var verbs: [String] = []
        var code: String?
        var isOpen = false
    }

    private struct Counts {
        var verbs = 0, patterns = 0
        var leftOut: [(noun: String, count: Int, line: Int)] = []

        mutating func leaveOut(_ noun: String, _ line: Int) {
            if let known = leftOut.firstIndex(where: { $0.noun == noun }) {
                leftOut[known].count += 1
            } else {
                leftOut.append((noun, 1, line))
            }
        }
    }

    init(file: String) { self.file = file }

    /// Reads a dictionary.
    mutating func read(_ input: UnsafeBufferPointer<UInt8>) -> TakenOver {
        PetrarchLine.forEach(in: input) { bytes, number in
            if bytes.starts(with: "---".utf8) {
                block = Block(code: Self.codes(bytes).first, isOpen: true)
            } else if bytes.starts(with: "&".utf8) {
                block = Block()
                counts.leaveOut("sets of words", number)
            } else if bytes.starts(with: "- ".utf8) {
                takePattern(bytes.dropFirst(2), number)
            } else if let line = PetrarchLine(bytes), block.isOpen {
                takeVerb(line, number)
            }
        }
        let table = EmbeddedTable(text: lines.joined(separator: "\n")).rows
        rows = zip(table, places).map { row, place in
            OwnEvents.Row(trigger: place.trigger, pos: "V", row: row, file: file, line: place.line)
        }
        var report = TakenOver(
            file: file,
            format: .petrarch,
            counts: [("verbs", counts.verbs), ("patterns", counts.patterns)]
        )
        report.leftOut = counts.leftOut
        return report
    }

    private static func codes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let open = bytes[..<end].lastIndex(of: UInt8(ascii: "["))
        let close = bytes[..<end].lastIndex(of: UInt8(ascii: "]"))
        guard let open, let close, open < close else { return [] }
        return [String(decoding: bytes[(open + 1)..<close], as: UTF8.self)]
    }

    // MARK: Verbs

    private mutating func takeVerb(_ line: PetrarchLine, _ number: Int) {
        let verb = Self.words(line.phrase)
        guard !verb.isEmpty else { return counts.leaveOut("lines that cannot be read", number) }
        block.verbs.append(verb)
        let own = line.codes.first.map { String(decoding: $0, as: UTF8.self) }
        guard let code = own ?? block.code, !code.hasPrefix("---") else {
            return counts.leaveOut("verbs that are no event by themselves", number)
        }
        guard add(verb, code, number) else { return counts.leaveOut("codes without a type of event", number) }
        counts.verbs += 1
    }

    /// The words in lower case; the `+` before the verb of several is left out.
    private static func words(_ phrase: some Collection<UInt8>) -> String {
        let plain = phrase.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "+"): 0x20
            case 0x41...0x5A: byte | 0x20
            default: byte
            }
        }
        return plain.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func add(_ trigger: String, _ code: String, _ number: Int) -> Bool {
        guard let rest = rest(of: code) else { return false }
        lines.append("\(trigger)\tV\t\(rest)")
        places.append((trigger, number))
        return true
    }

    /// The cells of a row behind its trigger: the same for all rows with one code.
    private mutating func rest(of code: String) -> String? {
        if let known = cells[code] { return known }
        // `042:043` is the code of what the subject does and of what is done to it; the first of the two holds here.
        let first = String(code.prefix { $0 != ":" }).trimmed
        let made = types[first].map { type, mode in
            let pattern = patterns[type, "V"]
            return [
                type.rawValue, mode, first, pattern.subject, pattern.object, pattern.obliques, "", pattern.speech,
                "normal",
            ].joined(separator: "\t")
        }
        cells[code] = .some(made)
        return made
    }

    // MARK: Patterns

    private mutating func takePattern(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) {
        guard let code = Self.codes(bytes).first, let open = bytes.firstIndex(of: UInt8(ascii: "[")) else {
            return counts.leaveOut("lines that cannot be read", number)
        }
        guard !code.hasPrefix("---") else { return counts.leaveOut("patterns that mean no event", number) }
        guard let words = Self.plainWords(bytes[..<open]) else {
            return counts.leaveOut("patterns with actors, sets of words or words before the verb", number)
        }
        var isTaken = false
        for verb in block.verbs where add("\(verb) \(words)", code, number) { isTaken = true }
        if isTaken { counts.patterns += 1 } else { counts.leaveOut("codes without a type of event", number) }
    }

    /// The one or two words behind the verb: `* SANCTIONS`, `* (TO LIST)`, `* {RELIEF ASSISTANCE}`; `nil` for others.
    private static func plainWords(_ pattern: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        let parts = pattern.split { PetrarchLine.isBlank($0) }
        guard let star = parts.first, star.elementsEqual("*".utf8), parts.count > 1, parts.count < 4 else { return nil }
        var inside = Array(parts.dropFirst().joined(separator: [0x20]))
        for (open, close) in [("(", ")"), ("{", "}")] as [(Unicode.Scalar, Unicode.Scalar)]
        where inside.first == UInt8(ascii: open) && inside.last == UInt8(ascii: close) {
            inside = Array(inside.dropFirst().dropLast())
        }
        let isPlain = inside.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x20 || $0 == UInt8(ascii: "_") }
        let words = words(inside)
        return isPlain && !words.isEmpty && words.utf8.count { $0 == 0x20 } < 2 ? words : nil
    }
}

/// The types of events that CAMEO codes stand for.
struct CAMEOTypes: Sendable {
    private var types: [String: (EventType, String)] = [:]

    static func builtIn() -> CAMEOTypes {
        var out = CAMEOTypes()
        let rows = EmbeddedTable.map(.cameoTypes) { (row) throws(TableError) in
            (row[0], try row.word(1) as EventType, row[2])
        }
        for (code, type, mode) in rows { out.types[code] = (type, mode) }
        return out
    }

    /// The type and mode of the longest beginning of a code that the table has.
    subscript(_ code: String) -> (EventType, String)? {
        guard code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return (2...4).reversed().lazy.compactMap { types[String(code.prefix($0))] }.first
    }
}
