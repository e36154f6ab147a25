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
    /// Passes of the parser; features corrected less often are left out.
    var parserRounds = 5, parserMinimumUpdates = 5

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.taggerRounds = 3
        plan.folds = 2
        plan.foldRounds = 1
        plan.nameRounds = 3
        plan.parserRounds = 1
        return plan
    }()
}
