import Foundation
import GraphReaders
import Testing

/// What a fuzzer found worth keeping (`Tests/Fuzzing/Corpus`), read again on every run of the tests.
@Suite("Documents of the fuzzer", .timeLimit(.minutes(30)))
struct FuzzCorpusTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing/Corpus")

    @Test("give an error or a graph", arguments: GraphFormat.all(for: .read))
    func read(format: GraphFormat) throws {
        let folder = Self.corpus.appending(path: format.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        try #require(!names.isEmpty)
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            do throws(ReadError) {
                _ = try format.read(bytes, options: ReaderOptions())
            } catch {
                #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty, "\(name)")
            }
        }
    }
}
