import NewsLanguage

/// The treebanks that grammar is learnt from.
struct Treebank {
    /// The sentences as in the files.
    var sentences: [CoNLLUSentence]

    /// The named part (`train` or `dev`) of both treebanks, which share their tag set.
    init(_ folder: DataFolder, part: String) throws {
        sentences = []
        for name in ["en_ewt", "en_gum"] {
            sentences += try CoNLLUReader.sentences(in: folder.text("treebank/\(name)-\(part).conllu"))
        }
    }

    /// The sentences as lemmas are learnt from them: where the treebanks differ (*people*: *person*), GUM counts more.
    var lemmaSentences: [CoNLLUSentence] {
        sentences + (0..<2).flatMap { _ in sentences.filter(Treebank.isFromGUM) }
    }

    private static func isFromGUM(_ sentence: CoNLLUSentence) -> Bool { sentence.identifier.hasPrefix("GUM") }

    /// The joint tags, most frequent first, without those met only once or twice.
    func tagNames() -> [String] {
        Counter(sentences.lazy.flatMap { $0.words.map { $0.upos + "|" + $0.xpos } }).names(atLeast: 3)
    }

    /// The relations, most frequent first, without those met only once or twice.
    func relationNames() -> [String] {
        Counter(sentences.lazy.flatMap { $0.words.map(\.relation) }).names(atLeast: 3)
    }

    /// The sentences in numbers.
    func trainingSentences(tags: TagSet, relations: RelationSet) -> [TrainingSentence] {
        sentences.map { sentence in
            var out = TrainingSentence(forms: sentence.words.map(\.form))
            out.tags = sentence.words.map { tags.number($0.upos + "|" + $0.xpos) ?? 255 }
            out.heads = [0] + sentence.words.map { Int32($0.head) }
            out.relations = [relations.root] + sentence.words.map { relations.number($0.relation) ?? 255 }
            return out
        }
    }
}
