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

    func run() throws {
        let start = ContinuousClock.now
        let model = try options.load()
        print("load: \(Self.milliseconds(ContinuousClock.now - start)) ms")
        let all = try DataFolder.read(file)
        let text = String(decoding: all.utf8.prefix(kilobytes * 1024), as: UTF8.self)
        var stages = StageClock(model: model, text: text)
        for line in stages.run() { print(line) }
        print("peak memory: \(Self.peakMemory()) MB")
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
