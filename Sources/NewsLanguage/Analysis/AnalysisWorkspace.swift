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

    /// Memory for a model.
    package init(model: LanguageModel, networks: [NetworkParser]) {
        self.model = model
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
    package mutating func analyze(
        _ text: ScalarText,
        _ raw: ArraySlice<RawToken>
    ) -> (tokens: [Token], names: [NameMention]) {
        var blocks = BlockJoiner()
        for start in stride(from: raw.startIndex, to: raw.endIndex, by: BlockJoiner.longest) {
            let block = raw[start..<min(raw.endIndex, start + BlockJoiner.longest)]
            let (tokens, names) = analyzeBlock(text, block)
            blocks.append(tokens, names)
        }
        return (blocks.tokens, blocks.names)
    }

    private mutating func analyzeBlock(
        _ text: ScalarText,
        _ raw: ArraySlice<RawToken>
    ) -> (tokens: [Token], names: [NameMention]) {
        fillLexemes(text, raw)
        parsers.parse(lexemes, tags: &tags, tree: &tree)
        let labels = model.names.labels(
            lexemes,
            tags: tags,
            encoder: parsers.encoder,
            path: &path,
            features: features,
            board: board
        )
        TreeWord.words(lexemes, tags: tags, set: model.tags, into: &words)
        var tokens: [Token] = []
        tokens.reserveCapacity(raw.count)
        for (index, word) in raw.enumerated() { tokens.append(token(text, word, index)) }
        return (tokens, NameJoiner.mend(NameLabels.mentions(labels), tokens))
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

    private func token(_ text: ScalarText, _ raw: RawToken, _ index: Int) -> Token {
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
        token.relation = model.relations.name(ofStored: node.relation)
        token.features = model.morphology.features(
            at: index,
            lexemes: lexemes,
            words: words,
            tree: tree,
            features: features,
            board: board
        )
        return token
    }
}
