internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Who belongs to which body: *members of the League, including X and Y*; *Dr X of the Red Crescent*.
struct MembershipFinder {
    let scan: SentenceScan
    let cast: Cast
    let parties: PartyStems

    /// Pairs of member and body.
    func memberships() -> [(member: Int, body: Int, rule: String)] {
        listed() + named() + attached() + apposed() + namedByParty() + told() + composed() + ownedParties()
            + PartyWords(scan: scan, cast: cast, parties: parties).members().map { ($0.member, $0.party, "membership") }
    }

    private func entity(startingAt index: Int, _ types: Set<NodeType>) -> (entity: Int, end: Int)? {
        guard scan.tokens.indices.contains(index), let mention = scan.mentionAt[index],
            let entity = cast.entityOf[scan.index][mention], types.contains(cast.entities[entity].type)
        else { return nil }
        return (entity, scan.mentions[mention].tokens.upperBound)
    }

    private func afterArticle(_ index: Int) -> Int { scan.lower(index) == "the" ? index + 1 : index }

    /// *members of the League, including Saudi Arabia and Algeria*
    private func listed() -> [(member: Int, body: Int, rule: String)] {
        scan.tokens.indices.flatMap { index -> [(member: Int, body: Int, rule: String)] in
            guard ["members", "member"].contains(scan.lower(index)), scan.lower(index + 1) == "of",
                let body = entity(startingAt: afterArticle(index + 2), [.organisation])
            else { return [] }
            let comma = scan.lower(body.end) == "," ? body.end + 1 : body.end
            guard ["including", "like", "such"].contains(scan.lower(comma)) else { return [] }
            return members(from: comma + (scan.lower(comma) == "such" ? 2 : 1)).map { ($0, body.entity, "membership") }
        }
    }

    private static let kindsOfState: Set<String> = ["state", "states", "country", "countries", "nation", "nations"]

    private static let examples: Set<String> = ["including", "like", "only"]

    /// *NATO member Turkey*, *the EU member states France and Spain*, *Mercosur members such as Peru*
    private func named() -> [(member: Int, body: Int, rule: String)] {
        scan.tokens.indices.flatMap { index -> [(member: Int, body: Int, rule: String)] in
            guard index > 0, Self.belongings.contains(scan.lower(index)),
                let body = entity(endingAt: index, [.organisation])
            else { return [] }
            return members(from: startOfExamples(index + 1)).map { ($0, body, "membership") }
        }
    }

    /// The word behind *states*, *countries such as*, *, only*.
    private func startOfExamples(_ start: Int) -> Int {
        let end = Self.kindsOfState.contains(scan.lower(start)) ? start + 1 : start
        let link = scan.lower(end) == "," ? end + 1 : end
        if Self.examples.contains(scan.lower(link)) { return link + 1 }
        return scan.lower(link) == "such" && scan.lower(link + 1) == "as" ? link + 2 : end
    }

    private func members(from start: Int) -> [Int] {
        var members: [Int] = []
        var index = start
        while let member = entity(startingAt: afterArticle(index), [.state, .organisation]) {
            members.append(member.entity)
            index = member.end
            while [",", "and"].contains(scan.lower(index)) { index += 1 }
        }
        return members
    }

    /// *Dr Mona al-Farra of the Palestinian Red Crescent*
    private func attached() -> [(member: Int, body: Int, rule: String)] {
        scan.mentions.enumerated().compactMap { number, mention in
            let end = mention.tokens.upperBound
            let link = scan.lower(end) == "," ? end + 1 : end
            guard mention.referent == .person, let person = cast.entityOf[scan.index][number],
                ["of", "from"].contains(scan.lower(link)),
                let body = entity(startingAt: afterArticle(link + 1), [.organisation])
            else { return nil }
            return (person, body.entity, "membership")
        }
    }

    private static let belongings: Set<String> = ["member", "members"]

    /// *Lukas Brandt, a senior member of the Green Party*; *Kosovo is not a member of the UN* says the contrary.
    private func apposed() -> [(member: Int, body: Int, rule: String)] {
        scan.tokens.indices.compactMap { index in
            guard Self.belongings.contains(scan.lower(index)), scan.lower(index + 1) == "of",
                let body = entity(startingAt: afterArticle(index + 2), [.organisation])
            else { return nil }
            var start = index
            while start > 0, index - start < 4, scan.lower(start - 1) != ",", scan.mentionAt[start - 1] == nil {
                start -= 1
            }
            guard start > 1, scan.lower(start - 1) == ",", ["a", "an", "the", "another"].contains(scan.lower(start)),
                let member = entity(endingAt: start - 1, [.person, .state, .organisation])
            else { return nil }
            return (member, body.entity, "membership")
        }
    }

    private func entity(endingAt end: Int, _ types: Set<NodeType>) -> Int? {
        guard end > 0, let mention = scan.mentionAt[end - 1], let entity = cast.entityOf[scan.index][mention],
            types.contains(cast.entities[entity].type)
        else { return nil }
        return entity
    }

    private static let politicians: Set<String> = ["politician", "lawmaker", "legislator", "member", "candidate"]

    /// Where the words of a legislator's office before a name begin; the name itself where there are none.
    private func startOfSeat(_ start: Int) -> Int {
        if let title = scan.titleAt[max(0, start - 1)], scan.titles[title].rank == "legislator" {
            return scan.titles[title].tokens.lowerBound
        }
        return Self.politicians.contains(scan.lower(start - 1)) ? start - 1 : start
    }

    /// *Republican Bob Corker*, *the Democrat Louise Slaughter*, *Green Party lawmaker Ana Rojas*: a party right before
    /// a name or the seat that its bearer has.
    private func namedByParty() -> [(member: Int, body: Int, rule: String)] {
        scan.mentions.enumerated().compactMap { number, mention in
            guard mention.referent == .person, let person = cast.entityOf[scan.index][number] else { return nil }
            let start = startOfSeat(mention.tokens.lowerBound)
            guard start > 0, let other = scan.mentionAt[start - 1], let body = cast.entityOf[scan.index][other],
                cast.entities[body].type == .organisation, cast.entities[body].kind == .political,
                scan.mentions[other].tokens.upperBound == start
            else { return nil }
            return (person, body, "membership")
        }
    }

    // MARK: Clauses

    private static let joining: Set<String> = ["joined", "joins"]
    private static let copulas: Set<String> = ["is", "are", "was", "were"]

    /// *Peru and Chile, which are both Mercosur members*; *Chile, which joined Mercosur in 1996*; *Chile, a Mercosur
    /// member*
    private func told() -> [(member: Int, body: Int, rule: String)] {
        scan.mentions.flatMap { mention -> [(member: Int, body: Int, rule: String)] in
            let comma = mention.tokens.upperBound
            guard scan.lower(comma) == ",", let body = bodyJoined(after: comma) else { return [] }
            return membersBefore(comma).map { ($0, body, "membership") }
        }
    }

    private func bodyJoined(after comma: Int) -> Int? {
        guard scan.lower(comma + 1) == "which" else { return bodyOfMember(comma + 1) }
        if Self.joining.contains(scan.lower(comma + 2)) {
            return entity(startingAt: afterArticle(comma + 3), [.organisation])?.entity
        }
        guard Self.copulas.contains(scan.lower(comma + 2)) else { return nil }
        let start = ["both", "all"].contains(scan.lower(comma + 3)) ? comma + 4 : comma + 3
        return bodyOfMember(start)
    }

    /// *a Mercosur member*, *NATO members*
    private func bodyOfMember(_ start: Int) -> Int? {
        let name = ["a", "an"].contains(scan.lower(start)) ? start + 1 : start
        guard let body = entity(startingAt: name, [.organisation]), Self.belongings.contains(scan.lower(body.end)),
            name > start || scan.lower(body.end) == "members"
        else { return nil }
        return body.entity
    }

    /// The state that ends here and those that stand before it side by side.
    private func membersBefore(_ end: Int) -> [Int] {
        var members: [Int] = []
        var end = end
        while let member = entity(endingAt: end, [.state]) {
            members.append(member)
            guard let mention = scan.mentionAt[end - 1] else { break }
            var index = scan.mentions[mention].tokens.lowerBound - 1
            if scan.lower(index) == "the" { index -= 1 }
            guard ["and", ","].contains(scan.lower(index)) else { break }
            while ["and", ","].contains(scan.lower(index)) { index -= 1 }
            end = index + 1
        }
        return members
    }

    private static let compositions: [[String]] = [
        ["is", "made", "up", "of"], ["is", "composed", "of"], ["consists", "of"], ["comprises"], ["groups"],
    ]

    /// *The Quartet is made up of the United Nations, Russia, …*
    private func composed() -> [(member: Int, body: Int, rule: String)] {
        scan.mentions.enumerated().flatMap { number, mention -> [(member: Int, body: Int, rule: String)] in
            let end = mention.tokens.upperBound
            guard let body = cast.entityOf[scan.index][number], cast.entities[body].type == .organisation,
                let words = Self.compositions.first(where: { says($0, at: end) })
            else { return [] }
            let found = members(from: end + words.count)
            return found.count > 1 ? found.map { ($0, body, "membership") } : []
        }
    }

    private func says(_ words: [String], at start: Int) -> Bool {
        words.indices.allSatisfy { scan.lower(start + $0) == words[$0] }
    }

    // MARK: Parties

    /// *Labour's Jane Roe*; *Garang's party, the SPLM*; *Putin's United Russia party*
    private func ownedParties() -> [(member: Int, body: Int, rule: String)] {
        scan.tokens.indices.filter { $0 > 0 && scan.isPossessive($0) }.compactMap { mark in
            let named = scan.lower(mark + 1) == "party" && scan.lower(mark + 2) == "," ? mark + 3 : mark + 1
            if let person = entity(endingAt: mark, [.person]), let party = party(at: afterArticle(named)) {
                return (person, party.entity, "membership")
            }
            if let mention = scan.mentionAt[mark - 1], let party = cast.entityOf[scan.index][mention],
                cast.entities[party].kind == .political, let person = entity(startingAt: mark + 1, [.person])
            {
                return (person.entity, party, "membership")
            }
            return nil
        }
    }

    private func party(at start: Int) -> (entity: Int, end: Int)? {
        guard let found = entity(startingAt: start, [.organisation]), cast.entities[found.entity].kind == .political
        else { return nil }
        return found
    }
}
