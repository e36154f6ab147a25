import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage

/// `newsgraph-measure confidence`: whether the confidences say how often statements are right.
struct ConfidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confidence",
        abstract: "Measure confidences on annotated articles, or count them anew.",
        discussion: """
            Shares counted on articles that everything was learnt from flatter: count with '--held' and the models of \
            folds.

            Examples:
              newsgraph-measure confidence articles more
              newsgraph-measure confidence articles more --held --models fold0.model fold1.model --table \
                > Sources/CNewsgraphData/Tables/confidences.tsv
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Learn what adds up evidence without the articles counted.")
    var held = false

    @Flag(help: "Print the table of confidences that follows from the articles.")
    var table = false

    func run() throws {
        let articles = try reading.read(folders)
        let extractor = try reading.extractor()
        let extractors = held ? articles.extractors(extractor) : [:]
        let facts = articles.map { $0.facts(extractors[$0.fold] ?? extractor) }
        table ? printTable(facts.flatMap { $0 }) : printReliability(facts)
    }

    private func printTable(_ facts: [JudgedFact]) {
        print("#key\tconfidence\tright\tall")
        for row in Calibration.rows(facts) { print("\(row.key)\t\(row.share)\t\(row.right)\t\(row.all)") }
    }

    private func printReliability(_ facts: [[JudgedFact]]) {
        print("built-in table, on these articles")
        show(facts.flatMap { $0 })
        print("counted on all articles but one, measured on that one")
        show(held(facts))
    }

    private func show(_ facts: [JudgedFact]) {
        let bins = Reliability.bins(facts)
        print(Reliability.table(bins))
        print("mean distance \(Figures.text(Reliability.error(bins)))")
    }

    /// Every article with confidences counted on the others.
    private func held(_ facts: [[JudgedFact]]) -> [JudgedFact] {
        facts.indices.flatMap { index -> [JudgedFact] in
            let others = facts.indices.filter { $0 != index }.flatMap { facts[$0] }
            let shares = Dictionary(uniqueKeysWithValues: Calibration.rows(others).map { ($0.key, $0.share) })
            return facts[index].map { fact in
                JudgedFact(key: fact.key, confidence: share(fact.key, shares), isRight: fact.isRight)
            }
        }
    }

    private func share(_ key: String, _ shares: [String: Double]) -> Double? {
        var key = key[...]
        while shares[String(key)] == nil, let cut = key.lastIndex(of: ".") { key = key[..<cut] }
        return shares[String(key)]
    }
}
