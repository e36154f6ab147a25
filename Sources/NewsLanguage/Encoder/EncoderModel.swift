/// The encoder of a model with those of its heads that the model has.
package struct EncoderModel: Sendable {
    /// The network, and the pieces of words that it reads.
    let network: EncoderNetwork, vocabulary: WordPieceVocabulary
    /// Tags (`UPOS|XPOS`), features as in CoNLL-U, labels of names.
    let tags: TagHead?, features: LinearHead?, names: LinearHead?
    /// Arcs and relations.
    let trees: TreeHead?
    /// Which words are predicates, and their roles.
    let frames: FrameHead?
    /// Which of two mentions means the other.
    let mentions: PairHead?

    /// How many numbers a word's vector has.
    package var width: Int { network.shape.width }

    /// The tags of a model with the numbers of its labels.
    struct TagHead: Sendable {
        let head: LinearHead, set: TagSet
    }

    /// Scores of arcs, and of their relations.
    struct TreeHead: Sendable {
        let arcs: ArcHead, labels: PairHead, relations: RelationSet
    }

    /// Scores of predicates, and of their roles.
    struct FrameHead: Sendable {
        let predicates: LinearHead, roles: PairHead
    }

    /// The encoder of a model; `nil` for a model without one, or with one that is malformed.
    package init?(_ file: ModelFile) {
        guard let network = file.slice(.encoder).flatMap({ EncoderNetwork($0) }),
            let vocabulary = file.slice(.pieces).flatMap({ WordPieceVocabulary($0) })
        else { return nil }
        let width = network.shape.width
        func linear(_ section: ModelSection) -> LinearHead? {
            file.slice(section).flatMap { LinearHead($0, inputs: width) }
        }
        (self.network, self.vocabulary) = (network, vocabulary)
        tags = linear(.encoderTags).map { TagHead(head: $0, set: TagSet(names: $0.labels)) }
        features = linear(.encoderFeatures)
        names = linear(.encoderNames).flatMap { $0.labels.count == NameLabels.count ? $0 : nil }
        trees = file.slice(.encoderTrees).flatMap { TreeHead($0, inputs: width) }
        frames = file.slice(.encoderFrames).flatMap { FrameHead($0, inputs: width) }
        mentions = file.slice(.encoderMentions).flatMap { PairHead($0, inputs: width) }
    }
}

extension EncoderModel.TreeHead {
    init?(_ slice: ModelSlice, inputs: Int) {
        var cursor = ModelCursor(slice)
        guard let arcs = ArcHead(&cursor, inputs: inputs), let labels = PairHead(&cursor, inputs: inputs),
            labels.leftWords == 1, labels.rightWords == 1
        else { return nil }
        self.init(arcs: arcs, labels: labels, relations: RelationSet(names: labels.labels))
    }
}

extension EncoderModel.FrameHead {
    init?(_ slice: ModelSlice, inputs: Int) {
        var cursor = ModelCursor(slice)
        guard let predicates = LinearHead(&cursor, inputs: inputs), predicates.labels.count == 2,
            let roles = PairHead(&cursor, inputs: inputs), roles.leftWords == 1, roles.rightWords == 1
        else { return nil }
        self.init(predicates: predicates, roles: roles)
    }
}
