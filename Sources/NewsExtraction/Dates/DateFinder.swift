internal import NewsLanguage
internal import NewsText

/// Absolute and relative dates: *July 31*, *31 July 2024*, *on Monday*, *yesterday*, *last month*, *since June*.
struct DateFinder: Sendable {
    /// The publication date; without it only dates with a year are resolved.
    let anchor: CalendarDate?

    /// A date this near ahead is meant rather than last year's, even without a word of the future.
    private static let near = 60
    /// A date further back than this is doubtful when the next one is near.
    private static let far = 240

    /// The date expressions of a sentence, in their order, none inside another.
    ///
    /// What could be no date (*the week*, *4-22*) is left out.
    func dates(in tokens: [Token]) -> [DateMention] {
        let lexemes = DateLexer.lexemes(tokens)
        guard let last = lexemes.lastIndex(where: DateGrammar.isOfCalendar) else { return [] }
        let grammar = DateGrammar(lexemes: lexemes, anchor: anchor)
        let direction = DateDirection(
            words: tokens.map { $0.form.lowercased() },
            isPast: tokens.map { $0.features.tense == .past && $0.features.verbForm == .finite }
        )
        var found: [DateMention] = []
        var index = 0
        while index <= last {
            guard let match = grammar.closed(at: index), !match.isVague,
                let mention = mention(match, from: index, lexemes, direction)
            else {
                index += 1
                continue
            }
            found.append(mention)
            index = match.end
        }
        return found
    }

    /// The date expressions of a sentence that are no names: *April Smith* and *Clara May* are people.
    func dates(in scan: SentenceScan) -> [DateMention] {
        dates(in: scan.tokens).filter { date in
            !date.tokens.contains { index in
                scan.mentionAt[index].map { scan.mentions[$0].referent == .person } ?? false
            }
        }
    }

    private func mention(
        _ match: DateGrammar.Match,
        from index: Int,
        _ lexemes: [DateLexeme],
        _ direction: DateDirection
    ) -> DateMention? {
        let words = lexemes[index].word..<lexemes[match.end - 1].word + 1
        let forward = direction.looksForward(from: words.lowerBound) || isNearAhead(match)
        let chosen = match.rough.map(DateValue.init) ?? (forward ? match.future : match.past)
        let other = forward ? match.past : match.future
        return DateMention(
            tokens: words,
            value: interval(chosen, index > 0 ? lexemes[index - 1].text : ""),
            rejected: match.past == match.future ? nil : other.description
        )
    }

    private func isNearAhead(_ match: DateGrammar.Match) -> Bool {
        guard let anchor, let past = match.past.end?.last, let future = match.future.start?.first else { return false }
        return anchor.dayNumber - past.dayNumber > Self.far && future.dayNumber - anchor.dayNumber < Self.near
    }

    /// *since June* runs up to the publication date.
    private func interval(_ value: DateValue, _ before: String) -> String {
        guard before == "since", let anchor, let start = value.start else { return value.description }
        return DateValue(from: start, to: .day(anchor)).description
    }
}
