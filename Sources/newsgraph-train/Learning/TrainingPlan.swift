/// How long each stage is trained, and how large its tables may be.
struct TrainingPlan {
    /// Passes over the data for word ends, sentence ends and morphology.
    var boundaryRounds = 6
    /// Word clusters, and passes over the words.
    var clusters = 512, clusterSweeps = 12
    /// Passes of the name finder.
    var nameRounds = 8, nameNetworkRounds = 12
    /// Passes over the raw text in which words are guessed.
    var guessRounds = 2
    /// The widths of all networks.
    var widths = Widths()
    /// The seeds of the encoders that guess words, from which the networks begin.
    var guessers: [UInt64] = [9, 10]
    /// The networks that learn from the treebanks alone; together they parse raw text for the others.
    var teachers = [Network(rounds: 18, seed: 11, start: 0), Network(rounds: 18, seed: 12, start: 1)]
    /// The networks that learn from that text as well: the first is the default one, both together are the accurate one.
    ///
    /// A teacher beside them does not help: with one more the LAS of GUM dev falls from 85.5 to 85.3.
    var students = [Network(rounds: 22, seed: 13, start: 0), Network(rounds: 22, seed: 14, start: 1)]
    /// How the students learn on, each stage from what all believe of further raw text after the one before.
    ///
    /// A second network that sees more of GUM than the first helps both together.
    var refinements = [
        [Network(rounds: 6, seed: 33, start: 0, rate: 0.001), Network(rounds: 6, seed: 34, start: 1, rate: 0.001)],
        [
            Network(rounds: 4, seed: 55, start: 0, rate: 0.001),
            Network(rounds: 4, seed: 56, start: 1, rate: 0.001, timesGUM: 4),
        ],
    ]
    /// Words of raw text beside the treebanks in each of so many rounds of a student, and in every round of a refinement.
    var silverWords = 220_000, silverRounds = 18

    /// The widths of a network's layers.
    struct Widths: Sendable { var input = 128, width = 128, layers = 3, arc = 128, label = 64 }

    /// One network: how often it sees the trees, the seed of its noise, the number of the network that it begins from,
    /// the rate of its quickest steps, and how often each round has the sentences of GUM.
    struct Network: Sendable { var rounds: Int, seed: UInt64, start: Int, rate: Float = 0.002, timesGUM = 1 }

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.nameRounds = 3
        plan.nameNetworkRounds = 2
        plan.guessRounds = 0
        plan.widths = Widths(input: 64, width: 48, layers: 2)
        plan.guessers = [9]
        plan.teachers = [Network(rounds: 2, seed: 9, start: 0)]
        plan.students = [Network(rounds: 2, seed: 10, start: 0)]
        plan.refinements = [[Network(rounds: 1, seed: 11, start: 0, timesGUM: 2)]]
        (plan.silverWords, plan.silverRounds) = (20_000, 1)
        return plan
    }()
}
