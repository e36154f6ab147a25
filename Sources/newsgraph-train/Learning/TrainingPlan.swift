/// How long each stage is trained, and how large its tables may be.
struct TrainingPlan {
    /// Passes over the data for word ends, sentence ends and morphology.
    var boundaryRounds = 6
    /// Word clusters, and passes over the words.
    var clusters = 512, clusterSweeps = 12
    /// Passes of the tagger; folds and passes of the taggers that tag the parser's training data.
    var taggerRounds = 10, folds = 4, foldRounds = 5
    /// Passes of the name finder.
    var nameRounds = 8
    /// The networks of the parser: the first is the default one, all together are the accurate one.
    var networks = [
        Network(hidden: 128, state: 128, rounds: 12, seed: 9), Network(hidden: 192, state: 160, rounds: 10, seed: 10),
    ]

    /// One network: the widths of its layers, how often it sees the data, and the seed of its noise.
    struct Network: Sendable {
        var input = 96
        var hidden: Int, state: Int, rounds: Int, seed: UInt64
    }

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.taggerRounds = 3
        plan.folds = 2
        plan.foldRounds = 1
        plan.nameRounds = 3
        plan.networks = [Network(hidden: 64, state: 64, rounds: 1, seed: 9)]
        return plan
    }()
}
