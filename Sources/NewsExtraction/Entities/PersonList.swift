internal import NewsLanguage

/// People named one after the other, each with whose they are: *A of Peru, B of Chile and C*.
struct PersonList {
    let scan: SentenceScan

    private static let separators: Set<String> = [",", "and", "&"]

    /// The mentions of the people from a word on, and of what stands behind *of*.
    func people(from start: Int) -> [(person: Int, of: Int?)] {
        var found: [(person: Int, of: Int?)] = []
        var index = start
        while let person = person(at: index) {
            var end = max(scan.mentions[person].tokens.upperBound, scan.mentions[person].phrase.upperBound)
            let owner = owner(at: end)
            if let owner { end = scan.mentions[owner].tokens.upperBound }
            found.append((person, owner))
            guard Self.separators.contains(scan.lower(end)) else { break }
            while Self.separators.contains(scan.lower(end)) { end += 1 }
            index = end
        }
        return found
    }

    private func person(at index: Int) -> Int? {
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            scan.mentions[mention].referent == .person, scan.mentions[mention].tokens.lowerBound == index
        else { return nil }
        return mention
    }

    private func owner(at link: Int) -> Int? {
        guard scan.lower(link) == "of" else { return nil }
        let start = scan.lower(link + 1) == "the" ? link + 2 : link + 1
        guard scan.tokens.indices.contains(start), let mention = scan.mentionAt[start] else { return nil }
        switch scan.mentions[mention].referent {
        case .known, .body, .place, .described: return mention
        case .person, .group, .title, .pronoun: return nil
        }
    }
}
