import Foundation
import NewsLanguage
import NewsText

/// Our speed and names beside those of spaCy's small English model, in one run on one thread.
struct BesideSpacy {
    let analyzer: TrainedAnalyzer
    let data: String
    let programs: PythonPrograms

    /// The files that names are measured on.
    private var files: [String] {
        ["treebank/en_ewt-dev.conllu", "ner/crossner-politics-dev.txt"].map { name in
            let path = data + "/" + name
            return FileManager.default.fileExists(atPath: path) ? path : path + ".xz"
        }
    }

    /// Prints our figures on a text and the files of names; spaCy's program then prints its own.
    func run(text: String, path: String, kilobytes: Int) throws {
        let article = Article(name: "", text: text)
        _ = analyzer.analyze(Article(name: "", text: String(text.prefix(20_000))))
        let start = ContinuousClock.now
        let words = analyzer.analyze(article).sentences.reduce(0) { $0 + $1.tokens.count }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("newsgraph: \(words) words, \(Int(Double(words) / max(seconds, 1e-9))) words/s")
        let evaluator = Evaluator(analyzer: analyzer)
        for file in files {
            let lines = try DataFolder.read(file)
            let found =
                file.contains(".conllu")
                ? evaluator.evaluateNames(try CoNLLUReader.sentences(in: lines))
                : evaluator.evaluate(NameCorpus.columns(lines))
            let hundredths = Int((found.names.f1 * 10_000).rounded())
            print("newsgraph names \(file.split(separator: "/").last ?? ""): \(Double(hundredths) / 100)")
        }
        try programs.prepare()
        try programs.run("spacy_beside.py", [path] + files + ["--kilobytes", String(kilobytes)])
    }
}
