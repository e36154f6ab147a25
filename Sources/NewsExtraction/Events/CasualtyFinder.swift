internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Reads how many people were killed, wounded or detained: *At least 27 people were killed and 40 wounded*.
struct CasualtyFinder {
    let scan: SentenceScan
    let tree: Tree

    private static let killing = WordKind.verbsOfKilling.words
    private static let wounding = WordKind.verbsOfWounding.words
    private static let detaining = WordKind.verbsOfDetaining.words
    private static let types: Set<EventType> = [.assault, .coerce]

    func assign(to drafts: inout [EventDraft]) {
        for verb in scan.tokens.indices {
            let lemma = scan.tokens[verb].lemma.lowercased()
            let kind: WritableKeyPath<Casualties, Casualties.Count?>
            if Self.killing.contains(lemma) {
                kind = \.killed
            } else if Self.wounding.contains(lemma) {
                kind = \.wounded
            } else if Self.detaining.contains(lemma) {
                kind = \.detained
            } else {
                continue
            }
            guard let (count, words) = people(verb, lemma), let owner = owner(of: verb, drafts) else { continue }
            drafts[owner].casualties[keyPath: kind] = drafts[owner].casualties[keyPath: kind] ?? count
            if !drafts[owner].casualties.words.contains(words) { drafts[owner].casualties.words.append(words) }
        }
    }

    /// The act of violence that a verb is, or hangs on.
    private func owner(of verb: Int, _ drafts: [EventDraft]) -> Int? {
        tree.path(from: verb).lazy.compactMap { step in
            drafts.firstIndex {
                Self.types.contains($0.trigger.frame.type)
                    && ($0.trigger.head == step || $0.trigger.words.contains(step))
            }
        }.first
    }

    /// The number of those whom the verb befalls, and the words that give it.
    private func people(_ verb: Int, _ lemma: String) -> (Casualties.Count, String)? {
        let isSuffered = lemma == "die" || lemma == "perish" || lemma == "dead"
        let subjects = tree.isPassive(verb) || isSuffered ? tree.children(verb, ["nsubj"]) : []
        let objects = isSuffered ? [] : tree.objects(of: verb)
        // *leaving 12 dead*, *12 dead*
        let described =
            lemma == "dead" ? [scan.tokens[verb].head].compactMap { $0 } + tree.children(verb, ["nummod"]) : []
        for person in subjects + objects + described where scan.tokens.indices.contains(person) {
            if let found = count(person) { return found }
        }
        return nil
    }

    private func count(_ noun: Int) -> (Casualties.Count, String)? {
        let isNumber = scan.tokens[noun].upos == .numeral
        guard let numeral = isNumber ? noun : tree.children(noun, ["nummod"]).first,
            let (value, first) = number(endingAt: numeral)
        else { return nil }
        let end = max(noun, numeral) + 1
        if let other = second(after: numeral) {
            return (.init(lower: min(value, other), upper: max(value, other)), scan.text(first..<end))
        }
        let (bound, start) = bound(before: first)
        let count =
            switch bound {
            case .least: Casualties.Count(lower: value, upper: nil)
            case .more: Casualties.Count(lower: value + 1, upper: nil)
            case .most: Casualties.Count(lower: nil, upper: value)
            case .none: Casualties.Count(lower: value, upper: value)
            }
        return (count, scan.text(start..<end))
    }

    /// The number that a numeral ends, and where it begins: *twenty-one* may be three words.
    private func number(endingAt numeral: Int) -> (value: Int, start: Int)? {
        if scan.lower(numeral - 1) == "-",
            let whole = NumberWords.value(scan.lower(numeral - 2) + "-" + scan.lower(numeral))
        {
            return (whole, numeral - 2)
        }
        return NumberWords.value(scan.lower(numeral)).map { ($0, numeral) }
    }

    private enum Bound { case least, more, most, none }

    private static let bounds: [(words: [String], bound: Bound)] = [
        (["at", "least"], .least), (["no", "fewer", "than"], .least), (["no", "less", "than"], .least),
        (["more", "than"], .more), (["over"], .more), (["up", "to"], .most), (["as", "many", "as"], .most),
        (["at", "most"], .most), (["no", "more", "than"], .most),
    ]

    private func bound(before numeral: Int) -> (Bound, start: Int) {
        // The longest first: *no more than* is not *more than*.
        for (words, bound) in Self.bounds.sorted(by: { $0.words.count > $1.words.count }) {
            let start = numeral - words.count
            guard start >= 0, words.indices.allSatisfy({ scan.lower(start + $0) == words[$0] }) else { continue }
            return (bound, start)
        }
        return (.none, numeral)
    }

    /// *20 to 30*, *between 20 and 30*
    private func second(after numeral: Int) -> Int? {
        let isBetween = scan.lower(numeral - 1) == "between" && scan.lower(numeral + 1) == "and"
        guard isBetween || ["to", "-", "–"].contains(scan.lower(numeral + 1)) else { return nil }
        return NumberWords.value(scan.lower(numeral + 2))
    }
}

/// Whole numbers in figures and in words up to ninety-nine.
enum NumberWords {
    private static let small = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// The number that a word in lower case means, below a thousand million.
    static func value(_ word: String) -> Int? {
        let figures = word.utf8.filter { $0 != UInt8(ascii: ",") }
        if !figures.isEmpty, figures.count <= 9, figures.allSatisfy({ (48...57).contains($0) }) {
            return figures.reduce(0) { 10 * $0 + Int($1 - 48) }
        }
        if let index = small.firstIndex(of: word) { return index + 1 }
        let parts = word.split(separator: "-").map(String.init)
        guard let first = parts.first, let ten = tens.firstIndex(of: first) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 && !word.hasSuffix("-") ? 10 * (ten + 2) : nil }
        return small.prefix(9).firstIndex(of: parts[1]).map { 10 * (ten + 2) + $0 + 1 }
    }
}
