internal import NewsLanguage

/// The name that stands behind a title and a comma with words between: *Kenya's ambassador in Oslo, Peter Otieno,*; *the
/// party's chair, the Chilean lawyer Ana Rojas,*.
struct CommaName {
    let scan: SentenceScan

    private static let longest = 8
    private static let inTitle: Set<UniversalPOS> = [
        .adposition, .determiner, .adjective, .noun, .properNoun, .particle, .numeral,
    ]
    private static let beforeName: Set<UniversalPOS> = [.determiner, .adjective, .noun, .properNoun, .particle]
    private static let ranksOfOne: Set<String> = ["head-of-state", "head-of-government", "minister"]
    private static let ends: Set<String> = [",", ".", ";", ":", ")", "—", "–", "-", "\"", "”", "’", "'"]

    /// The mention of the person whose title ends before this word.
    func person(with title: TitlePhrase, endingAt end: Int) -> Int? {
        guard let comma = comma(from: end), let mention = person(from: comma + 1, title),
            isClosed(scan.mentions[mention].tokens.upperBound)
        else { return nil }
        return mention
    }

    /// The comma behind what belongs to the title: where it is held, the letters of a body in brackets.
    private func comma(from start: Int) -> Int? {
        let range = start..<min(scan.tokens.count, start + Self.longest)
        return range.first { scan.lower($0) == "," }.flatMap { comma in
            (start..<comma).allSatisfy(isInTitle) ? comma : nil
        }
    }

    private func isInTitle(_ index: Int) -> Bool {
        !isPerson(index) && (Self.inTitle.contains(scan.tokens[index].upos) || "()-".contains(scan.lower(index)))
    }

    private func isPerson(_ index: Int) -> Bool {
        scan.mentionAt[index].map { scan.mentions[$0].referent == .person } ?? false
    }

    private func person(from start: Int, _ title: TitlePhrase) -> Int? {
        let range = start..<min(scan.tokens.count, start + Self.longest)
        guard let first = range.first(where: isPerson), let mention = scan.mentionAt[first],
            (start..<first).allSatisfy({ isBeforeName($0) && !isOther($0, title) })
        else { return nil }
        return mention
    }

    /// *Nigerien-born jurist*: a hyphen joins what stands before the name, whatever follows it.
    private func isBeforeName(_ index: Int) -> Bool {
        Self.beforeName.contains(scan.tokens[index].upos) || scan.lower(index) == "-" || scan.lower(index - 1) == "-"
    }

    /// *the president, Foreign Minister X,*: nobody is both.
    private func isOther(_ index: Int, _ title: TitlePhrase) -> Bool {
        guard Self.ranksOfOne.contains(title.rank), let other = scan.titleAt[index] else { return false }
        return Self.ranksOfOne.contains(scan.titles[other].rank)
    }

    /// Whether the name is an insertion of its own, and neither one of a list nor explained by what follows.
    private func isClosed(_ end: Int) -> Bool {
        guard end < scan.tokens.count else { return true }
        guard Self.ends.contains(scan.lower(end)), !["and", "or"].contains(scan.lower(end + 1)) else { return false }
        let next = end + 1..<min(scan.tokens.count, end + 5)
        return scan.lower(end) != "," || !next.contains { scan.titleAt[$0] != nil || isPerson($0) }
    }
}
