import ArgumentParser
import Foundation
import NewsLanguage
import NewsText

/// `newsgraph-train benchmark`: the speed of each stage beside a plain pass over the same bytes.
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Print the speed of each stage of the analyser on a text."
    )

    @OptionGroup var options: ModelOptions
    @Argument(help: "A text file with blank lines between paragraphs; it may be compressed with xz.")
    var file: String
    @Option(name: .long, help: "Read no more than so many kilobytes of it.")
    var kilobytes = 500
    @Option(
        name: .long,
        help: "Also run spaCy's small model, in a virtual environment in this folder, which is made if missing."
    )
    var spacy: String?
    @Option(name: .long, help: "The folder of the training data, for names beside spaCy's.")
    var data = "../shared/data"
    @Option(name: .long, help: "The folder of the programs in Python.")
    var programs = "Sources/newsgraph-train/Python"

    func run() throws {
        let start = ContinuousClock.now
        let model = try options.load()
        print("load: \(Self.milliseconds(ContinuousClock.now - start)) ms")
        let all = try DataFolder.read(file)
        let text = String(decoding: all.utf8.prefix(kilobytes * 1024), as: UTF8.self)
        var stages = StageClock(model: model, text: text)
        for line in stages.run() { print(line) }
        print("peak memory: \(Self.peakMemory()) MB")
        guard let spacy else { return }
        let analyzer = TrainedAnalyzer(model: model, accuracy: options.accuracy)
        let python = try PythonPrograms(programs: programs, environment: spacy, packages: "requirements-spacy.txt")
        try BesideSpacy(analyzer: analyzer, data: data, programs: python).run(
            text: text,
            path: file,
            kilobytes: kilobytes
        )
    }

    /// Milliseconds with one decimal.
    static func milliseconds(_ duration: Duration) -> String {
        let tenths = Int((duration / .milliseconds(1) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
