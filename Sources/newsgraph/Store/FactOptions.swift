import ArgumentParser
import KnowledgeGraph
import NewsOntology
import NewsText

/// What a person asks of the graph of an article.
struct FactOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Types of nodes: \(FactOptions.nodeTypes.joined(separator: ", ")).", valueName: "types")
    )
    var type: [String] = []

    @Option(help: ArgumentHelp("Types of events, such as CONSULT,ASSAULT.", valueName: "types"))
    var eventType: [String] = []

    @Option(
        help: ArgumentHelp(
            "Whether events happened: \(FactOptions.statuses.joined(separator: ", ")).",
            valueName: "statuses"
        )
    )
    var status: [String] = []

    @Option(
        help: ArgumentHelp(
            "Who acts: a name, a part of it, or an identifier; officials and bodies act for their state.",
            valueName: "name"
        )
    )
    var actor: [String] = []

    @Option(help: ArgumentHelp("To whom it is done.", valueName: "name"))
    var recipient: [String] = []

    @Option(help: ArgumentHelp("Who acts or to whom it is done.", valueName: "name"))
    var with: [String] = []

    @Option(help: ArgumentHelp("Where it happens.", valueName: "name"))
    var place: [String] = []

    @Option(help: ArgumentHelp("Not before this day; a month or a year will do.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Not after this day; a month or a year will do.", valueName: "date"))
    var until: String?

    @Option(help: ArgumentHelp("The least confidence of events, 0 to 1.", valueName: "number"))
    var minConfidence: Double?

    @Option(
        help: ArgumentHelp(
            "Words that have to be there: in the texts of a store, in the labels of a graph.",
            valueName: "words"
        )
    )
    var text: String?

    @Option(help: ArgumentHelp("Only what is joined to this node.", valueName: "name"))
    var around: String?

    @Option(help: ArgumentHelp("As many steps away from it.", valueName: "number"))
    var hops = 1

    @Option(help: ArgumentHelp("Only so many entities: those with the most events.", valueName: "number"))
    var top: Int?

    @Flag(help: "Without plain statements.")
    var noStatements = false

    private static var nodeTypes: [String] { NodeType.allCases.map(\.rawValue) }
    private static var statuses: [String] { EventStatus.allCases.map(\.rawValue) }

    /// The question.
    func filter() throws(Failure) -> GraphFilter {
        var filter = GraphFilter()
        filter.types = try FactOptions.words(type, "--type")
        filter.eventTypes = try FactOptions.words(eventType, "--event-type")
        filter.statuses = try FactOptions.words(status, "--status")
        (filter.actors, filter.recipients, filter.participants) = (actor, recipient, with)
        filter.places = place
        filter.since = try day(since, "--since", isEnd: false)
        filter.until = try day(until, "--until", isEnd: true)
        (filter.leastConfidence, filter.text, filter.around) = (minConfidence, text, around)
        (filter.hops, filter.top, filter.omitsStatements) = (hops, top, noStatements)
        guard (0...100).contains(hops) else { throw Failure(.usage, "--hops: '\(hops)' is no number from 0 to 100") }
        if let top, top < 1 { throw Failure(.usage, "--top counts from 1") }
        return filter
    }

    private static func words<Word>(_ lists: [String], _ option: String) throws(Failure) -> Set<Word>
    where Word: RawRepresentable<String> & CaseIterable & Hashable {
        var found: Set<Word> = []
        for word in lists.flatMap({ $0.split(separator: ",").map(String.init) }) {
            guard let known = Word.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
                let hint = Suggestion.hint(for: word, among: Word.allCases.map(\.rawValue))
                throw Failure(.usage, "\(option): there is no '\(word)'\(hint)")
            }
            found.insert(known)
        }
        return found
    }

    private func day(_ text: String?, _ option: String, isEnd: Bool) throws(Failure) -> CalendarDate? {
        guard let text else { return nil }
        guard !text.contains("/"), let days = EventDays(text) else {
            throw Failure(.usage, "\(option): '\(text)' is no date; give YYYY-MM-DD, YYYY-MM or YYYY")
        }
        return CalendarDate(dayNumber: isEnd ? days.last : days.first)
    }
}
