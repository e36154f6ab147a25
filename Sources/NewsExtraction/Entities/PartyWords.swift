internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Whose party the words beside a name tell: *Republican candidate X*, *Democratic House members X and Y*; where the
/// article names the party elsewhere, *X, D-Calif.* and *X (R-Texas)*.
struct PartyWords {
    let scan: SentenceScan
    let cast: Cast
    let parties: PartyStems

    func members() -> [(member: Int, party: Int)] { described() + lettered() }

    // MARK: Words

    private func described() -> [(member: Int, party: Int)] {
        scan.tokens.indices.flatMap { index -> [(member: Int, party: Int)] in
            guard scan.isCapitalised(index), let party = party(at: index) else { return [] }
            return PartyPhrase(scan: scan).people(at: index).compactMap { cast.entityOf[scan.index][$0] }
                .map { ($0, party) }
        }
    }

    private func party(at index: Int) -> Int? {
        if let party = parties.party(like: scan.lower(index)) { return party }
        guard let mention = scan.mentionAt[index], case .known(_, demonym: true) = scan.mentions[mention].referent,
            let entity = cast.entityOf[scan.index][mention], cast.entities[entity].kind == .political
        else { return nil }
        return entity
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
