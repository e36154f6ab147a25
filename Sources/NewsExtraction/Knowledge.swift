/// The tables that extraction reads, made once.
///
/// A reference, so that the size of the public ``StoryExtractor`` does not hang on internal types: clients are not
/// built anew when those change.
final class Knowledge: Sendable {
    let gazetteer: Gazetteer
    let tables: WordTables
    let leaders: Leaders
    let towns = Towns.builtIn()
    let lexicon: EventLexicon
    let roles: ActorRoles
    let statuses = StatusFinder.builtIn()
    let sources = SourceFinder.builtIn()
    let boilerplate = Boilerplate.builtIn()
    let traits = EventTraits.builtIn()
    /// The scores for texts that the encoder read, and for others.
    let scores: ScoreTable, fastScores: ScoreTable
    let confidences = Confidences.builtIn()

    /// The tables with what a user knows, and with other scores than those that are built in if any are given.
    init(scores: ScoreTable? = nil, own knowledge: OwnKnowledge = OwnKnowledge()) {
        var (gazetteer, tables, leaders) = (Gazetteer.builtIn(), WordTables.builtIn(), Leaders.builtIn())
        var (lexicon, roles) = (EventLexicon.builtIn(), ActorRoles.builtIn())
        if !knowledge.isEmpty {
            tables.take(knowledge.petrarch.agents)
            gazetteer.take(knowledge, tables)
            leaders.take(gazetteer.own.rows, tables)
            lexicon.take(knowledge.petrarch.verbs, overridesMeaning: false)
            lexicon.take(knowledge.events.rows, overridesMeaning: true)
            roles.agents = knowledge.petrarch.agents
        }
        (self.gazetteer, self.tables, self.leaders) = (gazetteer, tables, leaders)
        (self.lexicon, self.roles) = (lexicon, roles)
        let own = scores ?? .builtIn()
        self.scores = own
        fastScores = scores ?? .builtInFast(over: own)
    }
}
