internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Whose party the words beside a name tell, where the article names the party elsewhere: *Republican candidate X*,
/// *Democratic House members X and Y*, *X, D-Calif.*, *X (R-Texas)*.
struct PartyWords {
    let scan: SentenceScan
    let cast: Cast
    let parties: PartyStems

    func members() -> [(member: Int, party: Int)] { described() + lettered() }

    // MARK: Adjectives

    private static let chambers: Set<String> = ["house", "senate", "congressional", "presidential", "parliamentary"]
    private static let politicians = WordKind.politicians.words

    private func described() -> [(member: Int, party: Int)] {
        scan.tokens.indices.flatMap { index -> [(member: Int, party: Int)] in
            guard scan.isCapitalised(index), let party = parties.party(like: scan.lower(index))
            else { return [] }
            let people = PersonList(scan: scan).people(from: startOfName(after: index))
            return people.compactMap { cast.entityOf[scan.index][$0.person] }.map { ($0, party) }
        }
    }

    /// Where the name begins, after the chamber and the words for what its bearer is or wants to be.
    private func startOfName(after index: Int) -> Int {
        var next = index + 1
        while isChamber(next) || isTitle(next) || Self.politicians.contains(scan.lower(next)) { next += 1 }
        return next
    }

    private func isChamber(_ index: Int) -> Bool { Self.chambers.contains(scan.lower(index)) }

    private func isTitle(_ index: Int) -> Bool {
        guard scan.tokens.indices.contains(index), let title = scan.titleAt[index] else { return false }
        return scan.titles[title].rank == "legislator"
    }

    // MARK: Letters

    private static let letters = ["d": "democrat", "r": "republican"]

    /// *Pelosi, D-California*, *Ann Roe (R-Texas)*
    private func lettered() -> [(member: Int, party: Int)] {
        scan.mentions.enumerated().compactMap { number, mention in
            let end = mention.tokens.upperBound
            guard mention.referent == .person, let person = cast.entityOf[scan.index][number],
                [",", "("].contains(scan.lower(end)), let letter = letter(at: end + 1),
                let word = Self.letters[letter], let party = parties.party(like: word)
            else { return nil }
            return (person, party)
        }
    }

    /// The letter before the hyphen and the name of a state.
    private func letter(at index: Int) -> String? {
        let word = scan.lower(index)
        guard scan.isCapitalised(index) else { return nil }
        if word.utf8.count == 1 { return ["-", "–", ")"].contains(scan.lower(index + 1)) ? word : nil }
        return word.dropFirst().hasPrefix("-") ? String(word.prefix(1)) : nil
    }
}
