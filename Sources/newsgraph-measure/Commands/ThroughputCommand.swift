import ArgumentParser
import NewsExtraction
import NewsLanguage
import NewsPipeline
import NewsText

/// `newsgraph-measure throughput`: tokens a second from text to graph, and what each part takes.
struct ThroughputCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput",
        abstract: "Measure tokens a second from text to graph, with one thread and with two, in one run.",
        discussion: """
            The inputs are read again and again until enough articles were made into graphs. One thread, the analyser \
            alone and two threads are timed in turns, and the best of the rounds counts, so that other work on the \
            machine disturbs the ratios little.
            """
    )

    @Argument(help: "Article files.")
    var inputs: [String]

    @Option(help: "How often the inputs are gone through in a round.")
    var times = 5

    @Option(help: "How many rounds.")
    var rounds = 3

    @Option(help: "How a text is read: by the encoder (standard), or by the small network (fast).")
    var accuracy = TrainedAnalyzer.Accuracy.standard

    func run() async throws {
        let parser = ArticleReader()
        let articles = try inputs.map { try parser.read($0).article }
        let many = (0..<times).flatMap { _ in articles }
        let analyzer = try TrainedAnalyzer(accuracy: accuracy)
        let pipeline = Pipeline(analyzer: analyzer)
        let tokens =
            times * articles.reduce(0) { $0 + analyzer.analyze($1).sentences.reduce(0) { $0 + $1.tokens.count } }
        var best = (
            one: Duration.seconds(1_000_000), two: Duration.seconds(1_000_000), analysis: Duration.seconds(1_000_000)
        )
        for _ in 0..<rounds {
            let analysis = await Stopwatch.run(many, tasks: 1) { _ = analyzer.analyze($0) }
            let one = await Stopwatch.run(many, tasks: 1) { _ = try? pipeline.graph(of: $0) }
            let two = await Stopwatch.run(many, tasks: 2) { _ = try? pipeline.graph(of: $0) }
            best = (min(best.one, one), min(best.two, two), min(best.analysis, analysis))
        }
        print("tokens        \(tokens)")
        print("one thread    \(rate(tokens, best.one)) tokens/s")
        print("two threads   \(rate(tokens, best.two)) tokens/s, \(Figures.text(best.one / best.two)) times one")
        print("analyser      \(Figures.text(best.analysis / best.one)) of the time of one thread")
        print("the rest      \(rate(tokens, best.one - best.analysis)) tokens/s")
    }

    private func rate(_ tokens: Int, _ time: Duration) -> Int { Int(Double(tokens) / max(1e-9, time / .seconds(1))) }
}
