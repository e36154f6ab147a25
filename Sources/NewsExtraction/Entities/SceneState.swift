internal import NewsLanguage
internal import NewsOntology

/// The state that goes without saying in an office: the one that the sentence, its paragraph or the whole article is
/// about. *Lava has reached Vik. Prime Minister Katrin Olsen …* in an article about Iceland.
struct SceneState {
    private let scans: [SentenceScan]
    /// The states that each sentence speaks of, by ISO code.
    private let states: [Set<String>]
    private let main: Main?

    private struct Main {
        var state: String
        /// Whether hardly any other counts.
        var isAlone: Bool
    }

    init(_ scans: [SentenceScan], _ named: StatesNamed) {
        self.scans = scans
        let states = scans.map(named.states)
        self.states = states
        main = Self.main(states)
    }

    private static let ranks: Set<String> = ["head-of-state", "head-of-government", "minister"]

    /// Titles that companies and universities have as well.
    private static let shared: Set<String> = ["chief executive", "vice chancellor", "vice-chancellor"]

    /// The ISO code of the state of an office with which the sentence names none.
    func state(of reading: OfficeFinder.Reading) -> String? {
        guard let main, Self.ranks.contains(reading.rank), reading.rule != "copula",
            !Self.shared.contains(reading.title.lowercased())
        else { return nil }
        let nearest = reading.states.isEmpty ? statesBefore(reading.sentence) : reading.states
        if nearest.isEmpty || nearest == [main.state] { return main.state }
        return main.isAlone && reading.states.isEmpty ? main.state : nil
    }

    /// The states of the nearest sentence of the paragraph that speaks of any.
    private func statesBefore(_ sentence: Int) -> Set<String> {
        let paragraph = scans[sentence].sentence.paragraph
        let before = (0..<sentence).reversed().prefix { scans[$0].sentence.paragraph == paragraph }
        return before.first { !states[$0].isEmpty }.map { states[$0] } ?? []
    }

    /// How many times as often as any other the main state is named, and one that is alone.
    private static let lead = 1.5, distance = 3.0
    /// In how many sentences the article says what it is about.
    private static let opening = 3

    /// The state that most sentences speak of, far more than of any other.
    private static func main(_ states: [Set<String>]) -> Main? {
        var counts: [String: Int] = [:]
        for state in states.joined() { counts[state, default: 0] += 1 }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, states.prefix(opening).contains(where: { $0.contains(first.key) }) else {
            return nil
        }
        let (count, second) = (Double(first.value), Double(ranked.dropFirst().first?.value ?? 0))
        guard first.value > 1, count >= second * lead else { return nil }
        return Main(state: first.key, isAlone: count >= second * distance)
    }
}
