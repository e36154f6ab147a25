/// The tables that extraction reads, made once.
///
/// A reference, so that the size of the public ``StoryExtractor`` does not hang on internal types: clients are not
/// built anew when those change.
final class Knowledge: Sendable {
    let gazetteer = Gazetteer.builtIn()
    let tables = WordTables.builtIn()
    let leaders = Leaders.builtIn()
    let towns = Towns.builtIn()
    let lexicon = EventLexicon.builtIn()
    let statuses = StatusFinder.builtIn()
    let sources = SourceFinder.builtIn()
    let boilerplate = Boilerplate.builtIn()
    let traits = EventTraits.builtIn()
    /// The scores for texts that the encoder read, and for others.
    let scores: ScoreTable, fastScores: ScoreTable
    let confidences = Confidences.builtIn()

    /// The tables, with other scores than those that are built in if any are given.
    init(scores: ScoreTable? = nil) {
        let own = scores ?? .builtIn()
        self.scores = own
        fastScores = scores ?? .builtInFast(over: own)
    }
}
