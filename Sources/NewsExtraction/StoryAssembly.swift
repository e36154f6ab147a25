internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Puts drafts, entities, offices and links together: merges mentions, drops what takes part in nothing.
struct StoryAssembly {
    let scans: [SentenceScan]
    let cast: Cast
    let offices: [Story.Office]
    let links: [Story.Link]
    let filter: DraftFilter
    let heads: HeadEvidence?
    let dates: [[DateMention]]
    /// The states of the capitals that the article names.
    let capitals: [Int: Int]

    func story(_ all: [EventDraft]) -> Story {
        let decided = decided(all.filter(filter.keeps))
        let drafts = decided.drafts
        let clusters = merger.clusters(decided.groups, of: drafts).filter { !isBare($0, drafts) }
        var story = Story()
        story.entities = cast.entities
        story.offices = offices
        story.links = links
        story.events = clusters.map { event($0, drafts) }
        addSequels(&story, clusters, drafts)
        dropIdleGroups(&story)
        story.dropIdleCodes()
        return story
    }

    private var roles: RoleAssignment {
        RoleAssignment(
            evidence: RoleEvidence(scans: scans, cast: cast, links: links),
            heads: heads,
            scores: filter.scores
        )
    }

    private var choice: DateChoice { DateChoice(scans: scans, dates: dates, scores: filter.scores) }

    private var merger: EventMerger {
        EventMerger(offices: representation, groups: entities(.group), people: entities(.person))
    }

    private func same(_ trees: [Tree]) -> EventGroups {
        EventGroups(evidence: SameEvidence(rules: merger, scores: filter.scores, trees: trees), heads: heads)
    }

    /// Drafts with who takes part in them and when, and which of them are one event; with what that was decided by.
    private struct Decided {
        var drafts: [EventDraft]
        var groups: [[Int]] = []
        var roles: [[RoleEvidence.Candidate]] = []
        var dates: [[DateChoice.Candidate]] = []
        var pairs: [WeighedPair] = []
    }

    /// Words first, each by itself; then which of them name one event; then the event as a whole.
    private func decided(_ kept: [EventDraft]) -> Decided {
        var found = Decided(drafts: OccasionInheritance(cast: cast).carry(into: kept))
        let (ruled, roles, choice) = (found.drafts, roles, choice)
        let same = same(roles.evidence.trees)
        found.roles = roles.candidates(ruled)
        roles.assign(found.roles, to: &found.drafts)
        found.dates = choice.candidates(ruled)
        choice.assign(found.dates, to: &found.drafts)
        found.pairs = same.pairs(found.drafts)
        found.groups = same.groups(found.drafts, found.pairs)
        for index in ruled.indices {
            for role in EventRole.allCases { found.drafts[index][role] = ruled[index][role] }
        }
        roles.assign(found.roles, groups: found.groups, to: &found.drafts)
        DoersOfObjects(trees: roles.evidence.trees, traits: filter.traits, cast: cast).fill(found.groups, &found.drafts)
        VisitedStates(cast: cast, capitals: capitals, representation: representation)
            .fill(found.groups, &found.drafts)
        AnsweredClaims(trees: roles.evidence.trees, cast: cast, representation: representation)
            .fill(found.groups, &found.drafts)
        choice.assign(found.dates, groups: found.groups, to: &found.drafts)
        return found
    }

    /// The questions that are decided by evidence; vetoed drafts ask none.
    func weighed(_ all: [EventDraft]) -> WeighedStory {
        var story = WeighedStory(entities: cast.entities)
        let drafts = all.filter { filter.veto(of: $0) == nil }
        let features = DraftFeatures(cast: cast, traits: filter.traits)
        story.drafts = drafts.map { draft in
            WeighedDraft(
                spans: spans(draft),
                type: draft.trigger.frame.type,
                evidence: features.evidence(of: draft),
                isKept: filter.keeps(draft)
            )
        }
        let kept = story.drafts.indices.filter { story.drafts[$0].isKept }
        let decided = decided(kept.map { drafts[$0] })
        for index in kept.indices {
            story.add(decided.roles[index], decided.dates[index], of: [kept[index]], ofEvent: false)
        }
        for group in decided.groups {
            let (roles, dates) = (group.map { decided.roles[$0] }, group.map { decided.dates[$0] })
            let together = (RoleAssignment.together(roles), DateChoice.together(dates))
            story.add(together.0, together.1, of: group.map { kept[$0] }, ofEvent: true)
        }
        story.pairs = decided.pairs.map {
            .init(first: kept[$0.first], second: kept[$0.second], evidence: $0.evidence)
        }
        return story
    }

    /// *the support and the help*: a happening of which no more is known than a noun of no single meaning.
    private func isBare(_ cluster: EventMerger.Cluster, _ drafts: [EventDraft]) -> Bool {
        cluster.actors.isEmpty && cluster.recipients.isEmpty && cluster.places.isEmpty && cluster.date == nil
            && cluster.drafts.allSatisfy {
                !drafts[$0].trigger.frame.isVerb && drafts[$0].trigger.frame.weight != .strong
            }
    }

    private func entities(_ type: NodeType) -> Set<Int> {
        Set(cast.entities.indices.filter { cast.entities[$0].type == type })
    }

    private var representation: [Int: Set<Int>] {
        offices.reduce(into: [:]) { table, office in table[office.person, default: []].insert(office.body) }
    }

    // MARK: Events

    private func evidence(_ draft: EventDraft) -> TextSpan { scans[draft.trigger.sentence].sentence.span }

    private func event(_ cluster: EventMerger.Cluster, _ drafts: [EventDraft]) -> Story.Event {
        let members = cluster.drafts.map { drafts[$0] }
        let lead = members.first { !$0.isHeadline } ?? members[0]
        let provenance = Story.Provenance(evidence: unique(members.map(evidence)), rule: lead.trigger.frame.rule)
        var event = Story.Event(
            type: cluster.type,
            trigger: text(lead),
            mention: span(lead),
            status: lead.status,
            provenance: provenance
        )
        event.mode = cluster.mode
        event.cameo = lead.trigger.frame.cameo
        event.triggers = unique(members.map(text))
        event.mentions = members.flatMap(spans)
        event.date = cluster.date
        event.statusCue = lead.statusCue
        event.quote = members.lazy.compactMap(\.quote).first
        for member in members { event.casualties.take(member.casualties) }
        event.actors = roles(members, \.actors)
        let actors = Set(event.actors.map(\.entity))
        event.recipients = others(roles(members, \.recipients).filter { !actors.contains($0.entity) }, than: actors)
        if actors.count > 1, members.contains(where: \.isMutual) { event.recipients += mutual(event.actors) }
        event.places = roles(members, \.places)
        let isOwnVoice = members.contains { !$0.isHeadline && $0.sources.isEmpty }
        event.sources = (isOwnVoice ? [] : roles(members, \.sources)).filter {
            !(actors.contains($0.entity) && lead.trigger.frame.isSpeech)
        }
        return event
    }

    /// *accused each other*: everybody is aimed at as well.
    private func mutual(_ actors: [Story.Event.Role]) -> [Story.Event.Role] {
        actors.map {
            .init(entity: $0.entity, provenance: .init(evidence: $0.provenance.evidence, rule: "each-other"))
        }
    }

    /// *reiterated our commitment to the U.S.-Israel relationship*: beside others, the state that an actor speaks for is
    /// on his own side.
    private func others(_ roles: [Story.Event.Role], than actors: Set<Int>) -> [Story.Event.Role] {
        let own = actors.reduce(into: Set<Int>()) { $0.formUnion(representation[$1] ?? []) }
        let others = roles.filter { !own.contains($0.entity) }
        return others.isEmpty ? roles : others
    }

    private func roles(_ members: [EventDraft], _ list: KeyPath<EventDraft, [EventDraft.Participant]>) -> [Story.Event
        .Role]
    {
        var roles: [Story.Event.Role] = []
        for member in members {
            for participant in member[keyPath: list] {
                if let known = roles.firstIndex(where: { $0.entity == participant.entity }) {
                    roles[known].provenance.evidence = unique(roles[known].provenance.evidence + [evidence(member)])
                } else {
                    roles.append(
                        .init(
                            entity: participant.entity,
                            provenance: .init(evidence: [evidence(member)], rule: participant.rule)
                        )
                    )
                }
            }
        }
        return roles
    }

    private func text(_ draft: EventDraft) -> String { scans[draft.trigger.sentence].text(draft.trigger.tokens) }

    /// The words that name the event: of *imposed new sanctions* the verb and, apart from it, the noun.
    func spans(_ draft: EventDraft) -> [TextSpan] {
        let tokens = scans[draft.trigger.sentence].tokens
        let nouns = draft.trigger.words.filter {
            draft.trigger.frame.isVerb && !draft.trigger.tokens.contains($0) && tokens[$0].upos == .noun
        }
        let joined = draft.joined.map { tokens[$0.lowerBound].span.union(tokens[$0.upperBound - 1].span) }
        return [span(draft)] + nouns.map { tokens[$0].span } + joined
    }

    private func span(_ draft: EventDraft) -> TextSpan {
        let tokens = scans[draft.trigger.sentence].tokens
        return tokens[draft.trigger.tokens.lowerBound].span.union(tokens[draft.trigger.tokens.upperBound - 1].span)
    }

    private func addSequels(_ story: inout Story, _ clusters: [EventMerger.Cluster], _ drafts: [EventDraft]) {
        func cluster(sentence: Int, head: Int) -> Int? {
            clusters.firstIndex {
                $0.drafts.contains { drafts[$0].trigger.sentence == sentence && drafts[$0].trigger.head == head }
            }
        }
        for (index, each) in clusters.enumerated() {
            for draft in each.drafts.map({ drafts[$0] }) {
                for sequel in draft.follows {
                    guard let earlier = cluster(sentence: draft.trigger.sentence, head: sequel.trigger),
                        earlier != index,
                        !story.events[index].follows.contains(where: { $0.event == earlier }),
                        !story.events[earlier].follows.contains(where: { $0.event == index })
                    else { continue }
                    story.events[index].follows.append(.init(event: earlier, cue: sequel.cue))
                }
            }
        }
    }

    // MARK: Entities

    /// A group is part of the story only when it takes part in an event.
    private func dropIdleGroups(_ story: inout Story) {
        var used: Set<Int> = []
        for event in story.events {
            used.formUnion((event.actors + event.recipients + event.places + event.sources).map(\.entity))
        }
        used.formUnion(story.offices.map(\.body))
        used.formUnion(story.links.filter { $0.provenance.basis == .text }.flatMap { [$0.from, $0.to] })
        let kept = story.entities.indices.filter { index in
            let entity = story.entities[index]
            let mayBeIdle = entity.type != .group && entity.provenance.rule != Story.Entity.plainBody
            return mayBeIdle || used.contains(index)
        }
        story.keepEntities(kept)
    }

    private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
