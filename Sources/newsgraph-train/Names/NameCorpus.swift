import NewsLanguage

/// Reads names from the corpora, each with its own conventions.
enum NameCorpus {
    /// A file of one word and its label a line, with blank lines between sentences.
    static func columns(_ text: String) -> [NamedSentence] {
        var out: [NamedSentence] = []
        var forms: [String] = []
        var labels: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split { $0 == "\t" || $0 == " " }
            if cells.count >= 2, let last = cells.last {
                forms.append(String(cells[0]))
                labels.append(last)
            } else if !forms.isEmpty {
                out.append(NamedSentence(forms: forms, names: mentions(labels)))
                forms = []
                labels = []
            }
        }
        if !forms.isEmpty { out.append(NamedSentence(forms: forms, names: mentions(labels))) }
        return out.filter { !$0.forms.contains("-DOCSTART-") }
    }

    /// The names of BIO or IO labels.
    static func mentions(_ labels: [Substring]) -> [NameMention] {
        var out: [NameMention] = []
        var open: (start: Int, label: Substring)?
        func close(_ end: Int) {
            guard let begun = open, let kind = NameMention.Kind(corpusLabel: begun.label) else { return }
            out.append(NameMention(tokens: begun.start..<end, kind: kind))
        }
        for (index, label) in labels.enumerated() {
            let type = label.dropFirst(2)
            if label.hasPrefix("I-"), open?.label == type { continue }
            close(index)
            open = label == "O" ? nil : (index, type)
        }
        close(labels.count)
        return out
    }

    /// The sentences of a treebank whose last column has `NER=`.
    static func entityNames(_ sentences: [CoNLLUSentence]) -> [NamedSentence] {
        sentences.map { sentence in
            let labels = sentence.words.map { word in
                word.misc.split(separator: "|").first { $0.hasPrefix("NER=") }?.dropFirst(4) ?? "O"
            }
            return NamedSentence(forms: sentence.words.map(\.form), names: mentions(labels))
        }
    }
}

extension NameCorpus {
    /// All sentences that names are learnt from.
    static func training(_ folder: DataFolder) throws -> [NamedSentence] {
        let ewt = try CoNLLUReader.sentences(in: folder.text("treebank/en_ewt-train.conllu"))
        let gum = try CoNLLUReader.sentences(in: folder.text("treebank/en_gum-train.conllu"))
        let wikigold = columns(try folder.text("ner/wikigold.conll.txt"))
        let politics = columns(try folder.text("ner/crossner-politics-train.txt"))
        // The one corpus of political text is small; counting it six times makes its share that of its subject.
        let repeated = (0..<6).flatMap { _ in politics }
        return entityNames(ewt) + EntityColumn.names(gum) + wikigold + repeated
    }
}
