import Foundation
import GraphValidation
import Testing

/// What a fuzzer found worth keeping (`Tests/Fuzzing/Corpus`), checked again on every run of the tests.
@Suite("Documents of the fuzzer", .timeLimit(.minutes(30)))
struct FuzzCorpusTests {
    @Test("give findings at places that are there")
    func check() throws {
        let corpus = Repository.root.appending(path: "Tests/Fuzzing/Corpus")
        var validator = Validator()
        validator.isStrict = true
        var count = 0
        for folder in try FileManager.default.contentsOfDirectory(atPath: corpus.path()).sorted() {
            let folder = corpus.appending(path: folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
                let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
                let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
                let report = try validator.validate(bytes: bytes, name: name)
                #expect(report.findings.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 }, "\(name)")
                count += 1
            }
        }
        #expect(count >= 20)
    }
}
