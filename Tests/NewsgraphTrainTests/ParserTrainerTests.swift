import NewsLanguage
import Testing

@testable import newsgraph_train

/// A network learns a few sentences by heart, and still knows them when it is read back from a model.
@Suite struct ParserTrainerTests {
    private let tags = TagSet(names: ["NOUN|NN", "VERB|VBZ", "DET|DT"])
    private let relations = RelationSet(names: ["root", "nsubj", "obj", "det"])

    private func sentence(_ forms: [String], _ tags: [UInt8], _ heads: [Int32], _ relations: [UInt8]) throws
        -> TrainingSentence
    {
        let none = try IdentifierTable(trained: IdentifierTable.encode([]))
        var cache = LexemeCache(lexicon: Lexicon(clusters: none, ambiguity: none))
        var out = TrainingSentence(forms: forms)
        out.lexemes = cache.padded(forms)
        out.tags = tags
        out.heads = [0] + heads
        out.relations = [0] + relations
        return out
    }

    private func sentences() throws -> [TrainingSentence] {
        [
            try sentence(["the", "man", "sees", "a", "dog"], [2, 0, 1, 2, 0], [2, 3, 0, 5, 3], [3, 1, 0, 3, 2]),
            try sentence(["dogs", "chase", "cats"], [0, 1, 0], [2, 0, 2], [1, 0, 2]),
            try sentence(["a", "cat", "sleeps"], [2, 0, 1], [2, 3, 0], [3, 1, 0]),
        ]
    }

    @Test func learnsByHeart() throws {
        let sentences = try sentences()
        let vocabulary = try NetworkVocabulary(sentences, minimum: 1, raw: Counter(), rawMinimum: 1)
        let shape = NetworkShape(
            words: vocabulary.rows,
            input: 32,
            width: 32,
            layers: 2,
            arc: 32,
            label: 16,
            relations: 4,
            tags: 3
        )
        let trainer = ParserTrainer(shape: shape, vocabulary: vocabulary, start: nil, seed: 3)
        (trainer.learner.inputDropout, trainer.learner.layerDropout) = (0, 0)
        // One step takes four hundred words, so a round must be that long.
        let many = (0..<40).flatMap { _ in sentences }
        trainer.train(many, rounds: 150, log: Progress(isQuiet: true))
        let bytes = NetworkPart.encode(
            shape,
            vocabulary: vocabulary.bytes,
            embeddings: trainer.learner.embeddings.weights,
            dense: trainer.learner.dense.weights
        )
        let parser = try #require(NetworkPart.decode(ModelSlice(copying: bytes), relations: relations, tags: tags))
        var parsers = ParserEnsemble(parsers: [parser], relations: relations)
        for sentence in sentences {
            var found: [UInt8] = []
            var tree = DependencyTree()
            parsers.parse(sentence.lexemes, tags: &found, tree: &tree)
            #expect(found == sentence.tags)
            #expect((1...sentence.count).map { tree.nodes[$0].head } == Array(sentence.heads.dropFirst()))
            #expect((1...sentence.count).map { tree.nodes[$0].relation - 1 } == Array(sentence.relations.dropFirst()))
        }
    }

    @Test func refusesBytesThatAreNoNetwork() {
        #expect(NetworkPart.decode(ModelSlice(copying: []), relations: relations, tags: tags) == nil)
        let zeros = [UInt8](repeating: 0, count: 4096)
        #expect(NetworkPart.decode(ModelSlice(copying: zeros), relations: relations, tags: tags) == nil)
    }
}
