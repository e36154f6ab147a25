/// How long each stage is trained, and how large its tables may be.
struct TrainingPlan {
    /// Passes over the data for word ends, sentence ends and morphology.
    var boundaryRounds = 6
    /// Word clusters, and passes over the words.
    var clusters = 512, clusterSweeps = 12
    /// Passes of the name finder.
    var nameRounds = 8, nameNetworkRounds = 12
    /// The widths of the network of tags and trees.
    var widths = Widths()
    /// Passes over the raw text in which words are guessed, and the seed of the network that guesses them.
    var guessRounds = 2, guessSeed: UInt64 = 9
    /// Passes over the treebanks, each with a portion of raw text beside them, and the seed of the noise.
    var rounds = 12, seed: UInt64 = 13
    /// Portions of raw text, by turns, and their words.
    var portions = 6, portionWords = 450_000
    /// How often each pass has the annotated articles.
    var timesArticles = 4

    /// What the network leaves out at random while it learns from the treebanks and from the encoder.
    var dropout = Dropout()

    /// Shares of numbers left out of the words' vectors, of each layer's results, and of what scores are computed from.
    struct Dropout: Sendable { var input: Float = 0.05, layers: Float = 0.1, hidden: Float = 0.1 }

    /// The widths of a network's layers.
    struct Widths: Sendable { var input = 128, width = 192, layers = 3, arc = 128, label = 64 }

    /// A plan that takes a minute, to see that everything runs.
    static let quick: TrainingPlan = {
        var plan = TrainingPlan()
        plan.clusterSweeps = 2
        plan.nameRounds = 3
        plan.nameNetworkRounds = 2
        plan.guessRounds = 0
        plan.widths = Widths(input: 64, width: 48, layers: 2)
        plan.rounds = 2
        (plan.portions, plan.portionWords) = (1, 20_000)
        return plan
    }()
}
