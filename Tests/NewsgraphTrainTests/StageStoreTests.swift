import Foundation
import NewsLanguage
import Testing

@testable import newsgraph_train

/// What a stage of a training has learnt comes back from its folder as it was.
@Suite struct StageStoreTests {
    private func shape(width: Int) -> NetworkShape {
        NetworkShape(words: 5, input: 16, width: width, layers: 2, arc: 16, label: 16, relations: 3, tags: 3)
    }

    private func learner(_ shape: NetworkShape, seed: UInt64) -> EncoderLearner {
        var random = Randomness(seed: seed)
        return EncoderLearner(shape: shape, random: &random)
    }

    private func weights(_ learner: EncoderLearner) -> [Float] {
        (0..<learner.shape.denseCount).map { learner.dense.weights[$0] }
            + (0..<learner.shape.embeddingRows * learner.shape.input).map { learner.embeddings.weights[$0] }
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func networksComeBackAsTheyWereKept() throws {
        try withFolder { folder in
            let shape = shape(width: 16)
            let learners = [learner(shape, seed: 1), learner(shape, seed: 2)]
            try StageStore(folder).keep("student", learners)
            let found = try #require(try StageStore(folder).read("student", count: 2, shape: shape))
            #expect(found.map(weights) == learners.map(weights))
            #expect(weights(learners[0]) != weights(learners[1]))
        }
    }

    @Test func aStageOfWhichANetworkIsMissingIsTrainedAgain() throws {
        try withFolder { folder in
            let shape = shape(width: 16)
            let store = try StageStore(folder)
            #expect(try store.read("teacher", count: 1, shape: shape) == nil)
            try store.keep("teacher", [learner(shape, seed: 1)])
            #expect(try store.read("teacher", count: 2, shape: shape) == nil)
        }
    }

    @Test func networksOfAnotherShapeAreRefused() throws {
        try withFolder { folder in
            let store = try StageStore(folder)
            try store.keep("teacher", [learner(shape(width: 16), seed: 1)])
            #expect(throws: (any Error).self) { try store.read("teacher", count: 1, shape: shape(width: 32)) }
        }
    }

    @Test func withoutAFolderNothingIsKept() throws {
        let shape = shape(width: 16)
        let store = try StageStore(nil)
        try store.keep("teacher", [learner(shape, seed: 1)])
        #expect(try store.read("teacher", count: 1, shape: shape) == nil)
    }
}
