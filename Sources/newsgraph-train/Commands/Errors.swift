
import ArgumentParser
import NewsLanguage

struct ErrorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "errors")
    @Argument var model: String
    @Argument var file: String
    @Option var what = "lemma"
    func run() throws {
        let a = TrainedAnalyzer(model: try EvaluateCommand.model(model))
        var c = Counter<String>()
        for s in try CoNLLUReader.sentences(in: DataFolder.read(file)) {
            let r = a.analyze(words: s.words)
            for (t, w) in zip(r.tokens, s.words) {
                switch what {
                case "lemma": if t.lemma != w.lemma { c.add("\(w.form) \(w.upos)|\(w.xpos) \(t.upos.rawValue)|\(t.xpos) gold \(w.lemma) found \(t.lemma)") }
                case "feats": if t.features != Features(conllu: w.features) { c.add("\(w.form.lowercased()) \(w.xpos) \(t.xpos) gold \(Features(conllu: w.features).conllu) found \(t.features.conllu)") }
                default: if t.upos.rawValue != w.upos { c.add("gold \(w.upos)|\(w.xpos) found \(t.upos.rawValue)|\(t.xpos)") }
                }
            }
        }
        for (k, n) in c.ranked.prefix(45) { print(n, k) }
    }
}
