public import KnowledgeGraph
public import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Turns an analysed article into a story: who is in it, which offices they hold, what happened, who says so.
public struct StoryExtractor: Sendable {
    private let knowledge: Knowledge

    /// The extractor with the built-in gazetteers and lexicons.
    public init() { knowledge = Knowledge() }

    /// The extractor that knows what a user knows, beside what is built in.
    public init(knowing knowledge: OwnKnowledge) { self.knowledge = Knowledge(own: knowledge) }

    /// The extractor with other scores than those that are built in.
    package init(scores: ScoreTable) { knowledge = Knowledge(scores: scores) }

    /// The story of one article.
    public func story(of text: AnalyzedText) -> Story { story(parts(of: text), text) }

    /// The story of one article, with what was thought of and left out on the way.
    public func tracedStory(of text: AnalyzedText) -> (story: Story, trace: ExtractionTrace) {
        let parts = parts(of: text)
        let triggers = TriggerFinder(lexicon: knowledge.lexicon, traits: knowledge.traits)
        let builder = TraceBuilder(
            scans: parts.scans,
            cast: parts.cast,
            gazetteer: knowledge.gazetteer,
            dates: parts.dates,
            filter: filter(parts)
        )
        let found = parts.scans.flatMap { triggers.triggers(in: $0, Tree($0), parts.heads) }
        return (story(parts, text), builder.trace(found: found, joined: parts.drafts))
    }

    /// Every question that was decided by evidence, with that.
    package func weighedStory(of text: AnalyzedText) -> WeighedStory {
        let parts = parts(of: text)
        return assembly(parts, text).weighed(parts.drafts)
    }

    /// The entities of an article, and where each is meant: by a name, a description or a pronoun.
    package func mentions(of text: AnalyzedText) -> (entities: [Story.Entity], mentions: [EventMention]) {
        let parts = parts(of: text)
        return (parts.cast.entities, HeadEvidence.mentions(parts.scans, parts.cast))
    }

    /// What the steps make, before it is put together.
    private struct Parts {
        var scans: [SentenceScan]
        var cast: Cast
        var offices: [Story.Office]
        var links: [Story.Link]
        var heads: HeadEvidence?
        /// The dates of each sentence.
        var dates: [[DateMention]]
        var drafts: [EventDraft]
    }

    private func story(_ parts: Parts, _ text: AnalyzedText) -> Story {
        knowledge.confidences.rated(assembly(parts, text).story(parts.drafts))
    }

    private func filter(_ parts: Parts) -> DraftFilter {
        let isEncoded = parts.heads?.accuracy == .standard
        let scores = isEncoded ? knowledge.scores : knowledge.fastScores
        return DraftFilter(cast: parts.cast, traits: knowledge.traits, scores: scores)
    }

    private func assembly(_ parts: Parts, _ text: AnalyzedText) -> StoryAssembly {
        StoryAssembly(
            scans: parts.scans,
            cast: parts.cast,
            offices: parts.offices,
            links: parts.links,
            filter: filter(parts),
            heads: parts.heads,
            dates: parts.dates,
            capitals: capitals(parts.cast)
        )
    }

    private func capitals(_ cast: Cast) -> [Int: Int] {
        cast.entryOf.compactMapValues { entry in
            knowledge.gazetteer.entries[entry].capitalOf.flatMap(knowledge.gazetteer.state)
                .flatMap { cast.entity(ofEntry: $0) }
        }
    }

    private func parts(of text: AnalyzedText) -> Parts {
        var scans = MentionFinder(
            gazetteer: knowledge.gazetteer,
            tables: knowledge.tables,
            leaders: knowledge.leaders,
            towns: knowledge.towns
        ).scan(text)
        var cast = NamedEntities(gazetteer: knowledge.gazetteer, tables: knowledge.tables, scans: scans)
            .resolve(scans)
        PlaceResolver(gazetteer: knowledge.gazetteer, towns: knowledge.towns).resolve(scans, &cast)
        var (offices, titles, current) = offices(&scans, cast, text)
        var coreference = Coreference(offices: offices.offices, titles: titles, chains: Chains(text.mentions))
        coreference.resolve(&scans, &cast)
        offices.addOwned(cast)
        let background = LeaderOffices(leaders: knowledge.leaders, gazetteer: knowledge.gazetteer)
            .offices(cast, beside: offices.offices, on: text.article.date)
        let links = LinkFinder(gazetteer: knowledge.gazetteer).links(scans, cast)
        ActorCoder(
            scans: scans,
            offices: offices.offices + background,
            titles: current,
            links: links,
            roles: knowledge.roles,
            gazetteer: knowledge.gazetteer,
            tables: knowledge.tables,
            day: text.article.date
        )
        .code(&cast)
        let heads = HeadEvidence(text, scans, cast)
        let dates = StoryDates(finder: DateFinder(anchor: text.article.date)).dates(in: scans)
        return Parts(
            scans: scans,
            cast: cast,
            offices: offices.offices + background,
            links: links,
            heads: heads,
            dates: dates,
            drafts: drafts(scans, cast, heads, dates)
        )
    }

    private func offices(
        _ scans: inout [SentenceScan],
        _ cast: Cast,
        _ text: AnalyzedText
    ) -> (offices: Offices, titles: [Int: [String]], current: [Int: [String]]) {
        let finder = OfficeFinder(gazetteer: knowledge.gazetteer)
        var readings: [OfficeFinder.Reading] = []
        for index in scans.indices {
            readings += finder.read(&scans[index], cast)
            readings += Counterparts(scan: scans[index], cast: cast).readings(beside: readings)
        }
        let home = HomeState(gazetteer: knowledge.gazetteer).find(source: text.article.source, cast)
        let titles = scans.flatMap { finder.bodies(in: $0, cast) }
        let known = KnownOffices(
            leaders: knowledge.leaders,
            gazetteer: knowledge.gazetteer,
            day: text.article.date
        )
        let own = Dictionary(grouping: readings, by: \.person).mapValues { $0.map(\.title) }
        let current = Dictionary(grouping: readings.filter { $0.status != .former }, by: \.person)
            .mapValues { $0.map(\.title) }
        return (Offices(readings, titles: titles, homeState: home, known: known, cast: cast), own, current)
    }

    private func drafts(
        _ scans: [SentenceScan],
        _ cast: Cast,
        _ heads: HeadEvidence?,
        _ dates: [[DateMention]]
    ) -> [EventDraft] {
        let finder = EventFinder(
            lexicon: knowledge.lexicon,
            triggers: TriggerFinder(lexicon: knowledge.lexicon, traits: knowledge.traits),
            statuses: knowledge.statuses,
            dates: dates,
            sources: knowledge.sources,
            traits: knowledge.traits,
            heads: heads,
            games: GameReports(scans)
        )
        let quotes = Quotes(scans)
        var drafts = scans.filter { !knowledge.boilerplate.covers($0) }.flatMap { finder.drafts($0, cast, quotes) }
        QuoteSpeakers(quotes: quotes).assign(&drafts)
        Attribution(scans: scans, cast: cast).assign(&drafts)
        return drafts
    }
}
