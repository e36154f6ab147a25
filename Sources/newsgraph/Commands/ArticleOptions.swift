import ArgumentParser
import NewsText

/// What a person may say of the articles that a command reads.
struct ArticleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The publication date; wins over the article's first line.", valueName: "YYYY-MM-DD"))
    var date: String?

    @Option(help: ArgumentHelp("The publisher or byline; wins over the article's first line.", valueName: "name"))
    var source: String?

    func reader() throws(Failure) -> ArticleReader {
        do throws(ArticleError) {
            return ArticleReader(overrides: try ArticleOverrides(isoDate: date, source: source))
        } catch {
            throw Failure(.usage, "--date: \(error)")
        }
    }
}
