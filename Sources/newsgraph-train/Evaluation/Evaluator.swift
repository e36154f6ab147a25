import GoldGraphs
import NewsLanguage
import NewsText

/// Measures an analyser on annotated text.
struct Evaluator {
    let analyzer: TrainedAnalyzer

    /// Measures on the sentences of a treebank.
    func evaluate(_ sentences: [CoNLLUSentence]) -> Evaluation {
        var out = Evaluation()
        let named = Evaluator.goldNames(sentences)
        let kinds = Set(named.flatMap { $0.names.map(\.kind) })
        let clock = ContinuousClock()
        let start = clock.now
        let texts = documents(sentences).map { analyzer.analyze(sentences: $0.map(\.words)) }
        let found = texts.flatMap(\.sentences)
        out.goldSpeed = Evaluator.speed(found.reduce(0) { $0 + $1.tokens.count }, clock.now - start)
        for (index, sentence) in found.enumerated() {
            out.count(sentence, gold: sentences[index].words)
            out.count(sentence.names, gold: named[index].names, kinds: kinds)
        }
        countChains(sentences, texts, &out.coreference)
        evaluateRaw(sentences, &out)
        return out
    }

    /// Measures only the names of a treebank.
    func evaluateNames(_ sentences: [CoNLLUSentence]) -> Evaluation {
        var out = Evaluation()
        let named = Evaluator.goldNames(sentences)
        let kinds = Set(named.flatMap { $0.names.map(\.kind) })
        let found = documents(sentences).flatMap { analyzer.analyze(sentences: $0.map(\.words)).sentences }
        for (sentence, gold) in zip(found, named) { out.count(sentence.names, gold: gold.names, kinds: kinds) }
        return out
    }

    /// The sentences of each document, which are analysed together as those of an article are.
    private func documents(_ sentences: [CoNLLUSentence]) -> [ArraySlice<CoNLLUSentence>] {
        let starts = [0] + sentences.indices.filter { $0 > 0 && sentences[$0].beginsDocument } + [sentences.count]
        return zip(starts, starts.dropFirst()).map { sentences[$0..<$1] }
    }

    /// Compares how the mentions that the file gives are put together; a file without any has no score.
    private func countChains(_ sentences: [CoNLLUSentence], _ texts: [AnalyzedText], _ score: inout CoreferenceScore) {
        for (document, text) in zip(CoreferenceDocument.all(in: sentences), texts) where !document.mentions.isEmpty {
            guard let encoded = EncodedText(text, model: analyzer.model),
                let chains = encoded.chains(of: document.mentions(in: text))
            else { continue }
            score.add(key: document.clusters, response: CoreferenceDocument.clusters(chains))
        }
    }

    /// Measures names alone on a file of words and labels.
    func evaluate(_ sentences: [NamedSentence]) -> Evaluation {
        var out = Evaluation()
        let kinds = Set(NameMention.Kind.allCases)
        for sentence in sentences {
            let words = sentence.forms.map { CoNLLUSentence.Word(form: $0) }
            out.count(analyzer.analyze(words: words).names, gold: sentence.names, kinds: kinds)
        }
        return out
    }

    /// The gold names: `NER=` where the file has it, else the named entities of `Entity=`.
    private static func goldNames(_ sentences: [CoNLLUSentence]) -> [NamedSentence] {
        let hasLabels = sentences.contains { $0.words.contains { $0.misc.contains("NER=") } }
        return hasLabels ? NameCorpus.entityNames(sentences) : EntityColumn.names(sentences)
    }

    static func speed(_ words: Int, _ time: Duration) -> Double {
        Double(words) / max(1e-9, time / .seconds(1))
    }

    /// Builds the running text with blank lines between paragraphs, analyses it, and compares words and sentences.
    private func evaluateRaw(_ sentences: [CoNLLUSentence], _ out: inout Evaluation) {
        var text = ""
        var goldWords: [TextSpan] = []
        var goldSentences: [TextSpan] = []
        for paragraph in GoldParagraph.all(sentences) {
            let base = text.unicodeScalars.count
            text += String(decoding: paragraph.text.bytes, as: UTF8.self) + "\n\n"
            var start = 0
            for end in paragraph.sentenceEnds {
                let words = paragraph.tokens[start..<end].map {
                    TextSpan(base + $0.range.lowerBound, base + $0.range.upperBound)
                }
                goldWords += words
                if let first = words.first, let last = words.last { goldSentences.append(first.union(last)) }
                start = end
            }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let found = analyzer.analyze(Article(name: "", text: text)).sentences
        let words = found.flatMap { $0.tokens.map(\.span) }
        out.rawSpeed = Evaluator.speed(words.count, clock.now - start)
        out.tokens.count(found: words, gold: goldWords)
        out.sentences.count(found: found.map(\.span), gold: goldSentences)
    }
}

extension CoNLLUSentence.Word {
    /// A word that only its form is known of.
    init(form: String) {
        self.init(
            form: form,
            lemma: "_",
            upos: "_",
            xpos: "_",
            features: "_",
            head: 0,
            relation: "_",
            misc: "_",
            spaceAfter: true,
            continuesToken: false
        )
    }
}
