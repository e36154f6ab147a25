internal import NewsOntology

/// Finds what came of what was announced, and what is denied.
///
/// An announcement is kept by the first happening after it, within a quarter of a year, in which the same take part; where
/// a day was announced, that day has to fit. Where two fit alike, nothing is said.
public struct StoryLinks {
    private let events: [StoryEvent]
    /// The happening that each event is a report of.
    private let happening: [IdentityRecord.Place: Int]
    private var holders: [UInt64: [Int]] = [:]

    /// As many days after an announcement, or before a denial, something belongs to it.
    public static let reach = 90
    /// As many days what happened may lie beside the day that was announced.
    private static let slack = 3

    /// Prepares the links between events.
    ///
    /// - Parameters:
    ///   - events: the events of all articles.
    ///   - happening: the number of the happening that each one is a report of; those without are their own.
    public init(_ events: [StoryEvent], happening: [IdentityRecord.Place: Int]) {
        (self.events, self.happening) = (events, happening)
        for (index, event) in events.enumerated() where event.part != .denial {
            for clue in event.clues + event.claims { holders[clue, default: []].append(index) }
        }
    }

    /// The links, each between two happenings once, in the order of the events.
    public var links: [StoryLink] {
        var known: Set<[Int]> = []
        return events.compactMap(link).filter { link in
            let ends = [number(link.from), number(link.to), link.type == .fulfils ? 0 : 1]
            return ends[0] != ends[1] && known.insert(ends).inserted
        }
    }

    private func number(_ place: IdentityRecord.Place) -> Int {
        happening[place] ?? -1 - place.home << 24 - place.node
    }

    private func link(_ event: StoryEvent) -> StoryLink? {
        switch event.part {
        case .deed: nil
        case .promise: fulfilment(event)
        case .denial: denial(event)
        }
    }

    /// The events that share clues with one, the happenings that share the most first.
    private func fitting(_ event: StoryEvent, _ isFitting: (StoryEvent) -> Bool) -> [(event: StoryEvent, shared: Int)] {
        var shared: [Int: Int] = [:]
        let clues = event.part == .denial ? event.clues + event.claims : event.clues
        for clue in clues { for other in holders[clue] ?? [] { shared[other, default: 0] += 1 } }
        let fitting = shared.filter { isFitting(events[$0.key]) && number(events[$0.key].place) != number(event.place) }
        var best: [Int: (event: StoryEvent, shared: Int)] = [:]
        for (index, count) in fitting.sorted(by: { $0.key < $1.key }) {
            let number = number(events[index].place)
            if count > best[number]?.shared ?? 0 { best[number] = (events[index], count) }
        }
        return best.values.sorted { ($1.shared, $0.event.place) < ($0.shared, $1.event.place) }
    }

    private func fulfilment(_ promise: StoryEvent) -> StoryLink? {
        guard let told = promise.told else { return nil }
        let aim = promise.day.flatMap { $0 > told ? $0 : nil }
        let deeds = fitting(promise) { deed in
            guard deed.part == .deed, let day = deed.day ?? deed.told, let heard = deed.told else { return false }
            if let aim { return abs(day - aim) <= StoryLinks.slack && heard >= told }
            return day >= told && day <= told + StoryLinks.reach && heard >= told
                && deed.place.home != promise.place.home
        }
        let days = deeds.compactMap { $0.event.day ?? $0.event.told }
        guard let first = days.min() else { return nil }
        let soonest = deeds.filter { ($0.event.day ?? $0.event.told) == first }
        guard soonest.count == 1 || soonest[0].shared > soonest[1].shared else { return nil }
        return StoryLink(
            type: .fulfils,
            from: soonest[0].event.place,
            to: promise.place,
            rule: aim == nil ? "announced-before" : "announced-for-the-day",
            confidence: aim == nil ? 0.65 : 0.8
        )
    }

    private func denial(_ denial: StoryEvent) -> StoryLink? {
        let claims = fitting(denial) { claim in
            guard let told = denial.told, let heard = claim.told else { return claim.told == denial.told }
            return heard <= told && heard >= told - StoryLinks.reach
        }
        guard let first = claims.first, claims.count == 1 || first.shared > claims[1].shared else { return nil }
        return StoryLink(
            type: .denies,
            from: IdentityRecord.Place(home: denial.place.home, node: denial.speech),
            to: first.event.place,
            rule: "denied-happening",
            confidence: 0.6
        )
    }
}
