internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Who belongs to which body: *members of the League, including X and Y*; *Dr X of the Red Crescent*.
struct MembershipFinder {
    let scan: SentenceScan
    let cast: Cast

    /// Pairs of member and body.
    func memberships() -> [(member: Int, body: Int, rule: String)] {
        listed() + attached() + apposed() + namedByParty()
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

    /// *Republican Bob Corker*, *the Democrat Louise Slaughter*: a party right before a name.
    private func namedByParty() -> [(member: Int, body: Int, rule: String)] {
        scan.mentions.enumerated().compactMap { number, mention in
            guard mention.referent == .person, let person = cast.entityOf[scan.index][number],
                mention.tokens.lowerBound > 0,
                let other = scan.mentionAt[mention.tokens.lowerBound - 1],
                let body = cast.entityOf[scan.index][other], cast.entities[body].type == .organisation,
                cast.entities[body].kind == .political,
                scan.mentions[other].tokens.upperBound == mention.tokens.lowerBound
            else { return nil }
            return (person, body, "membership")
        }
    }
}
