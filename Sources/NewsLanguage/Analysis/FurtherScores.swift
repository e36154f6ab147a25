/// What the small network of trees thinks of a block, to be added to the encoder's scores: both together are right more
/// often than the encoder alone, as they err in different places.
struct FurtherScores {
    /// How much the small network counts beside the encoder.
    private static let share: Float = 0.6

    private let parser: NetworkParser, workspace: NetworkWorkspace

    /// The scores of a network that has just scored the tags and arcs of a block, which the memory holds.
    init(_ parser: NetworkParser, _ workspace: NetworkWorkspace) {
        self.parser = parser
        self.workspace = workspace
    }

    /// Adds the scores of arcs, a row a word, the root first.
    func addArcs(to arcs: Floats, count: Int) {
        arcs.add(workspace.scorer.arcs, times: FurtherScores.share, count: count)
    }

    /// Adds the scores of tags, a row a word.
    func addTags(to tags: Floats, stride: Int, count: Int) {
        let shape = parser.shape
        for word in 0..<count {
            for tag in 0..<shape.tags {
                tags[word * stride + tag] +=
                    FurtherScores.share * workspace.scorer.tags[(word + 1) * shape.paddedTags + tag]
            }
        }
    }

    /// Adds the scores of the relations to given heads, a row a word.
    func addLabels(of heads: some Sequence<Int>, to labels: Floats, stride: Int) {
        parser.scoreLabels(heads: heads, workspace)
        let shape = parser.shape
        for (word, _) in heads.enumerated() {
            for label in 0..<shape.relations {
                labels[word * stride + label] +=
                    FurtherScores.share * workspace.scorer.labels[word * shape.paddedRelations + label]
            }
        }
    }
}
