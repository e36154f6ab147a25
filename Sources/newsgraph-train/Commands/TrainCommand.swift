import ArgumentParser
import NewsLanguage

/// `newsgraph-train train`: rebuilds the model.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "train", abstract: "Rebuild the model from the data.")

    @Option(name: .long, help: "The folder of the training data.")
    var data = "../shared/data"
    @Option(name: .shortAndLong, help: "The model file to write.")
    var output = "english.model"

    func run() throws {
        let log = Progress()
        let folder = DataFolder(path: data)
        let train = try Treebank(folder, part: "train")
        let paragraphs = GoldParagraph.all(train.sentences)
        let tt = TokenizerTrainer(paragraphs: paragraphs)
        let splits = IdentifierTable(ModelSlice(copying: tt.contractions()))!
        let ww = tt.weights(splits: splits, rounds: 6, log: log)
        log.note("\(ww.count)")
        let tokenizer = Tokenizer(weights: WeightTable(ModelSlice(copying: ww))!, splits: splits)
        for name in ["en_ewt", "en_gum"] {
            let dev = try GoldParagraph.all(CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu")))
            var good = 0, total = 0, guessed = 0
            for d in dev {
                var out: [RawToken] = []
                tokenizer.tokenize(d.text, 0..<d.text.count, into: &out, features: FeatureList(), board: ScoreBoard())
                let set = Set(d.tokens.map(\.range))
                good += out.count { set.contains($0.range) }
                total += d.tokens.count
                guessed += out.count
            }
            log.note("\(name) words F1 \(2 * Double(good) / Double(total + guessed))")
        }
        var raw = try RawText.sentences(folder, tokenizer: tokenizer)
        raw += RawText.sentences(train.sentences)
        log.note("raw")
        let cc = IdentifierTable(ModelSlice(copying: ClusterTrainer().encode(raw, log: log)))!
        let tags = TagSet(names: train.tagNames())
        let relations = RelationSet(names: train.relationNames())
        log.note("\(tags.names.count) tags \(relations.names.count) relations")
        var sentences = train.trainingSentences(tags: tags, relations: relations)
        let empty = IdentifierTable(ModelSlice(copying: IdentifierTable.encode([])))!
        let lexicon0 = Lexicon(clusters: empty, ambiguity: empty)
        var cache = LexemeCache(lexicon: lexicon0)
        for i in sentences.indices { sentences[i].lexemes = cache.padded(sentences[i].forms) }
        let amb = IdentifierTable(ModelSlice(copying: AmbiguityTable.encode(sentences)))!
        let lexicon = Lexicon(clusters: cc, ambiguity: amb)
        let ss = SentenceSplitter(weights: WeightTable(ModelSlice(copying: SentenceTrainer(paragraphs: paragraphs, lexicon: lexicon).weights(rounds: 6, log: log)))!)
        cache = LexemeCache(lexicon: lexicon)
        for name in ["en_ewt", "en_gum"] {
            let dev = try GoldParagraph.all(CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu")))
            var good = 0, total = 0, guessed = 0
            for d in dev {
                let out = ss.split(d.text, d.tokens, lexemes: d.lexemes(&cache), features: FeatureList(), board: ScoreBoard())
                var gold = Set<Range<Int>>()
                var start = 0
                for e in d.sentenceEnds { gold.insert(start..<e); start = e }
                good += out.count { gold.contains($0) }
                total += gold.count
                guessed += out.count
            }
            log.note("\(name) sents F1 \(2 * Double(good) / Double(total + guessed))")
        }
        for i in sentences.indices { sentences[i].lexemes = cache.padded(sentences[i].forms) }
        let tb = TaggerTrainer(tags: tags, rounds: 8).train(sentences, seed: 1, log: log)
        log.note("tagger \(tb.count) bytes")
        let tagger = Tagger(weights: WeightTable(ModelSlice(copying: tb))!, tags: tags)
        let features = FeatureList(), board = ScoreBoard()
        var devs: [(String, [TrainingSentence])] = []
        for name in ["en_ewt", "en_gum"] {
            var dev = train; dev.sentences = try CoNLLUReader.sentences(in: folder.text("treebank/\(name)-dev.conllu"))
            var s = dev.trainingSentences(tags: tags, relations: relations)
            var good = 0, total = 0
            for i in s.indices {
                s[i].lexemes = cache.padded(s[i].forms)
                tagger.tag(s[i].lexemes, into: &s[i].guessedTags, features: features, board: board)
                for (j, w) in dev.sentences[i].words.enumerated() {
                    total += 1
                    if tags.universal[Int(s[i].guessedTags[j])].rawValue == w.upos { good += 1 }
                }
            }
            log.note("\(name) UPOS \(Double(good) / Double(total))")
            devs.append((name, s))
        }
        Jackknife.tag(&sentences, tags: tags, folds: 4, rounds: 5, log: log)
        let pt = ParserTrainer(relations: relations, tags: tags, seed: 5)
        let pb = pt.train(sentences, rounds: 10, minimumUpdates: 2, log: log)
        let pb2 = pt.train(sentences, rounds: 1, minimumUpdates: 5, log: log)
        for m in [pb, pb2] {
            log.note("parser \(m.count) bytes")
            let parser = Parser(weights: WeightTable(ModelSlice(copying: m))!, relations: relations)
            for (name, s) in devs {
                var las = 0, uas = 0, total = 0
                var words: [ParserWord] = []
                var state = ParserState(count: 0)
                let t0 = ContinuousClock.now
                for x in s {
                    ParserWord.words(x.lexemes, tags: x.guessedTags, set: tags, into: &words)
                    parser.parse(words, state: &state, features: features, board: board)
                    for j in 1...x.count {
                        total += 1
                        if state.nodes[j].head == x.heads[j] {
                            uas += 1
                            if state.nodes[j].relation == x.relations[j] + 1 { las += 1 }
                        }
                    }
                }
                let t = (ContinuousClock.now - t0) / .seconds(1)
                log.note("\(name) UAS \(Double(uas) / Double(total)) LAS \(Double(las) / Double(total)) \(Double(total) / t) tok/s")
            }
        }
    }
}
