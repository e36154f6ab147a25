internal import NewsLanguage
internal import NewsOntology

/// Parties by the word for one of their own beside a name: *Republican Senator X* names the Republicans.
struct PartyWordStep {
    let gazetteer: Gazetteer

    func mark(_ scans: inout [SentenceScan]) {
        let found = scans.indices.flatMap { sentence in
            words(scans[sentence]).map { (sentence: sentence, index: $0) }
        }
        guard !found.isEmpty else { return }
        let names = SharedNames(gazetteer: gazetteer)
        let evidence = StateEvidence(scans, gazetteer)
        for (sentence, index) in found {
            let (scan, tokens) = (scans[sentence], index..<index + 1)
            let members = Self.members(scan.tokens[index].form)
            guard let party = names.party(named: members, at: tokens, scan, evidence) else { continue }
            scans[sentence].add(
                Mention(sentence: sentence, tokens: tokens, referent: .known(party, demonym: true))
            )
        }
    }

    /// The words beside names that may tell of a party.
    private func words(_ scan: SentenceScan) -> [Int] {
        scan.tokens.indices.filter { index in
            scan.isCapitalised(index) && scan.mentionAt[index] == nil && scan.titleAt[index] == nil
                && !isInName(index, scan) && !gazetteer.names.all(Self.members(scan.tokens[index].form)).isEmpty
                && !PartyPhrase(scan: scan).people(at: index).isEmpty
        }
    }

    /// *Liberal Democrat* is no Democrat.
    private func isInName(_ index: Int, _ scan: SentenceScan) -> Bool {
        index > 1 && scan.isCapitalised(index - 1) && scan.titleAt[index - 1] == nil || scan.lower(index - 1) == "-"
    }

    /// *Republicans* of *Republican*, *Democrats* of *Democrat* and *Democratic*.
    private static func members(_ word: String) -> String {
        (word.hasSuffix("ic") ? String(word.dropLast(2)) : word) + "s"
    }
}
