internal import NewsLanguage

/// A sentence with what has been found in it so far.
struct SentenceScan {
    let index: Int
    let sentence: Sentence
    /// The pieces of each word, as names are compared.
    let pieces: [[String]]
    /// The same with one capital each where words are all in capitals, as in the headings and datelines of some papers;
    /// `nil` where that changes nothing.
    let calmPieces: [[String]]?
    /// The same in lower case, as titles are compared.
    let lowerPieces: [[String]]
    private let lowerForms: [String]
    /// Which words begin with a capital.
    private let isCapital: [Bool]
    private(set) var mentions: [Mention] = []
    private(set) var titles: [TitlePhrase] = []
    /// Titles of several people: the ministers of *French ministers Jean Dupont and Marie Durand*.
    private(set) var pluralTitles: [TitlePhrase] = []
    /// For each word the index of the mention that covers it.
    private(set) var mentionAt: [Int?]
    /// For each word the index of the title that covers it.
    private(set) var titleAt: [Int?]

    init(index: Int, sentence: Sentence) {
        self.index = index
        self.sentence = sentence
        let forms = sentence.tokens.map(\.form)
        lowerForms = forms.map { $0.lowercased() }
        let loud = SentenceScan.loudWords(sentence.tokens)
        calmPieces =
            loud.isEmpty
            ? nil
            : forms.indices.map { NamePieces.of(loud.contains($0) ? SentenceScan.calm(forms[$0]) : forms[$0]) }
        isCapital = forms.indices.map {
            SentenceScan.isCapitalised(forms[$0]) && (!loud.contains($0) || sentence.isNamed($0))
        }
        let pieces = forms.map { NamePieces.of($0) }
        self.pieces = pieces
        lowerPieces = zip(pieces, zip(forms, lowerForms)).map { $1.0 == $1.1 ? $0 : NamePieces.of($1.1) }
        mentionAt = Array(repeating: nil, count: sentence.tokens.count)
        titleAt = mentionAt
    }

    var tokens: [Token] { sentence.tokens }

    /// The mentions with their indices, in the order of their words.
    var inReadingOrder: [(index: Int, mention: Mention)] {
        mentions.enumerated().map { ($0.offset, $0.element) }
            .sorted { $0.mention.tokens.lowerBound < $1.mention.tokens.lowerBound }
    }

    /// Whether no mention covers any of the words.
    func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { mentionAt[$0] == nil } }

    mutating func add(_ mention: Mention) {
        guard isFree(mention.tokens) else { return }
        for index in mention.tokens { mentionAt[index] = mentions.count }
        mentions.append(mention)
    }

    /// Makes words mean something else; mentions that they cut through are none any more.
    mutating func replace(_ tokens: Range<Int>, with referent: Mention.Referent) {
        if let index = mentionAt[tokens.lowerBound], mentions[index].tokens == tokens {
            mentions[index].referent = referent
            return
        }
        let kept = mentions.filter { !$0.tokens.overlaps(tokens) }
        mentions = []
        for index in mentionAt.indices { mentionAt[index] = nil }
        for mention in kept { add(mention) }
        add(Mention(sentence: index, tokens: tokens, referent: referent))
    }

    mutating func add(_ title: TitlePhrase) {
        for index in title.tokens { titleAt[index] = titles.count }
        titles.append(title)
    }

    mutating func addPlural(_ title: TitlePhrase) { pluralTitles.append(title) }

    /// Widens the phrase of a mention, to title and all.
    mutating func widen(_ mention: Int, to phrase: Range<Int>) {
        let old = mentions[mention].phrase
        mentions[mention].phrase = min(old.lowerBound, phrase.lowerBound)..<max(old.upperBound, phrase.upperBound)
    }

    /// The words right before one for which something holds.
    func words(before end: Int, where holds: (Int) -> Bool) -> Range<Int> {
        var start = end
        while start > 0, holds(start - 1) { start -= 1 }
        return start..<end
    }

    func lower(_ index: Int) -> String { lowerForms.indices.contains(index) ? lowerForms[index] : "" }

    func isCapitalised(_ index: Int) -> Bool { isCapital.indices.contains(index) && isCapital[index] }

    private static func isCapitalised(_ form: String) -> Bool {
        guard let first = form.unicodeScalars.first else { return false }
        return first.properties.isUppercase && !isAddress(form)
    }

    /// Shorter words in capitals are abbreviations.
    private static let shortestLoud = 4

    static func isAbbreviation(_ form: String) -> Bool {
        form.utf8.count < shortestLoud && form == form.uppercased() && form != form.lowercased()
    }

    /// The words of a sentence that is all in capitals, or of a dateline: *MOSCOW, 5 August*.
    private static func loudWords(_ tokens: [Token]) -> Range<Int> {
        func isLoud(_ token: Token) -> Bool {
            token.form == token.form.uppercased() && token.form != token.form.lowercased()
        }
        let words = tokens.filter { $0.form.unicodeScalars.contains { $0.properties.isAlphabetic } }
        if words.count > 2, words.allSatisfy(isLoud) { return tokens.indices }
        let first = tokens.firstIndex { !isLoud($0) } ?? 0
        let ends: Set<String> = [",", "(", "—", "–", "-", "/", ":"]
        guard (1...3).contains(first), tokens.indices.contains(first), ends.contains(tokens[first].form) else {
            return 0..<0
        }
        return 0..<first
    }

    private static func calm(_ form: String) -> String {
        guard form.utf8.count >= shortestLoud else { return form }
        return form.prefix(1) + form.dropFirst().lowercased()
    }

    /// A mail or web address is no name, however it begins.
    private static func isAddress(_ form: String) -> Bool {
        form.utf8.contains(UInt8(ascii: "@")) && form.utf8.count > 1
            || form.utf8.contains(UInt8(ascii: ":")) && form.contains("://")
    }

    /// Whether a title begins here that stands before the name of its holder: *spokesman Ali Khan*, *chief General Ruiz*,
    /// *spokesman, Ali Khan,*.
    func isHeldTitle(at index: Int) -> Bool {
        var index = index
        while tokens.indices.contains(index), let title = titleAt[index], titles[title].tokens.lowerBound == index {
            index = titles[title].tokens.upperBound
            if lower(index) == "," { index += 1 }
            if tokens.indices.contains(index), let mention = mentionAt[index] {
                return mentions[mention].referent == .person && mentions[mention].tokens.lowerBound == index
            }
        }
        return false
    }

    func isPossessive(_ index: Int) -> Bool {
        tokens.indices.contains(index) && ["'s", "’s", "'", "’"].contains(tokens[index].form)
    }

    /// Where a phrase ends that says whose or which people a noun is about: *officials of the Security Council*,
    /// *a source within the Canadian government*; `start` where it says nothing of that.
    func endOfComplement(_ start: Int, after links: Set<String>) -> Int {
        guard links.contains(lower(start)) else { return start }
        var index = start + 1
        while tokens.indices.contains(index), index - start <= Self.longestModifier, mentionAt[index] == nil,
            titleAt[index] == nil, [.determiner, .adjective, .noun].contains(tokens[index].upos)
        {
            index += 1
        }
        guard tokens.indices.contains(index), let mention = mentionAt[index] else { return start }
        switch mentions[mention].referent {
        case .known(_, demonym: true):
            let noun = mentions[mention].tokens.upperBound
            let isNoun = tokens.indices.contains(noun) && tokens[noun].upos == .noun && mentionAt[noun] == nil
            return isNoun ? noun + 1 : start
        case .known, .body, .described, .place: return mentions[mention].tokens.upperBound
        case .person, .group, .title, .pronoun: return start
        }
    }

    private static let longestModifier = 3

    /// The words of a range as the article writes them.
    func text(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            text += tokens[index].form
            if tokens[index].spaceAfter, index + 1 < range.upperBound { text += " " }
        }
        return text
    }
}

/// One way of finding mentions.
protocol MentionStep: Sendable {
    func apply(to scan: inout SentenceScan)
}

extension Sentence {
    /// Whether a word is a proper noun or part of a name, however it is written.
    fileprivate func isNamed(_ index: Int) -> Bool {
        [.properNoun, .adjective].contains(tokens[index].upos) || names.contains { $0.tokens.contains(index) }
    }
}
