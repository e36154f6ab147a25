/// One or more networks that parse a sentence together: the scores of their actions are added up.
///
/// Source: ensembles of parsers after Kuncoro et al., *Distilling an Ensemble of Greedy Dependency Parsers into One
/// MST Parser* (2016).
package struct ParserEnsemble {
    private let parsers: [NeuralParser]
    private let relations: RelationSet
    private let workspaces: [NeuralWorkspace]
    private var words: [NeuralWord] = []

    /// Networks that share their relations and tags.
    package init(parsers: [NeuralParser], relations: RelationSet) {
        self.parsers = parsers
        self.relations = relations
        workspaces = parsers.map { NeuralWorkspace(shape: $0.shape) }
    }

    /// Improves the tags of a sentence's words and brings a state to its end; `lexemes` has two boundary lexemes on
    /// each side.
    package mutating func parse(_ lexemes: [Lexeme], tags: inout [UInt8], state: inout ParserState) {
        guard let first = workspaces.first else { return }
        for (parser, workspace) in zip(parsers, workspaces) {
            parser.words(lexemes.dropFirst(2).dropLast(2), tags: tags[...], into: &words)
            parser.encode(words, workspace: workspace)
            parser.scoreTags(workspace: workspace)
        }
        retag(&tags, first)
        state.reset(count: tags.count)
        while !state.isFinal {
            let view = NeuralState(state)
            for (parser, workspace) in zip(parsers, workspaces) { parser.score(view, workspace: workspace) }
            for workspace in workspaces.dropFirst() {
                first.scores.add(workspace.scores, from: 0, to: 0, count: relations.actionCount)
            }
            state.apply(NeuralParser.best(state, first.scores, at: 0, relations))
        }
    }

    private func retag(_ tags: inout [UInt8], _ first: NeuralWorkspace) {
        guard let shape = parsers.first?.shape else { return }
        for workspace in workspaces.dropFirst() {
            first.tags.add(workspace.tags, from: 0, to: 0, count: (tags.count + 2) * shape.paddedTags)
        }
        for index in tags.indices {
            tags[index] = NeuralParser.best(first.tags, at: (index + 1) * shape.paddedTags, count: shape.tags)
        }
    }
}
