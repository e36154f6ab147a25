import ArgumentParser
import KnowledgeGraph

/// What a person asks of a graph of several articles, or of a store.
struct FilterOptions: ParsableArguments {
    @OptionGroup var facts: FactOptions

    @Option(help: ArgumentHelp("Who says so, in the article or as its publisher.", valueName: "name"))
    var source: [String] = []

    @Option(
        name: .customLong("article"),
        help: ArgumentHelp("Title, file name or identifier of an article.", valueName: "name")
    )
    var articles: [String] = []

    /// The question.
    func filter() throws(Failure) -> GraphFilter {
        var filter = try facts.filter()
        (filter.sources, filter.articles) = (source, articles)
        return filter
    }
}
