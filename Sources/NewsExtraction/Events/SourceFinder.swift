internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsTables

/// Who says so: the speaker of the clause above, and whoever stands after *according to*.
struct SourceFinder: Sendable {
    private let phrases: NameIndex<String>

    static func builtIn() -> SourceFinder {
        var phrases = NameIndex<String>()
        for row in EmbeddedTable(.reportingPhrases).rows { phrases.add(row[0], row[1]) }
        return SourceFinder(phrases: phrases)
    }

    func assign(_ drafts: inout [EventDraft], _ participants: Participants, _ cast: Cast) {
        Outlets(participants: participants, cast: cast).assign(to: &drafts)
        addSpeakers(&drafts, participants.tree)
        addAskers(&drafts, participants.tree)
        addReporter(&drafts, participants, cast)
        addPhrases(&drafts, participants, cast)
        addOutletsOfSpeakers(&drafts)
    }

    // MARK: Clauses

    private func addSpeakers(_ drafts: inout [EventDraft], _ tree: Tree) {
        let speech = drafts.indices.filter { drafts[$0].trigger.frame.isSpeech && !drafts[$0].actors.isEmpty }
        for index in drafts.indices {
            guard let speaker = speech.last(where: { $0 != index && governs(drafts[$0], drafts[index], tree) }) else {
                continue
            }
            for actor in drafts[speaker].actors
            where !drafts[index].actors.contains(where: {
                $0.entity == actor.entity && drafts[index].trigger.frame.isSpeech
            }) {
                drafts[index].sources.append(
                    .init(entity: actor.entity, rule: rule(drafts[index], drafts[speaker], tree))
                )
            }
        }
    }

    private static let unreal: Set<EventStatus> = [.planned, .possible, .calledFor]

    /// What a clause says will or may happen is the speaker's word all the more.
    private func rule(_ event: EventDraft, _ speech: EventDraft, _ tree: Tree) -> String {
        if speech.trigger.frame.type == .accuse, tree.tokens[event.trigger.head].head == speech.trigger.head {
            return "alleged"
        }
        if !event.trigger.frame.isVerb {
            return Self.unreal.contains(event.status) ? "reported-plan" : "reported-clause"
        }
        // *Ukraine says Russia attacked*: what others did is the speaker's word, not what he says of himself.
        let doers = Set(event.actors.map(\.entity))
        let isOfOthers = !doers.isEmpty && doers.isDisjoint(with: speech.actors.map(\.entity))
        let isDirect =
            isOfOthers && event.status == .happened && speech.trigger.frame.type == .statement
            && speech.trigger.frame.isVerb
            && tree.tokens[event.trigger.head].head == speech.trigger.head
            && tree.relation(event.trigger.head) == "ccomp"
        return isDirect ? "said" : "reported-clause"
    }

    /// *lobbied Canada for an embargo*: that somebody wants it, who asks for it says.
    private func addAskers(_ drafts: inout [EventDraft], _ tree: Tree) {
        for index in drafts.indices where drafts[index].status == .calledFor {
            let asking = nearest(above: drafts[index].trigger.head, drafts, tree)
            guard let asking, asking.trigger.frame.type == .request else { continue }
            let own = Set(drafts[index].actors.map(\.entity))
            for actor in asking.actors where !own.contains(actor.entity) {
                drafts[index].add(actor.entity, as: .source, rule: "asked-for")
            }
        }
    }

    /// The draft whose word a word hangs on, over others.
    private func nearest(above word: Int, _ drafts: [EventDraft], _ tree: Tree) -> EventDraft? {
        let above = tree.path(from: word).dropFirst()
        return above.lazy.compactMap { head in drafts.first { $0.trigger.head == head } }.first
    }

    /// Who carries the words of a speaker carries what they report.
    private func addOutletsOfSpeakers(_ drafts: inout [EventDraft]) {
        for speech in drafts where speech.trigger.frame.isSpeech {
            let outlets = speech.sources.filter { $0.rule == "outlet" }
            let speakers = Set(speech.actors.map(\.entity))
            for index in drafts.indices where !outlets.isEmpty {
                guard
                    drafts[index].sources.contains(where: {
                        $0.rule != "outlet" && speakers.contains($0.entity)
                    })
                else { continue }
                for outlet in outlets { drafts[index].add(outlet.entity, as: .source, rule: "outlet") }
            }
        }
    }

    /// *X said that Y had left, Mehr reported.*: who speaks at the end of the sentence vouches for all of it.
    private func addReporter(_ drafts: inout [EventDraft], _ participants: Participants, _ cast: Cast) {
        guard let report = drafts.last, report.trigger.frame.type == .statement, report.trigger.frame.isVerb,
            drafts.count > 1, let agency = report.actors.first,
            cast.entities[agency.entity].kind == .media || endsSentence(report, participants)
                || isDocumentAtEnd(report, participants)
        else { return }
        for index in drafts.indices.dropLast()
        where !(drafts[index].actors + drafts[index].sources).contains(where: { $0.entity == agency.entity }) {
            drafts[index].add(agency.entity, as: .source, rule: "report-at-end")
        }
    }

    /// *…, X said.*: name and verb alone after the last comma.
    private func endsSentence(_ report: EventDraft, _ participants: Participants) -> Bool {
        let scan = participants.scan
        let verb = report.trigger.head
        guard [".", ""].contains(scan.lower(verb + 1)), let phrase = participants.phrase(endingAt: verb) else {
            return false
        }
        return scan.lower(phrase.range.lowerBound - 1) == ","
    }

    /// *…, a communique of the ministry says.*: the whole phrase stands alone after the last comma.
    private func isDocumentAtEnd(_ report: EventDraft, _ participants: Participants) -> Bool {
        let (scan, tree) = (participants.scan, participants.tree)
        guard [".", ""].contains(scan.lower(report.trigger.head + 1)),
            let subject = tree.children(report.trigger.head, ["nsubj"]).first, tree.tokens[subject].upos == .noun
        else { return false }
        return scan.lower(tree.leftmost(of: subject) - 1) == ","
    }

    private func governs(_ speech: EventDraft, _ event: EventDraft, _ tree: Tree) -> Bool {
        let path = tree.path(from: event.trigger.head)
        guard let at = path.firstIndex(of: speech.trigger.head), at > 0 else { return false }
        let link = tree.relation(path[at - 1])
        // *noted Russia's invasion*: a plain statement vouches for what it is about.
        if !event.trigger.frame.isVerb, speech.trigger.frame.type == .statement, speech.trigger.frame.isVerb {
            return ["obj", "ccomp"].contains(link)
        }
        // *blamed the shortage on raids by X*, *accused X of arming Y*
        if speech.trigger.frame.type == .accuse, speech.trigger.frame.isVerb, at == 1, link == "obl" || link == "advcl"
        {
            return ["of", "on"].contains(tree.preposition(event.trigger.head))
        }
        return link == "ccomp" || link == "parataxis" && event.trigger.head > speech.trigger.head
    }

    // MARK: Phrases

    private func addPhrases(_ drafts: inout [EventDraft], _ participants: Participants, _ cast: Cast) {
        let scan = participants.scan
        var index = 0
        while index < scan.tokens.count {
            guard let (range, _) = phrases.match(scan.lowerPieces, at: index) else {
                index += 1
                continue
            }
            if let source = entity(after: range, participants) { add(source, range, &drafts, participants, cast) }
            index = range.upperBound
        }
    }

    /// The entity that the phrase after the words names: its last mention, for *Iran's Tasnim News Agency*.
    private func entity(after range: Range<Int>, _ participants: Participants) -> Int? {
        let scan = participants.scan
        var found: Int?
        var index = range.upperBound
        while index < min(scan.tokens.count, range.upperBound + Self.longestSource) {
            if let mention = scan.mentionAt[index] {
                found = participants.entity(of: mention) ?? found
                index = scan.mentions[mention].tokens.upperBound
            } else if isInsidePhrase(index, scan), scan.lower(index) != "of" || found == nil {
                index += 1
            } else {
                break
            }
        }
        return found
    }

    private static let longestSource = 10

    private func isInsidePhrase(_ index: Int, _ scan: SentenceScan) -> Bool {
        let inside: Set<UniversalPOS> = [.determiner, .adjective, .noun, .properNoun, .numeral, .adverb]
        return inside.contains(scan.tokens[index].upos) || scan.isPossessive(index)
            || ["of", "-"].contains(scan.lower(index))
    }

    private func add(
        _ source: Int,
        _ range: Range<Int>,
        _ drafts: inout [EventDraft],
        _ participants: Participants,
        _ cast: Cast
    ) {
        let isPerson = cast.entities[source].type == .person
        for index in drafts.indices where !drafts[index].actors.contains(where: { $0.entity == source }) {
            drafts[index].sources.append(.init(entity: source, rule: "reporting-phrase"))
        }
        if isPerson { drafts.append(statement(of: source, range, participants.scan)) }
    }

    /// *According to X*, a named person, is a statement of X.
    private func statement(of speaker: Int, _ range: Range<Int>, _ scan: SentenceScan) -> EventDraft {
        let frame = EventFrame(words: ["according", "to"], isVerb: true, type: .statement, isSpeech: true)
        var draft = EventDraft(
            trigger: Trigger(
                sentence: scan.index,
                head: range.lowerBound,
                tokens: range,
                words: Array(range),
                frame: frame
            ),
            lemma: "according",
            paragraph: scan.sentence.paragraph,
            isHeadline: false,
            isDefinite: false,
            isQuoted: false
        )
        draft.add(speaker, as: .actor, rule: "reporting-phrase")
        return draft
    }
}
