/// One or more networks that tag and parse a sentence together: their scores are added up.
///
/// Source: ensembles of parsers after Kuncoro et al., *Distilling an Ensemble of Greedy Dependency Parsers into One
/// MST Parser* (2016).
package struct ParserEnsemble {
    private let parsers: [NetworkParser]
    private let relations: RelationSet
    private let workspaces: [NetworkWorkspace]
    private var decoder = TreeDecoder()
    private var heads: [Int32] = []
    private var labels: [UInt8] = []

    /// Networks that share their relations and tags.
    package init(parsers: [NetworkParser], relations: RelationSet) {
        self.parsers = parsers
        self.relations = relations
        workspaces = parsers.map { NetworkWorkspace(shape: $0.shape) }
    }

    /// Writes the tags of a sentence's words and their tree; `lexemes` has two boundary lexemes on each side.
    package mutating func parse(_ lexemes: [Lexeme], tags: inout [UInt8], tree: inout DependencyTree) {
        guard let shape = parsers.first?.shape, let first = workspaces.first else { return }
        let count = lexemes.count - 4 + 1
        for (parser, workspace) in zip(parsers, workspaces) {
            parser.score(lexemes.dropFirst(2).dropLast(2), workspace)
        }
        let columns = NetworkShape.padded(count)
        for workspace in workspaces.dropFirst() {
            first.scorer.tags.add(workspace.scorer.tags, from: 0, to: 0, count: count * shape.paddedTags)
            first.scorer.arcs.add(workspace.scorer.arcs, from: 0, to: 0, count: count * columns)
        }
        tags.removeAll(keepingCapacity: true)
        for row in 1..<max(1, count) {
            tags.append(ParserEnsemble.best(first.scorer.tags, at: row * shape.paddedTags, count: shape.tags))
        }
        let found = decoder.heads(first.scorer.arcs, columns: columns, count: count)
        label(found, shape, first)
        tree.assign(heads: heads, relations: labels)
    }

    private mutating func label(_ found: [Int], _ shape: NetworkShape, _ first: NetworkWorkspace) {
        for (parser, workspace) in zip(parsers, workspaces) { parser.scoreLabels(heads: found.dropFirst(), workspace) }
        for workspace in workspaces.dropFirst() {
            first.scorer.labels.add(
                workspace.scorer.labels,
                from: 0,
                to: 0,
                count: (found.count - 1) * shape.paddedRelations
            )
        }
        heads.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        heads.append(0)
        labels.append(relations.root)
        for (row, head) in found.dropFirst().enumerated() {
            heads.append(Int32(head))
            labels.append(head == 0 ? relations.root : bestLabel(first.scorer.labels, at: row * shape.paddedRelations))
        }
    }

    /// The first network and its memory.
    var first: (parser: NetworkParser, workspace: NetworkWorkspace)? {
        guard let parser = parsers.first, let workspace = workspaces.first else { return nil }
        return (parser, workspace)
    }

    /// Lets the first network score the tags and arcs of a sentence, for others to add to theirs.
    package func score(_ lexemes: [Lexeme]) {
        guard let parser = parsers.first, let workspace = workspaces.first else { return }
        parser.score(lexemes.dropFirst(2).dropLast(2), workspace)
    }

    /// What the first network knows of the words of the sentence read last.
    package var encoder: SentenceEncoder? { workspaces.first?.encoder }

    /// The scores of the sentence parsed last, those of all networks added up.
    package var scorer: TreeScorer? { workspaces.first?.scorer }

    /// The best relation other than `root`.
    private func bestLabel(_ scores: Floats, at offset: Int) -> UInt8 {
        scores[offset + Int(relations.root)] = -.infinity
        return ParserEnsemble.best(scores, at: offset, count: relations.names.count)
    }

    /// The number of the greatest of some numbers, the least one of equals.
    package static func best(_ scores: Floats, at offset: Int, count: Int) -> UInt8 {
        var best = 0
        for index in 1..<max(1, count) where scores[offset + index] > scores[offset + best] { best = index }
        return UInt8(truncatingIfNeeded: best)
    }
}
