import NewsLanguage

/// Trains the stages one after the other and puts the model together.
struct ModelBuilder {
    private let folder: DataFolder
    private let plan: TrainingPlan
    private let store: StageStore
    private let log = Progress()
    private var sections: [(ModelSection, [UInt8])] = []

    init(folder: DataFolder, plan: TrainingPlan, store: StageStore) {
        self.folder = folder
        self.plan = plan
        self.store = store
    }

    /// The bytes of a model trained on the whole folder; the networks of each stage are kept in the store.
    static func build(_ folder: DataFolder, _ plan: TrainingPlan, _ store: StageStore) throws -> [UInt8] {
        var builder = ModelBuilder(folder: folder, plan: plan, store: store)
        return try builder.build()
    }

    private mutating func build() throws -> [UInt8] {
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
        var sentences = lexemes(treebank.trainingSentences(tags: tags, relations: relations), lexicon)
        trainLemmas(treebank, sentences, tags, lexicon)
        sentences += lexemes(sentences.recased(), lexicon)
        let networks = try NetworkBuilder(
            sentences: sentences,
            raw: raw,
            plan: plan,
            tags: tags,
            relations: relations,
            store: store,
            log: log
        )
        let parts = try networks.build()
        add(.parser, parts[0])
        try trainNames(parts[0], tags, relations, lexicon, tokenizer)
        return ModelFile.encode(sections.sorted { $0.0.rawValue < $1.0.rawValue })
    }

    private mutating func add(_ section: ModelSection, _ bytes: [UInt8]) {
        log.note("\(section): \(bytes.count) bytes")
        sections.append((section, bytes))
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
