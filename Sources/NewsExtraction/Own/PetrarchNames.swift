internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// What the names in dictionaries of PETRARCH are: the dictionaries say only which code each has.
struct PetrarchNames: Sendable {
    /// Where the indices of such names begin among those of the gazetteer.
    static let first = 1 << 24

    private let actors: PetrarchActors
    private let givenNames: Set<String>
    private let bodies: Set<String>
    /// The names and demonyms of each state in lower case, by its code.
    private let states: [String: [String]]

    init(actors: PetrarchActors, tables: WordTables) {
        self.actors = actors
        givenNames = tables.givenNames
        bodies = Set(tables.bodies.keys)
        states = Self.wordsOfStates()
    }

    private static func wordsOfStates() -> [String: [String]] {
        EmbeddedTable(.states).rows.reduce(into: [:]) { table, row in
            let words = ([row[1]] + row.list(3)).flatMap { $0.lowercased().split(separator: " ").map(String.init) }
            table[row[0]] = words.filter { $0.utf8.count > 3 }
        }
    }

    /// The entry of a name; `nil` where it is no name of a thing that the graph has a type for.
    func entry(_ name: Int) -> GazetteerEntry? {
        let words = actors.text(name).split(separator: " ").map(String.init)
        guard let code = actors.code(name, on: nil) else { return nil }
        let groups = ActorCode.groups(code)
        guard let type = type(groups, words, isDated: actors.codes(name).contains { $0.isDated }) else { return nil }
        let text = words.map(Self.capitalised).joined(separator: " ")
        var entry = GazetteerEntry(type: type, name: text, names: [text])
        entry.source = actors.source(name)
        if states[groups[0]] != nil { entry.partOf = groups[0] }
        if type == .organisation { entry.kind = Self.kind(groups) }
        return entry
    }

    /// The ISO code of the state whose name in another spelling this is.
    func state(_ name: Int) -> String? {
        guard let code = actors.code(name, on: nil), code.utf8.count == 3, let known = states[code] else { return nil }
        let words = actors.text(name).split(separator: " ")
        return words.contains { word in known.contains { Self.isAlike(word, $0) } } ? code : nil
    }

    /// *Afghanestan* and *Afghanistan* begin alike.
    private static func isAlike(_ word: Substring, _ name: String) -> Bool {
        word.utf8.count > 3 && name.utf8.count > 3 && word.utf8.prefix(5).elementsEqual(name.utf8.prefix(5))
    }

    private func type(_ groups: [String], _ words: [String], isDated: Bool) -> NodeType? {
        let isOfState = states[groups[0]] != nil
        guard isOfState || ActorCode.isInternational(groups[0]) else { return nil }
        if isOfState, groups.count == 1 { return isDated ? nil : .place }
        if words.contains(where: bodies.contains) { return .organisation }
        let isPerson = words.count > 1 && (isDated || givenNames.contains(Self.capitalised(words[0])))
        if isPerson { return .person }
        return isDated ? nil : .organisation
    }

    private static func kind(_ groups: [String]) -> OrganisationKind {
        let kinds: [String: OrganisationKind] = [
            "IGO": .intergovernmental, "NGO": .nongovernmental, "NGM": .nongovernmental, "MNC": .business,
            "BUS": .business, "MED": .media, "REB": .political, "OPP": .political, "PTY": .political,
            "IMG": .political, "GOV": .government, "MIL": .government, "COP": .government, "JUD": .government,
            "LEG": .government, "SPY": .government,
        ]
        return groups.lazy.compactMap { kinds[$0] }.first ?? .other
    }

    private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}

extension Gazetteer {
    /// The name in a dictionary of PETRARCH that starts at a word, where it is written as names are, and is longer than what
    /// is known otherwise.
    func dictionaryName(at index: Int, in scan: SentenceScan, longerThan known: Int) -> (Range<Int>, NameSense)? {
        guard let dictionary = entries.dictionary, scan.isCapitalised(index),
            let (tokens, name) = own.actors.match(scan.lowerPieces, at: index), tokens.count > known,
            scan.isCapitalised(tokens.upperBound - 1)
        else { return nil }
        if let iso = dictionary.state(name), let state = state(iso) {
            return (tokens, NameSense(entry: state, form: .name))
        }
        let entry = PetrarchNames.first + name
        guard let type = dictionary.entry(name)?.type, tokens.count > 1 || isLabelled(tokens, type, scan) else {
            return nil
        }
        return type == .person && tokens.count == 1 ? nil : (tokens, NameSense(entry: entry, form: .name))
    }

    /// Single words need the network of names to see the same in them.
    private func isLabelled(_ tokens: Range<Int>, _ type: NodeType, _ scan: SentenceScan) -> Bool {
        scan.sentence.names.contains { name in
            name.tokens == tokens
                && (name.kind == .location && type == .place || name.kind == .organisation && type == .organisation)
        }
    }
}
