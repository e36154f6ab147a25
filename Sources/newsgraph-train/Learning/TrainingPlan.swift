/// How long each stage is trained, and how large its tables may be.
struct TrainingPlan {
    /// Passes over the data for word ends, sentence ends and morphology.
    var boundaryRounds = 6
    /// Word clusters, and passes over the words.
    var clusters = 512, clusterSweeps = 12
    /// Passes of the tagger; folds and passes of the taggers that tag the parser's training data.
    var taggerRounds = 8, folds = 4, foldRounds = 5
    /// Passes of the name finder.
    var nameRounds = 10
    /// Networks of the parser, and passes of each.
    var parsers = 3, parserRounds = 10
    /// Widths of a word's vector, of the encoder's layers, and of a state's layer.
    var input = 96, hidden = 128, state = 128

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.taggerRounds = 3
        plan.folds = 2
        plan.foldRounds = 1
        plan.nameRounds = 3
        plan.parserRounds = 1
        plan.parsers = 1
        return plan
    }()
}
