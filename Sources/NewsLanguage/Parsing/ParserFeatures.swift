/// The features of a parser state.
///
/// Source: Zhang & Nivre, *Transition-based Dependency Parsing with Rich Non-local Features* (2011), carried over to
/// arc-hybrid, with word clusters after Koo, Carreras & Collins, *Simple Semi-supervised Dependency Parsing* (2008).
package struct ParserFeatures {
    private let s0: ParserWord, s1: ParserWord, s2: ParserWord
    private let b0: ParserWord, b1: ParserWord, b2: ParserWord
    private let n0: ParserState.Node, n1: ParserState.Node, nb: ParserState.Node
    private let gap: UInt64, gap1: UInt64
    private let words: [ParserWord]
    private let state: ParserState

    /// Writes the features of a state.
    package static func extract(_ state: ParserState, words: [ParserWord], into out: FeatureList) {
        let features = ParserFeatures(state, words)
        out.begin(2)
        features.addWords(out)
        features.addPairs(out)
        features.addTriples(out)
        features.addChildren(out)
        features.addDistances(out)
        features.addClusters(out)
    }

    private init(_ state: ParserState, _ words: [ParserWord]) {
        self.state = state
        self.words = words
        let top = state.stackWord(0)
        let below = state.stackWord(1)
        let next = state.inputWord(0)
        s0 = words[top]
        s1 = words[below]
        s2 = words[state.stackWord(2)]
        b0 = words[next]
        b1 = words[state.inputWord(1)]
        b2 = words[state.inputWord(2)]
        n0 = state.nodes[top]
        n1 = state.nodes[below]
        nb = state.nodes[next]
        gap = ParserFeatures.bucket(next - top)
        gap1 = ParserFeatures.bucket(top - below)
    }

    private static func bucket(_ distance: Int) -> UInt64 {
        switch distance {
        case ..<0: 9
        case 0...4: UInt64(distance)
        case 5...6: 5
        case 7...10: 6
        default: 7
        }
    }

    private func addWords(_ out: FeatureList) {
        for word in [s0, s1, b0] {
            out.add(word.word)
            out.add(word.tag)
            out.add(word.word, word.tag)
        }
        for word in [s2, b1, b2] {
            out.add(word.word)
            out.add(word.tag)
        }
    }

    private func addPairs(_ out: FeatureList) {
        for (a, b) in [(s0, b0), (s1, s0)] {
            out.add(a.word, a.tag, b.word, b.tag)
            out.add(a.word, b.word)
            out.add(a.word, a.tag, b.tag)
            out.add(a.tag, b.word, b.tag)
            out.add(a.word, b.tag)
            out.add(a.tag, b.word)
            out.add(a.tag, b.tag)
            out.add(a.coarse, b.coarse)
        }
        out.add(b0.tag, b1.tag)
        out.add(b0.word, b1.word)
        out.add(b0.word, b1.tag)
        out.add(s1.word, b0.word)
        out.add(s1.tag, b0.tag)
        out.add(s0.word, b1.word)
        out.add(s0.tag, b1.tag)
    }

    private func addTriples(_ out: FeatureList) {
        out.add(b0.tag, b1.tag, b2.tag)
        out.add(s0.tag, b0.tag, b1.tag)
        out.add(s1.tag, s0.tag, b0.tag)
        out.add(s2.tag, s1.tag, s0.tag)
        out.add(s1.coarse, s0.coarse, b0.coarse)
        out.add(s0.coarse, b0.coarse, b1.coarse)
        out.add(s1.word, s0.tag, b0.tag)
        out.add(s1.tag, s0.word, b0.tag)
        out.add(s1.tag, s0.tag, b0.word)
        out.add(s0.word, b0.tag, b1.tag)
        out.add(s0.tag, b0.word, b1.tag)
        out.add(s1.tag, s0.tag, b0.tag, b1.tag)
    }

    private func addChildren(_ out: FeatureList) {
        func word(_ index: Int32) -> ParserWord { words[Int(index)] }
        func relation(_ index: Int32) -> UInt64 { UInt64(state.nodes[Int(index)].relation) }
        out.add(s0.tag, word(n0.left).tag, b0.tag)
        out.add(s0.tag, word(n0.right).tag, b0.tag)
        out.add(s0.tag, b0.tag, word(nb.left).tag)
        out.add(s1.tag, s0.tag, word(n0.left).tag)
        out.add(s1.tag, s0.tag, word(n0.right).tag)
        out.add(s1.tag, word(n1.right).tag, s0.tag)
        out.add(s1.tag, word(n1.left).tag, s0.tag)
        out.add(s0.tag, word(n0.left).tag, word(n0.left2).tag)
        out.add(s0.tag, word(n0.right).tag, word(n0.right2).tag)
        out.add(b0.tag, word(nb.left).tag, word(nb.left2).tag)
        out.add(s0.word, relation(n0.left))
        out.add(s0.word, relation(n0.right))
        out.add(s1.word, relation(n1.right))
        out.add(b0.word, relation(nb.left))
        out.add(s0.tag, relation(n0.left), relation(n0.right), b0.tag)
        out.add(s1.tag, relation(n1.left), relation(n1.right), s0.tag)
        out.add(s0.tag, b0.tag, relation(nb.left))
        out.add(word(n0.left).word, s0.tag)
        out.add(word(n0.right).word, s0.tag, b0.tag)
        out.add(word(n1.right).word, s1.tag, s0.tag)
        out.add(word(nb.left).word, b0.tag, s0.tag)
        out.add(s0.tag, n0.leftSet, n0.rightSet)
        out.add(s0.word, n0.leftSet)
        out.add(s0.word, n0.rightSet)
        out.add(s1.tag, n1.leftSet, n1.rightSet)
        out.add(s1.word, n1.rightSet)
        out.add(b0.tag, nb.leftSet)
        out.add(b0.word, nb.leftSet)
        out.add(s1.tag, n1.rightSet, s0.tag, n0.leftSet)
        out.add(s0.tag, n0.leftSet, b0.tag, nb.leftSet)
    }

    private func addDistances(_ out: FeatureList) {
        out.add(s0.word, gap)
        out.add(s0.tag, gap)
        out.add(b0.word, gap)
        out.add(b0.tag, gap)
        out.add(s0.tag, b0.tag, gap)
        out.add(s1.tag, s0.tag, gap1)
        out.add(s1.word, gap1)
        out.add(s0.word, gap1)
        out.add(s1.tag, s0.tag, b0.tag, min(gap1, 3) << 4 | min(gap, 3))
        out.add(s0.tag, UInt64(n0.leftCount), UInt64(n0.rightCount))
        out.add(s1.tag, UInt64(n1.leftCount), UInt64(n1.rightCount))
        out.add(b0.tag, UInt64(nb.leftCount))
    }

    private func addClusters(_ out: FeatureList) {
        out.add(s0.cluster, b0.cluster)
        out.add(s1.cluster, s0.cluster)
        out.add(s0.cluster6, b0.cluster6)
        out.add(s1.cluster6, s0.cluster6)
        out.add(s1.cluster6, s0.cluster6, b0.cluster6)
        out.add(s0.cluster, b0.tag)
        out.add(s0.tag, b0.cluster)
        out.add(s1.cluster, s0.tag)
        out.add(s1.tag, s0.cluster)
        out.add(b1.cluster6, b0.tag, s0.tag)
    }
}
