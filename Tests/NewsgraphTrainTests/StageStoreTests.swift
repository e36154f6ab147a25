import Foundation
import NewsLanguage
import Testing

@testable import newsgraph_train

/// What a stage of a training has learnt comes back from its folder as it was.
@Suite struct StageStoreTests {
    private func learner(width: Int = 16, seed: UInt64) -> EncoderLearner {
        var random = Randomness(seed: seed)
        let shape = NetworkShape(
            words: 5,
            input: 16,
            width: width,
            layers: 2,
            arc: 16,
            label: 16,
            relations: 3,
            tags: 3
        )
        return EncoderLearner(shape: shape, random: &random)
    }

    private func weights(_ learner: EncoderLearner) -> [Float] {
        learner.runs.flatMap { run in (0..<run.count).map { run.floats[$0] } }
    }

    private func withStore(_ body: (StageStore) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(try StageStore(folder.path))
    }

    @Test func weightsComeBackAsTheyWereKept() throws {
        try withStore { store in
            let (first, second) = (learner(seed: 1), learner(seed: 2))
            #expect(weights(first) != weights(second))
            try store.keep("student", first.runs)
            #expect(try store.read("student", into: second.runs))
            #expect(weights(first) == weights(second))
        }
    }

    @Test func aStageThatWasNotKeptIsTrained() throws {
        try withStore { store in
            try store.keep("guesser", learner(seed: 1).runs)
            #expect(try !store.read("student", into: learner(seed: 1).runs))
        }
    }

    @Test func weightsOfAnotherShapeAreRefused() throws {
        try withStore { store in
            try store.keep("student", learner(seed: 1).runs)
            #expect(throws: (any Error).self) { try store.read("student", into: learner(width: 32, seed: 1).runs) }
        }
    }

    @Test func withoutAFolderNothingIsKept() throws {
        let store = try StageStore(nil)
        try store.keep("student", learner(seed: 1).runs)
        #expect(try !store.read("student", into: learner(seed: 1).runs))
    }
}
