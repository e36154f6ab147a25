import ArgumentParser
import FoundationEssentials
import NewsText

/// `newsgraph-measure pages`: how well the texts of web pages are found, by models that have not seen them.
struct PagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Score the texts of web pages by cross-validation over pages; --learn prints the table of weights.",
        discussion: """
            Example:
              newsgraph-measure pages ../shared/data/pages --learn > Sources/CNewsgraphData/Tables/page-weights.tsv
            """
    )

    @Argument(help: "A folder with pages.json and html/KEY.html.gz.")
    var folder: String

    @Flag(help: "Print the weights that all pages teach, as a table, in place of the score.")
    var learn = false

    private struct Page: Decodable {
        var articleBody: String
    }

    func run() throws {
        let pages = try examples()
        guard !learn else { return print(table(PageLearner().model(pages)), terminator: "") }
        let learner = PageLearner()
        var (score, builtIn) = (PageScore(), PageScore())
        for fold in 0..<learner.folds {
            let model = learner.model(pages.indices.filter { $0 % learner.folds != fold }.map { pages[$0] })
            for index in pages.indices where index % learner.folds == fold { score.add(pages[index], model) }
        }
        for page in pages { builtIn.add(page, .builtIn) }
        print("\(pages.count) pages, by models that have not seen them: \(score.line)")
        print("\(pages.count) pages, by the built-in model:             \(builtIn.line)")
    }

    private func examples() throws -> [PageExample] {
        let data = try Data(contentsOf: URL(filePath: folder).appending(path: "pages.json"))
        let pages = try JSONDecoder().decode([String: Page].self, from: data)
        return try pages.sorted { $0.key < $1.key }.compactMap { key, page in
            let reading = try PageReading(path: "\(folder)/html/\(key).html.gz")
            return reading.map { PageExample($0, text: page.articleBody) }
        }
    }

    private func table(_ model: LogisticModel) -> String {
        let own = zip(BlockFeatures.names, model.own).map { "own\t\($0)\t\(rounded($1))\n" }
        let around = zip(BlockNeighbourhood.names, model.around).map { "around\t\($0)\t\(rounded($1))\n" }
        return "#judgement\tfeature\tweight\n" + own.joined() + around.joined()
    }

    private func rounded(_ weight: Double) -> Double { (weight * 10_000).rounded() / 10_000 }
}
