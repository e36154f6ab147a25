import GoldGraphs
import NewsExtraction
import NewsLanguage
import NewsOntology
import NewsText

/// A word that could name an event, and whether the annotation has one there that no other happening is nearer to.
struct JudgedDraft {
    var features: [String]
    var isKept: Bool
    var isEvent: Bool

    /// The drafts of an article; those that only an optional event has count neither way.
    static func of(_ article: Article, _ graph: GoldGraph, analyzer: some LanguageAnalyzer, extractor: StoryExtractor)
        -> [JudgedDraft]
    {
        let places = TriggerPlaces(article.text)
        let drafts = extractor.weighedDrafts(of: analyzer.analyze(article))
        let matcher = ClusterMatcher(drafts: drafts, events: graph.events, spans: graph.events.map(places.spans))
        let matched = matcher.matches()
        return drafts.compactMap { draft in
            let isEvent = matched[draft.cluster].map { graph.events[$0].optional != true } ?? false
            guard isEvent || !matcher.isNearOptional(draft) else { return nil }
            return JudgedDraft(features: draft.features, isKept: draft.isKept, isEvent: isEvent)
        }
    }
}

/// Which annotated event each happening is, one to one, those of the right type first.
struct ClusterMatcher {
    let drafts: [WeighedDraft]
    let events: [GoldGraph.Event]
    let spans: [[TextSpan]]

    func matches() -> [Int: Int] {
        var pairs: [(score: Double, cluster: Int, event: Int)] = []
        for cluster in Set(drafts.map(\.cluster)).sorted() {
            let members = drafts.filter { $0.cluster == cluster }
            for event in events.indices {
                let here = members.filter { overlaps($0, event) }
                guard let first = here.first else { continue }
                let isTyped = events[event].types.contains(first.type.rawValue)
                let weight = (isTyped ? 2 : 0) + Double(here.count) + (events[event].optional == true ? 0 : 0.5)
                pairs.append((weight, cluster, event))
            }
        }
        var found: [Int: Int] = [:]
        var used: Set<Int> = []
        for pair in pairs.sorted(by: { (-$0.score, $0.cluster, $0.event) < (-$1.score, $1.cluster, $1.event) })
        where found[pair.cluster] == nil && !used.contains(pair.event) {
            found[pair.cluster] = pair.event
            used.insert(pair.event)
        }
        return found
    }

    func isNearOptional(_ draft: WeighedDraft) -> Bool {
        events.indices.contains { events[$0].optional == true && overlaps(draft, $0) }
    }

    private func overlaps(_ draft: WeighedDraft, _ event: Int) -> Bool {
        draft.spans.contains { mine in spans[event].contains { mine.start < $0.end && $0.start < mine.end } }
    }
}
