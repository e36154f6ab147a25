
import ArgumentParser
import Foundation
import NewsLanguage

struct NeuralExperiment: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nexp")
    @Option var data = "/work/shared/data"
    @Option var rounds = 8
    @Option var model = "/tmp/lang/q.model"
    @Option var limit = 100000
    @Option var input = 96
    @Option var hidden = 128
    @Option var state = 128

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
        for name in ["en_ewt", "en_gum"] {
            var dev = train; dev.sentences = try CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu"))
            var s = load(dev)
            devs.append((name, s))
        }
        if sentences.count > limit { sentences = Array(sentences.prefix(limit)) }
        let vocabulary = try NeuralVocabulary(sentences, minimum: 2)
        let shape = NeuralShape(words: vocabulary.rows, input: input, hidden: hidden, state: state, actions: relations.actionCount, tags: tags.names.count)
        let trainer = NeuralTrainer(shape: shape, vocabulary: vocabulary, relations: relations, seed: 9)
        let table = try IdentifierTable(trained: vocabulary.bytes)
        log.note("\(shape) \(shape.denseCount) dense, \(shape.embeddingRows) rows")
        trainer.train(sentences, rounds: rounds, log: log) { _ in
            let parser = NeuralParser(shape: shape, vocabulary: table, embeddings: trainer.embeddings.weights, dense: trainer.dense.weights, relations: relations)
            let workspace = NeuralWorkspace(shape: shape)
            for (name, s) in devs {
                var upos = 0, las = 0, uas = 0, total = 0
                var words: [NeuralWord] = []
                var state = ParserState(count: 0)
                let t0 = ContinuousClock.now
                for x in s {
                    parser.words(x.lexemes.dropFirst(2).dropLast(2), into: &words)
                    var found: [UInt8] = []
                    parser.parse(words, tags: &found, state: &state, workspace: workspace)
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
