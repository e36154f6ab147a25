/// How long each stage is trained, and how large its tables may be.
struct TrainingPlan {
    /// Passes over the data for word ends, sentence ends and morphology.
    var boundaryRounds = 6
    /// Word clusters, and passes over the words.
    var clusters = 512, clusterSweeps = 12
    /// Passes of the name finder.
    var nameRounds = 8, nameNetworkRounds = 8
    /// Passes over the raw text in which words are guessed.
    var guessRounds = 2
    /// The networks: the first is the default one, all together are the accurate one.
    ///
    /// The others begin with noise, so that they make other mistakes than the first.
    var networks = [
        Network(rounds: 22, seed: 9, guesses: true), Network(rounds: 18, seed: 10, guesses: false),
        Network(rounds: 18, seed: 11, guesses: false),
    ]

    /// One network: the widths of its layers, how often it sees the trees, the seed of its noise, and whether it guesses
    /// words before.
    struct Network: Sendable {
        var input = 128, width = 128, layers = 3, arc = 128, label = 64
        var rounds: Int, seed: UInt64, guesses: Bool
    }

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.nameRounds = 3
        plan.nameNetworkRounds = 2
        plan.guessRounds = 0
        plan.networks = [Network(input: 64, width: 48, layers: 2, rounds: 2, seed: 9, guesses: false)]
        return plan
    }()
}
