import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage

/// `newsgraph-measure weights`: how much each piece of evidence counts, learnt from annotated articles.
struct WeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Learn how much each piece of evidence counts, or measure how well that is known.",
        discussion: """
            The model must not have learnt from the articles, or its heads will be trusted too much: give those of \
            folds with '--models'. The heads of the small network have always learnt from them, so that with \
            '--accuracy fast' the weights of events are left out; those of the encoder are then used.

            Examples:
              newsgraph-measure weights articles more --models fold0.model fold1.model \\
                > Sources/CNewsgraphData/Tables/scores.tsv
              newsgraph-measure weights articles more --models fold0.model fold1.model --held
              newsgraph-measure weights fresh --near scores.tsv > learnt-on.tsv
              newsgraph-measure weights articles more --accuracy fast > Sources/CNewsgraphData/Tables/scores-fast.tsv
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]

    @OptionGroup var reading: ReadingOptions

    @Option(help: "A table that the weights are drawn to, learnt from other articles.", completion: .file())
    var near: String?

    @Flag(help: "Print how well the answers agree with the annotation, each fold learnt from the others.")
    var held = false

    func run() throws {
        let articles = try reading.read(folders)
        let judged = articles.questions(try reading.extractor())
        if held { printAgreement(judged) } else { try printTable(judged.flatMap(\.questions)) }
    }

    private func printTable(_ judged: [JudgedQuestion]) throws {
        print("#question\tfeature\tweight")
        let weights = WeightLearner.weights(judged, near: try near.map(ReadingOptions.table))
        for question in Question.allCases where question != .event || reading.accuracy == .standard {
            for (name, weight) in (weights[question] ?? [:]).sorted(by: { $0.key < $1.key }) where weight != 0 {
                print("\(question.rawValue)\t\(name)\t\(weight)")
            }
        }
    }

    private func printAgreement(_ judged: [(fold: Int, questions: [JudgedQuestion])]) {
        var tallies: [Question: Tally] = [:]
        for fold in Set(judged.map(\.fold)).sorted() {
            let table = ScoreTable(WeightLearner.weights(judged.filter { $0.fold != fold }.flatMap(\.questions)))
            for each in judged.filter({ $0.fold == fold }).flatMap(\.questions) {
                let isYes = table.sum(each.question, each.evidence) > 0
                tallies[each.question, default: Tally()] =
                    tallies[each.question, default: Tally()]
                    + Tally(
                        right: isYes && each.answer ? 1 : 0,
                        extra: isYes && !each.answer ? 1 : 0,
                        missed: !isYes && each.answer ? 1 : 0
                    )
            }
        }
        for question in Question.allCases { print("\(question.rawValue)  \((tallies[question] ?? Tally()).line)") }
    }
}
