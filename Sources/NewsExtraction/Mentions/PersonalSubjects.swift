internal import NewsLanguage
internal import NewsOntology

/// Names of towns that do what only people do: in *Ferguson resigned* the name is a person's.
struct PersonalSubjects {
    let gazetteer: Gazetteer

    private static let verbs = WordKind.verbsOfPeople.words

    /// The single words right before such a verb that the table knows as a town.
    func names(_ scans: [SentenceScan]) -> Set<String> {
        Set(
            scans.flatMap { scan in
                scan.mentions.filter { isTown($0) && isSubject($0.tokens.lowerBound, scan) }
                    .map { scan.tokens[$0.tokens.lowerBound].form }
            }
        )
    }

    private func isTown(_ mention: Mention) -> Bool {
        guard mention.tokens.count == 1, case .known(let entry, _) = mention.referent else { return false }
        return gazetteer.entries.type(entry) == .place && gazetteer.entries[entry].placeKind == .city
    }

    private func isSubject(_ index: Int, _ scan: SentenceScan) -> Bool {
        var verb = index + 1
        while scan.tokens.indices.contains(verb), [.auxiliary, .adverb].contains(scan.tokens[verb].upos) { verb += 1 }
        guard scan.tokens.indices.contains(verb), scan.tokens[verb].upos == .verb else { return false }
        let isFree = index == 0 || scan.tokens[index - 1].upos != .adposition && !scan.isCapitalised(index - 1)
        return isFree && Self.verbs.contains(scan.tokens[verb].lemma.lowercased())
    }
}
