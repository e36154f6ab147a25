internal import NewsText

/// The memory that the analysis of one text uses again and again, sentence after sentence.
package struct AnalysisWorkspace {
    private let model: LanguageModel
    private let features = FeatureList()
    private let board = ScoreBoard()
    private var cache: LexemeCache
    private var lexemes: [Lexeme] = []
    private var tags: [UInt8] = []
    private var words: [TreeWord] = []
    private var tree = DependencyTree()
    private var parsers: ParserEnsemble
    private var path = NamePath()
    private let forEncoder: EncodedAnalysis?
    /// Where the vectors of the small network are kept, one word after the other.
    private let vectors: RoundedRows?
    private var vectorCount = 0

    /// Memory for a model.
    package init(model: LanguageModel, networks: [NetworkParser]) {
        self.init(model: model, networks: networks, encoded: nil)
    }

    /// Memory for a text that has been encoded, or whose words' vectors shall be kept.
    init(model: LanguageModel, networks: [NetworkParser], encoded: EncodedAnalysis?, vectors: RoundedRows? = nil) {
        self.model = model
        self.vectors = vectors
        forEncoder = encoded
        parsers = ParserEnsemble(parsers: networks, relations: model.relations)
        cache = LexemeCache(lexicon: model.lexicon)
    }

    /// The words of a stretch of a text.
    package mutating func tokens(_ text: ScalarText, _ range: Range<Int>) -> [RawToken] {
        var out: [RawToken] = []
        model.tokenizer.tokenize(text, range, into: &out, features: features, board: board)
        return out
    }

    /// The ranges of words that are sentences.
    package mutating func sentences(_ text: ScalarText, _ tokens: [RawToken]) -> [Range<Int>] {
        cache.trim()
        fillLexemes(text, tokens[...])
        return model.splitter.split(text, tokens, lexemes: lexemes, features: features, board: board)
    }

    /// The words of a sentence with everything that is found out about them, and its names.
    ///
    /// A sentence too long to be one is taken in blocks, so that memory stays small.
    ///
    /// `number` is that of the sentence in the text that has been encoded.
    package mutating func analyze(_ text: ScalarText, _ raw: ArraySlice<RawToken>, number: Int = 0) -> BlockJoiner {
        var blocks = BlockJoiner()
        for start in stride(from: raw.startIndex, to: raw.endIndex, by: BlockJoiner.longest) {
            let block = raw[start..<min(raw.endIndex, start + BlockJoiner.longest)]
            let place = block.startIndex - raw.startIndex..<block.endIndex - raw.startIndex
            analyzeBlock(text, block, rows: forEncoder?.rows(sentence: number, place), into: &blocks)
        }
        return blocks
    }

    private mutating func analyzeBlock(
        _ text: ScalarText,
        _ raw: ArraySlice<RawToken>,
        rows: Range<Int>?,
        into blocks: inout BlockJoiner
    ) {
        fillLexemes(text, raw)
        let relations = readGrammar(rows)
        let encoded = rows.flatMap { forEncoder?.readNames($0) }
        let labels = model.names.labels(
            lexemes,
            tags: tags,
            encoder: encoded == nil ? parsers.encoder : nil,
            further: encoded,
            path: &path,
            features: features,
            board: board
        )
        TreeWord.words(lexemes, tags: tags, set: model.tags, into: &words)
        var tokens: [Token] = []
        tokens.reserveCapacity(raw.count)
        let known = rows.flatMap { forEncoder?.features($0) }
        for (index, word) in raw.enumerated() {
            tokens.append(token(text, word, index, relations, features: known?[index]))
        }
        let names = NameJoiner.mend(NameLabels.mentions(labels), tokens)
        blocks.append(tokens, names, rows.flatMap { forEncoder?.predicates($0, tokens) } ?? [])
    }

    /// Finds the tags and the tree of a block, by the encoder where there is one, else by the networks of trees.
    private mutating func readGrammar(_ rows: Range<Int>?) -> RelationSet {
        let further = rows == nil ? nil : furtherScores()
        guard let rows, let forEncoder,
            forEncoder.readTags(rows, further: further, set: model.tags, into: &tags),
            let relations = forEncoder.readTree(rows, further: further, into: &tree)
        else {
            parsers.parse(lexemes, tags: &tags, tree: &tree)
            keepVectors()
            return model.relations
        }
        return relations
    }

    /// What the small network thinks of the block.
    private func furtherScores() -> FurtherScores? {
        guard let parser = parsers.first, model.sharesLabels else { return nil }
        parsers.score(lexemes)
        return FurtherScores(parser.parser, parser.workspace)
    }

    /// Keeps what the small network knows of the words of a block.
    private mutating func keepVectors() {
        guard let vectors, let encoder = parsers.encoder, encoder.count > 0 else { return }
        let words = encoder.count - 1
        vectors.round(encoder.outputs, at: vectors.width, stride: vectors.width, rows: words, first: vectorCount)
        vectorCount += words
    }

    private mutating func fillLexemes(_ text: ScalarText, _ tokens: ArraySlice<RawToken>) {
        lexemes.removeAll(keepingCapacity: true)
        lexemes.append(.boundary(2))
        lexemes.append(.boundary(1))
        for token in tokens {
            let index = cache.index(of: text.bytes, text.byteRange(token.range))
            lexemes.append(cache.lexemes[index])
        }
        lexemes.append(.boundary(3))
        lexemes.append(.boundary(4))
    }

    private func token(
        _ text: ScalarText,
        _ raw: RawToken,
        _ index: Int,
        _ relations: RelationSet,
        features known: Features?
    ) -> Token {
        let node = tree.nodes[index + 1]
        let tag = min(Int(tags[index]), model.tags.names.count - 1)
        let form = text.string(raw.range)
        var token = Token(
            form: form,
            lemma: model.lemmatizer.lemma(form, lexeme: lexemes[index + 2], tag: model.tags.hashes[tag]),
            span: TextSpan(raw.range.lowerBound, raw.range.upperBound),
            spaceAfter: raw.spaceAfter
        )
        token.continuesToken = raw.continuesToken
        token.upos = model.tags.universal[tag]
        token.xpos = model.tags.penn[tag]
        token.head = node.head == 0 ? nil : Int(node.head) - 1
        token.relation = relations.name(ofStored: node.relation)
        token.features = known ?? morphology(index, token.upos)
        return token
    }

    private func morphology(_ index: Int, _ upos: UniversalPOS) -> Features {
        model.morphology.features(
            at: index,
            upos: upos,
            lexemes: lexemes,
            words: words,
            tree: tree,
            features: features,
            board: board
        )
    }
}
