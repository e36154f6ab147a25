
import ArgumentParser
import NewsLanguage

struct TagExperiment: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "texp")
    @Option var model = "/tmp/lang/q.model"
    @Option var margin = 0
    @Option var dropout = 0
    @Option var rounds = 6
    @Flag var recase = false
    func run() throws {
        let log = Progress()
        let folder = DataFolder(path: "/work/shared/data")
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
        if recase { var r = sentences.recased(); for i in r.indices { r[i].lexemes = cache.padded(r[i].forms) }; sentences += r }
        let trainer = TaggerTrainer(tags: tags, rounds: rounds)
        trainer.margin = Int32(margin)
        trainer.dropout = dropout
        for mu in [2] {
            let tagger = Tagger(weights: try WeightTable(trained: trainer.train(sentences, seed: 1)), tags: tags)
            let features = FeatureList(), board = ScoreBoard()
            for name in ["en_ewt", "en_gum"] {
                var dev = train; dev.sentences = try CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu"))
                var s = load(dev)
                var good = 0, total = 0
                for i in s.indices {
                    tagger.tag(s[i].lexemes, into: &s[i].guessedTags, features: features, board: board)
                    for (j, w) in dev.sentences[i].words.enumerated() {
                        total += 1
                        if tags.universal[Int(s[i].guessedTags[j])].rawValue == w.upos { good += 1 }
                    }
                }
                log.note("m \(margin) d \(dropout) r \(rounds) mu \(mu) \(name) UPOS \(Double(good) / Double(total))")
            }
        }
    }
}
