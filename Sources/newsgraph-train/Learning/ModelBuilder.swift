import GoldGraphs
import NewsLanguage

/// Trains the stages one after the other and puts the model together.
struct ModelBuilder {
    private let folder: DataFolder
    private let plan: TrainingPlan
    private let store: StageStore
    private let base: ModelFile
    private let articles: [GoldFolder]
    private let log = Progress()
    private var sections: [UInt32: [UInt8]] = [:]

    /// A builder that trains on a folder, and on the texts of annotated articles; what `base` has beside that is kept,
    /// and its encoder teaches. What each stage of the network learns is kept in the store.
    init(folder: DataFolder, articles: [GoldFolder], base: ModelFile, plan: TrainingPlan, store: StageStore) {
        (self.folder, self.articles, self.base, self.plan, self.store) = (folder, articles, base, plan, store)
    }

    /// The bytes of the model.
    mutating func build() throws -> [UInt8] {
        let treebank = try Treebank(folder, part: "train")
        let tags = TagSet(names: treebank.tagNames())
        let relations = RelationSet(names: treebank.relationNames())
        add(.tags, text: tags.names.joined(separator: "\n"))
        add(.relations, text: relations.names.joined(separator: "\n"))
        add(.provenance, text: Provenance.text)
        let tokenizer = try trainTokenizer(treebank)
        var raw = try RawText(folder, tokenizer: tokenizer, treebank: treebank.sentences)
        let lexicon = try trainLexicon(treebank, tags, relations, raw)
        raw.describe(lexicon)
        trainSentences(treebank, lexicon)
        let sentences = lexemes(treebank.trainingSentences(tags: tags, relations: relations), lexicon)
        trainLemmas(treebank, sentences, tags, lexicon)
        let model = try LanguageModel(base)
        let sources = NetworkBuilder.Sources(
            treebanks: sentences,
            recased: lexemes(sentences.recased(), lexicon),
            articles: try articles.flatMap { try texts($0, model) }.map { lexemes($0, lexicon) }
        )
        let network = try NetworkBuilder(
            sources: sources,
            raw: raw,
            plan: plan,
            labels: (tags, relations),
            model: model,
            store: store,
            log: log
        )
        for (number, bytes) in try network.build() { sections[number] = bytes }
        try trainNames(sections[ModelSection.parser.rawValue] ?? [], tags, relations, lexicon, tokenizer)
        return base.bytes(replacing: sections.map { (number: $0.key, bytes: $0.value) })
    }

    /// The sentences of the articles of a folder, without their annotation.
    private func texts(_ articles: GoldFolder, _ model: LanguageModel) throws -> [[TrainingSentence]] {
        let analyzer = TrainedAnalyzer(model: model, accuracy: .fast)
        return try articles.annotated().map { article, _ in
            analyzer.analyze(article).sentences.map { sentence in
                var out = TrainingSentence(forms: sentence.tokens.map(\.form))
                out.isRaw = true
                return out
            }
        }
    }

    private mutating func add(_ section: ModelSection, _ bytes: [UInt8]) {
        log.note("\(section): \(bytes.count) bytes")
        sections[section.rawValue] = bytes
    }

    private mutating func add(_ section: ModelSection, text: String) { add(section, Array(text.utf8)) }

    private mutating func trainTokenizer(_ treebank: Treebank) throws -> Tokenizer {
        let trainer = TokenizerTrainer(paragraphs: GoldParagraph.all(treebank.sentences))
        let splits = trainer.contractions()
        add(.splits, splits)
        let table = try IdentifierTable(trained: splits)
        let weights = trainer.weights(splits: table, rounds: plan.boundaryRounds, log: log)
        add(.wordBoundaries, weights)
        return Tokenizer(weights: try WeightTable(trained: weights), splits: table)
    }

    private mutating func trainLexicon(
        _ treebank: Treebank,
        _ tags: TagSet,
        _ relations: RelationSet,
        _ raw: RawText
    ) throws -> Lexicon {
        let clusters = ClusterTrainer(size: plan.clusters, sweeps: plan.clusterSweeps).encode(raw.hashes, log: log)
        add(.clusters, clusters)
        let none = try IdentifierTable(trained: IdentifierTable.encode([]))
        let bare = lexemes(
            treebank.trainingSentences(tags: tags, relations: relations),
            Lexicon(clusters: none, ambiguity: none)
        )
        let ambiguity = AmbiguityTable.encode(bare)
        add(.ambiguity, ambiguity)
        return Lexicon(
            clusters: try IdentifierTable(trained: clusters),
            ambiguity: try IdentifierTable(trained: ambiguity)
        )
    }

    private mutating func trainSentences(_ treebank: Treebank, _ lexicon: Lexicon) {
        let trainer = SentenceTrainer(paragraphs: GoldParagraph.all(treebank.sentences), lexicon: lexicon)
        add(.sentenceBoundaries, trainer.weights(rounds: plan.boundaryRounds, log: log))
    }

    private mutating func trainLemmas(
        _ treebank: Treebank,
        _ sentences: [TrainingSentence],
        _ tags: TagSet,
        _ lexicon: Lexicon
    ) {
        let lemmas = LemmaTrainer.train(treebank.lemmaSentences, lexicon: lexicon, tags: tags)
        add(.lemmaScripts, lemmas.scripts)
        add(.lemmaRules, lemmas.rules)
        add(.lemmaExceptions, lemmas.exceptions)
        let morphology = MorphologyTrainer(treebank: treebank.sentences, sentences: sentences, tags: tags)
            .train(rounds: plan.boundaryRounds, log: log)
        add(.featureBundles, morphology.bundles)
        add(.featureTable, morphology.table)
        add(.morphology, morphology.weights)
    }

    private mutating func trainNames(
        _ network: [UInt8],
        _ tags: TagSet,
        _ relations: RelationSet,
        _ lexicon: Lexicon,
        _ tokenizer: Tokenizer
    ) throws {
        let bytes = GazetteerBuilder.encode(tokenizer: tokenizer, lexicon: lexicon)
        add(.gazetteer, bytes)
        let gazetteer = Gazetteer(table: try IdentifierTable(trained: bytes))
        var corpus = try NameCorpus.training(folder)
        corpus += corpus.recased()
        guard let parser = NetworkPart.decode(ModelSlice(copying: network), relations: relations, tags: tags) else {
            throw ModelError.unusablePart("parser")
        }
        let parsers = ParserEnsemble(parsers: [parser], relations: relations)
        corpus.prepare(lexicon: lexicon, parsers: parsers)
        let networkTrainer = NameNetworkTrainer(parser: parser, relations: relations, gazetteer: gazetteer)
        add(.nameNetwork, networkTrainer.train(corpus, rounds: plan.nameNetworkRounds, log: log))
        let trainer = NameTrainer(tags: tags, gazetteer: gazetteer)
        add(.names, trainer.train(corpus, rounds: plan.nameRounds, minimumUpdates: 3, log: log))
    }

    private func lexemes(_ sentences: [TrainingSentence], _ lexicon: Lexicon) -> [TrainingSentence] {
        var cache = LexemeCache(lexicon: lexicon)
        return sentences.map { sentence in
            var out = sentence
            out.lexemes = cache.padded(sentence.forms)
            return out
        }
    }
}
