internal import NewsLanguage
internal import NewsOntology

/// Who gets an office, as the verb before the title says: *X was elected president*, *named X as finance minister*.
struct Appointment {
    let scan: SentenceScan

    private static let verbs = WordKind.appointments.words
    private static let replacing: Set<String> = ["replace", "succeed"]
    private static let proposals: Set<String> = ["nominate", "propose", "designate", "pick"]
    private static let links: Set<UniversalPOS> = [.auxiliary, .verb, .adverb, .pronoun, .punctuation]
    private static let possessors: Set<String> = ["his", "her", "its", "their"]
    private static let farthest = 6

    /// The mention of who gets, or in *replaced X as* loses, the office whose words begin here.
    func holder(ofTitleFrom start: Int) -> (mention: Int, status: OfficeStatus?)? {
        let start = Self.possessors.contains(scan.lower(start - 1)) ? start - 1 : start
        let isAs = scan.lower(start - 1) == "as"
        let end = isAs ? start - 1 : start
        if let verb = verb(at: end - 1), isReal(end - 1) { return subject(before: end - 1).map { ($0, status(verb)) } }
        guard let person = person(endingAt: end), let verb = verb(before: person, isAs: isAs) else { return nil }
        return (person, status(verb))
    }

    private func verb(at index: Int) -> String? {
        guard scan.tokens.indices.contains(index), scan.tokens[index].upos == .verb else { return nil }
        let lemma = scan.tokens[index].lemma.lowercased()
        return Self.verbs.contains(lemma) ? lemma : nil
    }

    private static let unreal: Set<String> = [
        "not", "n't", "n’t", "never", "to", "will", "would", "may", "might", "could", "can", "should", "must", "if",
    ]

    /// *was not elected*, *may name X*, *refused to name X*: nobody has got the office.
    private func isReal(_ verb: Int) -> Bool {
        !(max(0, verb - 4)..<verb).contains { Self.unreal.contains(scan.lower($0)) }
    }

    private func status(_ verb: String) -> OfficeStatus? {
        if Self.replacing.contains(verb) { return .former }
        return Self.proposals.contains(verb) ? .designate : nil
    }

    /// *X, who in 2019 was elected*: the person right before, with no other noun between; none where the verb has
    /// somebody else as its object.
    private func subject(before verb: Int) -> Int? {
        let lemma = scan.tokens[verb].lemma.lowercased()
        guard !Self.replacing.contains(lemma), scan.lower(verb) != lemma, isParticiple(verb) else { return nil }
        var index = verb - 1
        while index >= 0, verb - index < Self.farthest {
            if let person = person(endingAt: index + 1) { return person }
            guard Self.links.contains(scan.tokens[index].upos) else { return nil }
            index -= 1
        }
        return nil
    }

    /// Whether a form of *be* stands before, or the name itself or a comma: *X was elected*, *X, elected*.
    private func isParticiple(_ verb: Int) -> Bool {
        var index = verb - 1
        while scan.tokens.indices.contains(index), scan.tokens[index].upos == .adverb { index -= 1 }
        guard scan.tokens.indices.contains(index) else { return false }
        if scan.lower(index) == "," || scan.tokens[index].lemma.lowercased() == "be" { return true }
        return scan.sentence.kind == .headline && person(endingAt: index + 1) != nil
    }

    private func person(endingAt end: Int) -> Int? {
        guard end > 0, scan.tokens.indices.contains(end - 1) else { return nil }
        return scan.mentions.indices.first {
            scan.mentions[$0].referent == .person
                && (scan.mentions[$0].tokens.upperBound == end || scan.mentions[$0].phrase.upperBound == end)
        }
    }

    /// The verb right before a name and its titles; with *as*, one with only names and titles between will do.
    private func verb(before person: Int, isAs: Bool) -> String? {
        var index = scan.mentions[person].tokens.lowerBound - 1
        while index >= 0 {
            if let verb = verb(at: index) {
                guard isReal(index) else { return nil }
                return isAs || !Self.replacing.contains(verb) ? verb : nil
            }
            let isTitle = scan.titleAt[index] != nil || scan.tokens[index].upos == .determiner
            let isListed = isAs && (scan.mentionAt[index] != nil || [",", "as"].contains(scan.lower(index)))
            guard isTitle || isListed || [.adjective, .noun, .properNoun].contains(scan.tokens[index].upos) else {
                return nil
            }
            index -= 1
        }
        return nil
    }
}
