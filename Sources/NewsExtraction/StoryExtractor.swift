public import KnowledgeGraph
public import NewsLanguage
internal import NewsText

/// Turns an analysed article into a story: who is in it, which offices they hold, what happened, who says so.
public struct StoryExtractor: Sendable {
    private let knowledge = Knowledge()

    /// The extractor with the built-in gazetteers and lexicons.
    public init() {}

    /// The story of one article.
    public func story(of text: AnalyzedText) -> Story { story(parts(of: text)) }

    /// The story of one article, with what was thought of and left out on the way.
    public func tracedStory(of text: AnalyzedText) -> (story: Story, trace: ExtractionTrace) {
        let parts = parts(of: text)
        let triggers = TriggerFinder(lexicon: knowledge.lexicon)
        let builder = TraceBuilder(
            scans: parts.scans,
            cast: parts.cast,
            gazetteer: knowledge.gazetteer,
            dates: DateFinder(anchor: text.article.date),
            filter: filter(parts)
        )
        let found = parts.scans.flatMap { triggers.triggers(in: $0, Tree($0)) }
        return (story(parts), builder.trace(found: found, joined: parts.drafts))
    }

    /// Every word of an article that names an event, kept or not, with what speaks for and against it.
    package func weighedDrafts(of text: AnalyzedText) -> [WeighedDraft] {
        let parts = parts(of: text)
        let (assembly, filter) = (assembly(parts), filter(parts))
        let features = DraftFeatures(cast: parts.cast)
        let drafts = Settings(cast: parts.cast).carry(into: parts.drafts.filter { filter.veto(of: $0) == nil })
        return assembly.clusters(of: drafts).enumerated().flatMap { number, cluster in
            cluster.drafts.map { index in
                WeighedDraft(
                    cluster: number,
                    spans: assembly.spans(drafts[index]),
                    type: drafts[index].trigger.frame.type,
                    features: features.names(of: drafts[index]),
                    isKept: filter.keeps(drafts[index])
                )
            }
        }
    }

    /// What the steps make, before it is put together.
    private struct Parts {
        var scans: [SentenceScan]
        var cast: Cast
        var offices: [Story.Office]
        var links: [Story.Link]
        var drafts: [EventDraft]
    }

    private func story(_ parts: Parts) -> Story {
        knowledge.confidences.rated(assembly(parts).story(parts.drafts))
    }

    private func filter(_ parts: Parts) -> DraftFilter {
        DraftFilter(cast: parts.cast, weights: knowledge.eventWeights)
    }

    private func assembly(_ parts: Parts) -> StoryAssembly {
        StoryAssembly(
            scans: parts.scans,
            cast: parts.cast,
            offices: parts.offices,
            links: parts.links,
            filter: filter(parts)
        )
    }

    private func parts(of text: AnalyzedText) -> Parts {
        var scans = MentionFinder(gazetteer: knowledge.gazetteer, tables: knowledge.tables).scan(text)
        var cast = NamedEntities(gazetteer: knowledge.gazetteer, tables: knowledge.tables, scans: scans)
            .resolve(scans)
        let offices = offices(&scans, cast, text)
        var coreference = Coreference(offices: offices)
        coreference.resolve(&scans, &cast)
        let links = LinkFinder(gazetteer: knowledge.gazetteer).links(scans, cast)
        return Parts(scans: scans, cast: cast, offices: offices, links: links, drafts: drafts(scans, cast, text))
    }

    private func offices(_ scans: inout [SentenceScan], _ cast: Cast, _ text: AnalyzedText) -> [Story.Office] {
        let finder = OfficeFinder(gazetteer: knowledge.gazetteer)
        var readings: [OfficeFinder.Reading] = []
        for index in scans.indices { readings += finder.read(&scans[index], cast) }
        let home = HomeState(gazetteer: knowledge.gazetteer).find(source: text.article.source, cast)
        let titles = scans.flatMap { finder.bodies(in: $0, cast) }
        return Offices(readings, titles: titles, homeState: home, cast: cast).offices
    }

    private func drafts(_ scans: [SentenceScan], _ cast: Cast, _ text: AnalyzedText) -> [EventDraft] {
        let finder = EventFinder(
            lexicon: knowledge.lexicon,
            triggers: TriggerFinder(lexicon: knowledge.lexicon),
            statuses: knowledge.statuses,
            dates: DateFinder(anchor: text.article.date),
            sources: knowledge.sources
        )
        let quotes = Quotes(scans)
        var drafts = scans.flatMap { finder.drafts($0, cast, quotes) }
        QuoteSpeakers(quotes: quotes).assign(&drafts)
        Attribution(scans: scans, cast: cast).assign(&drafts)
        return drafts
    }
}
