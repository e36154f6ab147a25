
import ArgumentParser
import Foundation
import NewsLanguage

struct NeuralExperiment: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nexp")
    @Option var data = "/work/shared/data"
    @Option var rounds = 8
    @Option var model = "/tmp/lang/first.model"
    @Option var limit = 100000
    @Option var input = 96
    @Option var hidden = 128
    @Option var state = 128
    @Option var tagWeight = 1.0
    @Option var rate = 0.002
    @Option var stop = 100
    @Flag var plain = false

    func run() throws {
        let log = Progress()
        let folder = DataFolder(path: data)
        let train = try Treebank(folder, part: "train")
        let m = try EvaluateCommand.model(model)
        let tags = m.tags, relations = m.relations
        var cache = LexemeCache(lexicon: m.lexicon)
        func load(_ t: Treebank) -> [TrainingSentence] {
            var s = t.trainingSentences(tags: tags, relations: relations)
            for i in s.indices { s[i].lexemes = cache.padded(s[i].forms) }
            return s
        }
        var sentences = load(train)
        var devs: [(String, [TrainingSentence])] = []
        let features = FeatureList(), board = ScoreBoard()
        for name in ["en_ewt", "en_gum"] {
            var dev = train; dev.sentences = try CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu"))
            var s = load(dev)
            for i in s.indices { m.tagger.tag(s[i].lexemes, into: &s[i].guessedTags, features: features, board: board) }
            devs.append((name, s))
        }
        Jackknife.tag(&sentences, tags: tags, folds: 4, rounds: 4, log: log)
        if sentences.count > limit { sentences = Array(sentences.prefix(limit)) }
        let vocabulary = try NeuralVocabulary(sentences, minimum: 2)
        let shape = NeuralShape(words: vocabulary.rows, input: input, hidden: hidden, state: state, actions: relations.actionCount, tags: tags.names.count)
        let trainer = NeuralTrainer(shape: shape, vocabulary: vocabulary, relations: relations, seed: 9)
        trainer.tagWeight = Float(tagWeight)
        trainer.rate = Float(rate)
        let table = try IdentifierTable(trained: vocabulary.bytes)
        log.note("\(shape) \(shape.denseCount) dense, \(shape.embeddingRows) rows")
        trainer.train(sentences, rounds: rounds, log: log) { r in
            if r > stop { Foundation.exit(0) }
            let parser = NeuralParser(shape: shape, vocabulary: table, embeddings: trainer.embeddings.weights, dense: trainer.dense.weights, relations: relations)
            var ensemble = ParserEnsemble(parsers: [parser], relations: relations)
            for (name, s) in devs {
                var upos = 0, las = 0, uas = 0, total = 0
                var state = ParserState(count: 0)
                let t0 = ContinuousClock.now
                for x in s {
                    var found = x.guessedTags
                    ensemble.parse(x.lexemes, tags: &found, state: &state)
                    for j in 1...x.count {
                        if x.tags[j - 1] != 255, tags.universal[Int(found[j - 1])] == tags.universal[Int(x.tags[j - 1])] { upos += 1 }
                        total += 1
                        if state.nodes[j].head == x.heads[j] {
                            uas += 1
                            if state.nodes[j].relation == x.relations[j] + 1 { las += 1 }
                        }
                    }
                }
                let t = (ContinuousClock.now - t0) / .seconds(1)
                log.note("\(name) UPOS \(Double(upos) / Double(total)) UAS \(Double(uas) / Double(total)) LAS \(Double(las) / Double(total)) \(Double(total) / t)")
            }
        }
    }
}
