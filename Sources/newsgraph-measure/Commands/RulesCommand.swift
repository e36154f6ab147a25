import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage
import NewsText

/// `newsgraph-measure rules`: how often each rule is right.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Count on annotated articles how often the statements of each rule are right.",
        discussion: """
            A rule is named with the kind of statement that it makes. Rules that fired fewer than five times, or were \
            right less than half the time, are marked.

            Examples:
              newsgraph-measure rules articles more
              newsgraph-measure rules articles more --held --models fold0.model fold1.model
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Learn what adds up evidence without the articles counted.")
    var held = false

    func run() throws {
        let articles = try reading.read(folders)
        let extractors = held ? articles.extractors(try reading.extractor()) : [:]
        let builtIn = try reading.extractor()
        var tallies: [String: (right: Int, all: Int)] = [:]
        for article in articles {
            let story = (extractors[article.fold] ?? builtIn).story(of: article.text)
            let judge = FactJudge(story: story, graph: article.gold, text: article.text.article.text)
            for fact in judge.facts() {
                tallies[fact.rule, default: (0, 0)].right += fact.isRight ? 1 : 0
                tallies[fact.rule, default: (0, 0)].all += 1
            }
        }
        for (rule, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            let share = Double(tally.right) / Double(tally.all)
            let mark = tally.all < 5 ? "  rare" : share < 0.5 ? "  wrong" : ""
            print("\(rule)\t\(tally.right)\t\(tally.all)\t\(Figures.text(share))\(mark)")
        }
    }
}
