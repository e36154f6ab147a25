/// Everything that the trained analyser knows: the parts of one model file, read in place.
public final class LanguageModel: Sendable {
    package let lexicon: Lexicon
    package let tags: TagSet
    package let relations: RelationSet
    package let tokenizer: Tokenizer
    package let splitter: SentenceSplitter
    package let parser: NetworkParser
    package let names: NameFinder
    package let lemmatizer: Lemmatizer
    package let morphology: Morphology
    /// The encoder; `nil` for a model without one.
    package let encoder: EncoderModel?
    /// Whether the encoder and the small network number tags and relations alike, so that scores can be added up.
    package var sharesLabels: Bool {
        encoder?.tags?.head.labels == tags.names && encoder?.trees?.relations.names == relations.names
    }
    private let file: ModelFile
    /// What the model was trained from and how, for people.
    public let provenance: String

    /// The English model that is built into the library.
    ///
    /// - Throws: ``ModelError`` when the library was built with a model of another version.
    public static func english() throws(ModelError) -> LanguageModel {
        try LanguageModel(ModelFile(ModelBytes(), verifying: false))
    }

    /// A model from the bytes of a file.
    ///
    /// - Throws: ``ModelError`` for bytes that are no model, a damaged one, or one of another version.
    public convenience init(bytes: some Collection<UInt8>) throws(ModelError) {
        try self.init(ModelFile(ModelBytes(copying: bytes), verifying: true))
    }

    /// A model from its container.
    package init(_ file: ModelFile) throws(ModelError) {
        let tags = TagSet(names: try file.lines(.tags))
        guard !tags.names.isEmpty else { throw .unusablePart("tags") }
        let relations = RelationSet(names: try file.lines(.relations))
        lexicon = Lexicon(clusters: try file.table(.clusters), ambiguity: try file.table(.ambiguity))
        tokenizer = Tokenizer(weights: try file.weights(.wordBoundaries), splits: try file.table(.splits))
        splitter = SentenceSplitter(weights: try file.weights(.sentenceBoundaries))
        let parser = try file.network(.parser, relations, tags)
        self.parser = parser
        let gazetteer = Gazetteer(table: try file.table(.gazetteer))
        names = NameFinder(
            weights: try file.weights(.names),
            tags: tags,
            gazetteer: gazetteer,
            network: file.slice(.nameNetwork).flatMap { NameNetwork($0, input: parser.shape.output) }
        )
        lemmatizer = Lemmatizer(
            scripts: try file.lines(.lemmaScripts).compactMap { EditScript($0) },
            rules: try file.table(.lemmaRules),
            exceptions: try file.table(.lemmaExceptions),
            lexicon: lexicon
        )
        morphology = Morphology(
            bundles: try file.text(.featureBundles),
            table: try file.table(.featureTable),
            weights: try file.weights(.morphology)
        )
        encoder = EncoderModel(file)
        self.file = file
        provenance = (try? file.text(.provenance)) ?? ""
        self.tags = tags
        self.relations = relations
    }

    /// A section that belongs to another module, by its number; such sections have numbers from 100 on.
    package func slice(number: UInt32) -> ModelSlice? { number < 100 ? nil : file.slice(number: number) }
}

extension ModelFile {
    fileprivate func part(_ section: ModelSection) throws(ModelError) -> ModelSlice {
        guard let slice = slice(section) else { throw .unusablePart("\(section)") }
        return slice
    }

    fileprivate func text(_ section: ModelSection) throws(ModelError) -> String { try part(section).text }

    fileprivate func lines(_ section: ModelSection) throws(ModelError) -> [String] {
        try text(section).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    fileprivate func network(
        _ section: ModelSection,
        _ relations: RelationSet,
        _ tags: TagSet
    ) throws(ModelError) -> NetworkParser {
        guard let network = NetworkPart.decode(try part(section), relations: relations, tags: tags) else {
            throw .unusablePart("\(section)")
        }
        return network
    }

    fileprivate func table(_ section: ModelSection) throws(ModelError) -> IdentifierTable {
        guard let table = IdentifierTable(try part(section)) else { throw .unusablePart("\(section)") }
        return table
    }

    fileprivate func weights(_ section: ModelSection) throws(ModelError) -> WeightTable {
        guard let table = WeightTable(try part(section)) else { throw .unusablePart("\(section)") }
        return table
    }
}
