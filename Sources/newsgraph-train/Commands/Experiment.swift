
import ArgumentParser
import Foundation
import NewsLanguage

struct ExperimentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "exp")
    @Option var data = "/work/shared/data"
    @Option var rounds = 4
    @Option var model = "/tmp/lang/q.model"
    @Option var folds = 4
    @Option var margin = 0
    @Option var dropout = 0
    @Flag var gold = false

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
            if gold { for i in s.indices { s[i].guessedTags = s[i].tags.map { $0 == 255 ? 0 : $0 } } }
            devs.append((name, s))
        }
        // oracle check
        var right = 0, total = 0
        for s in sentences.prefix(3000) {
            var st = ParserState(count: s.count)
            let o = ArcOracle(heads: s.heads)
            while !st.isFinal {
                if st.stack.count == 2, st.next > st.count { st.apply(2 + 2 * relations.root); continue }
                let c = o.costs(st)
                var best = Int.max, act: UInt8 = 0
                let top = st.stackWord(0)
                if st.canShift, c.shift < best { best = c.shift; act = 0 }
                if st.canLeft, c.left < best { best = c.left; act = 1 + 2 * (s.relations[top] == 255 ? 1 : s.relations[top]) }
                if st.canRight, c.right < best { best = c.right; act = 2 + 2 * (s.relations[top] == 255 ? 1 : s.relations[top]) }
                st.apply(act)
            }
            for j in 1...s.count { total += 1; if st.nodes[j].head == s.heads[j] { right += 1 } }
        }
        log.note("oracle UAS \(Double(right) / Double(total))")
        if folds > 0 { Jackknife.tag(&sentences, tags: tags, folds: folds, rounds: 4, log: log) }
        let pt = ParserTrainer(relations: relations, tags: tags, seed: 5)
        pt.margin = Int32(margin); pt.dropout = dropout
        for r in 1...rounds {
            let pb = pt.train(sentences, rounds: 1, explores: r > 1, minimumUpdates: 1, log: log)
            guard r >= 3 else { continue }
            func report(_ label: String, _ parse: ([ParserWord], inout ParserState) -> Void) {
                for (name, s) in devs {
                    var las = 0, uas = 0, total = 0
                    var words: [ParserWord] = []
                    var state = ParserState(count: 0)
                    for x in s {
                        ParserWord.words(x.lexemes, tags: x.guessedTags, set: tags, into: &words)
                        parse(words, &state)
                        for j in 1...x.count {
                            total += 1
                            if state.nodes[j].head == x.heads[j] {
                                uas += 1
                                if state.nodes[j].relation == x.relations[j] + 1 { las += 1 }
                            }
                        }
                    }
                    log.note("\(label) \(name) UAS \(Double(uas) / Double(total)) LAS \(Double(las) / Double(total))")
                }
            }
            for mu in [3] {
                let bytes = pt.table.encode(minimumUpdates: mu)
                let parser = Parser(weights: WeightTable(ModelSlice(copying: bytes))!, relations: relations)
                report("int8 mu \(mu) \(bytes.count)") { parser.parse($0, state: &$1, features: features, board: board) }
            }
            for mu in [Int]() {
                let t = pt.table.averaged(minimumUpdates: mu)
                report("exact mu \(mu)") { words, state in
                    state.reset(count: words.count - 2)
                    while !state.isFinal {
                        ParserFeatures.extract(state, words: words, into: features)
                        t.score(features, into: board)
                        state.apply(Parser.best(state, board, relations))
                    }
                }
            }
            _ = pb
        }
    }
}

struct ClusterPrint: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "clu")
    @Option var model = "/tmp/lang/q.model"
    func run() throws {
        let m = try EvaluateCommand.model(model)
        let train = try Treebank(DataFolder(path: "/work/shared/data"), part: "train")
        var cache = LexemeCache(lexicon: m.lexicon)
        var counts = Counter<String>()
        for s in train.sentences { for w in s.words { counts.add(w.form) } }
        var groups: [UInt64: [String]] = [:]
        for (w, _) in counts.ranked.prefix(6000) {
            let b = Array(w.utf8)
            let i = cache.index(of: b, 0..<b.count)
            groups[cache.lexemes[i].cluster, default: []].append(w)
        }
        for (k, v) in groups.sorted(by: { $0.key < $1.key }).prefix(60) { print(k, v.prefix(14).joined(separator: " ")) }
        for w in ["Russia", "Moscow", "said", "Putin", "the", "country"] {
            let b = Array(w.utf8)
            let i = cache.index(of: b, 0..<b.count)
            let l = cache.lexemes[i]
            print(w, l.cluster, l.cluster4, l.cluster6, l.cluster10, l.ambiguity)
        }
    }
}
