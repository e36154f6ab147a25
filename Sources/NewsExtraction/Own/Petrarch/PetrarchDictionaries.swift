/// What dictionaries of PETRARCH know.
struct PetrarchDictionaries: Sendable {
    private(set) var actors = PetrarchActors()
    private(set) var agents = PetrarchAgents()
    /// Rows of the event lexicon, in the order in which they were added.
    private(set) var verbs: [OwnEvents.Row] = []

    var isEmpty: Bool { actors.isEmpty && agents.isEmpty && verbs.isEmpty }

    /// Adds a dictionary of actors, agents or verbs, told by its content.
    mutating func add(_ bytes: [UInt8], named file: String) throws(OwnKnowledgeError) -> TakenOver {
        let report = bytes.withUnsafeBufferPointer { input in
            switch Self.kind(of: input) {
            case .actors: return actors.add(input, named: file)
            case .agents: return agents.add(input, named: file)
            case .verbs:
                var reading = PetrarchVerbs(file: file)
                let report = reading.read(input)
                verbs += reading.rows
                return report
            }
        }
        guard report.counts.contains(where: { $0.count > 0 }) else {
            throw OwnKnowledgeError(
                file: file,
                line: 1,
                "holds no entry of a PETRARCH dictionary, such as 'FRANCE_ [FRA]'; name the right --gazetteer-format"
            )
        }
        return report
    }

    private enum Kind { case actors, agents, verbs }

    private static func kind(of input: UnsafeBufferPointer<UInt8>) -> Kind {
        var (verbs, agents, others) = (0, 0, 0)
        forEachEntry(of: input) { line in
            if line.starts(with: "---".utf8) || line.starts(with: "- ".utf8) || line.first == UInt8(ascii: "&") {
                verbs += 1
            } else if line.contains(UInt8(ascii: "~")), line.contains(UInt8(ascii: "[")) {
                agents += 1
            } else {
                others += 1
            }
            return verbs + agents + others < 2_000
        }
        if verbs > 0 { return .verbs }
        return agents > others ? .agents : .actors
    }

    /// Whether a file looks like a dictionary: its lines end with codes in brackets, and none has tabs or commas as a table.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { input in
            var (entries, lines) = (0, 0)
            forEachEntry(of: input) { line in
                lines += 1
                let body = line.prefix { $0 != UInt8(ascii: "#") }
                let isEntry = line.first == UInt8(ascii: "+") || line.first == UInt8(ascii: "&") || isCoded(body)
                if isEntry { entries += 1 }
                return lines < 200
            }
            return entries > 0 && entries * 3 > lines
        }
    }

    /// `FRANCE_ [FRA]`, `	[FRAGOV >950517]`
    private static func isCoded(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let open = body.firstIndex(of: UInt8(ascii: "[")), let close = body.lastIndex(of: UInt8(ascii: "]")),
            open + 3 < close, !body.contains(UInt8(ascii: "\"")), !body.contains(UInt8(ascii: "|"))
        else { return false }
        return body[(close + 1)...].allSatisfy { PetrarchLine.isBlank($0) || $0 == UInt8(ascii: "-") }
    }

    private static func forEachEntry(
        of input: UnsafeBufferPointer<UInt8>,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
    ) {
        var start = 0
        while start < input.count {
            let end = input[start...].firstIndex(of: 0x0A) ?? input.count
            let line = input[start..<end]
            start = end + 1
            guard let first = line.first(where: { !PetrarchLine.isBlank($0) }), first != UInt8(ascii: "#"),
                first != UInt8(ascii: "<")
            else { continue }
            if !body(line) { return }
        }
    }
}
