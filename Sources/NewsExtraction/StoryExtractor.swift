public import KnowledgeGraph
public import NewsLanguage
internal import NewsText

/// Turns an analysed article into a story: who is in it, which offices they hold, what happened, who says so.
public struct StoryExtractor: Sendable {
    private let gazetteer: Gazetteer
    private let tables: WordTables
    private let lexicon: EventLexicon
    private let statuses: StatusFinder
    private let sources: SourceFinder

    /// The extractor with the built-in gazetteers and lexicons.
    public init() {
        gazetteer = .builtIn()
        tables = .builtIn()
        lexicon = .builtIn()
        statuses = .builtIn()
        sources = .builtIn()
    }

    /// The story of one article.
    public func story(of text: AnalyzedText) -> Story {
        var scans = MentionFinder(gazetteer: gazetteer, tables: tables).scan(text)
        var cast = NamedEntities(gazetteer: gazetteer, tables: tables, scans: scans).resolve(scans)
        let offices = offices(&scans, cast, text)
        var coreference = Coreference(offices: offices)
        coreference.resolve(&scans, &cast)
        let links = LinkFinder(gazetteer: gazetteer).links(scans, cast)
        let drafts = drafts(scans, cast, text)
        return StoryAssembly(scans: scans, cast: cast, offices: offices, links: links).story(drafts)
    }

    private func offices(_ scans: inout [SentenceScan], _ cast: Cast, _ text: AnalyzedText) -> [Story.Office] {
        let finder = OfficeFinder(gazetteer: gazetteer)
        var readings: [OfficeFinder.Reading] = []
        for index in scans.indices { readings += finder.read(&scans[index], cast) }
        let home = HomeState(gazetteer: gazetteer).find(source: text.article.source, cast)
        return Offices(readings, homeState: home, cast: cast).offices
    }

    private func drafts(_ scans: [SentenceScan], _ cast: Cast, _ text: AnalyzedText) -> [EventDraft] {
        let finder = EventFinder(
            lexicon: lexicon,
            triggers: TriggerFinder(lexicon: lexicon),
            statuses: statuses,
            dates: DateFinder(anchor: text.article.date),
            sources: sources
        )
        let quotes = Quotes(scans)
        return scans.flatMap { finder.drafts($0, cast, quotes) }
    }
}
