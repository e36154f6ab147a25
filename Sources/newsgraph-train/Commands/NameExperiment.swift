import ArgumentParser
import Foundation
import NewsLanguage

struct NameExperiment: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "names")
    @Option var model = "/tmp/lang/first.model"
    @Option var mix = "e1g1w1p2"
    @Option var rounds = 5
    @Option var minimum = 2
    @Option var dropout = 0
    @Option var margin = 0

    func run() throws {
        let log = Progress()
        let folder = DataFolder(path: "/work/shared/data")
        let m = try EvaluateCommand.model(model)
        let ewt = NameCorpus.entityNames(try CoNLLUReader.sentences(in: folder.text("treebank/en_ewt-train.conllu")))
        let gum = EntityColumn.names(try CoNLLUReader.sentences(in: folder.text("treebank/en_gum-train.conllu")))
        let wiki = NameCorpus.columns(try folder.text("ner/wikigold.conll.txt"))
        let politics = NameCorpus.columns(try folder.text("ner/crossner-politics-train.txt"))
        var corpus: [NamedSentence] = []
        var key: Character = "e"
        for c in mix {
            if let n = Int(String(c)) {
                let part = key == "e" ? ewt : key == "g" ? gum : key == "w" ? wiki : politics
                for _ in 0..<n { corpus += part }
            } else { key = c }
        }
        corpus.prepare(lexicon: m.lexicon, tagger: m.tagger)
        let trainer = NameTrainer(tags: m.tags, gazetteer: m.names.gazetteer)
        trainer.dropout = dropout
        trainer.margin = Int32(margin)
        var devE = NameCorpus.entityNames(try CoNLLUReader.sentences(in: folder.text("treebank/en_ewt-dev.conllu")))
        var devP = NameCorpus.columns(try folder.text("ner/crossner-politics-dev.txt"))
        devE.prepare(lexicon: m.lexicon, tagger: m.tagger)
        devP.prepare(lexicon: m.lexicon, tagger: m.tagger)
        let features = FeatureList(), board = ScoreBoard()
        var path = NamePath()
        for r in 1...rounds {
            let bytes = trainer.train(corpus, rounds: 1, minimumUpdates: minimum, log: log)
            let finder = NameFinder(weights: try WeightTable(trained: bytes), tags: m.tags, gazetteer: m.names.gazetteer)
            for (name, dev, kinds) in [("ewt", devE, Set<NameMention.Kind>([.person, .organisation, .location])), ("pol", devP, Set(NameMention.Kind.allCases))] {
                var e = Evaluation()
                for s in dev {
                    let l = finder.labels(s.lexemes, tags: s.tags, path: &path, features: features, board: board)
                    e.count(NameLabels.mentions(l), gold: s.names, kinds: kinds)
                }
                log.note("\(mix) \(r) \(name) F1 \(e.names.f1)  \(e.nameKinds.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \(Int($0.value.precision * 100))/\(Int($0.value.recall * 100))" }.joined(separator: " "))")
            }
        }
    }
}
