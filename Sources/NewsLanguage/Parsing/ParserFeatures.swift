/// The features of a parser state.
///
/// Source: Zhang & Nivre, *Transition-based Dependency Parsing with Rich Non-local Features* (2011), carried over to
/// arc-hybrid, with word clusters after Koo, Carreras & Collins, *Simple Semi-supervised Dependency Parsing* (2008).
package struct ParserFeatures {
    private let s0: ParserWord, s1: ParserWord, s2: ParserWord
    private let b0: ParserWord, b1: ParserWord, b2: ParserWord
    private let n0: ParserState.Node, n1: ParserState.Node, nb: ParserState.Node
    /// The outermost children on each side of the top, the one below, and the next word.
    private let l0: ParserWord, ll0: ParserWord, r0: ParserWord, rr0: ParserWord
    private let l1: ParserWord, r1: ParserWord, lb: ParserWord, llb: ParserWord
    /// Their relations.
    private let l0r: UInt64, r0r: UInt64, l1r: UInt64, r1r: UInt64, lbr: UInt64
    private let gap: UInt64, gap1: UInt64

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
        l0 = words[Int(n0.left)]
        ll0 = words[Int(n0.left2)]
        r0 = words[Int(n0.right)]
        rr0 = words[Int(n0.right2)]
        l1 = words[Int(n1.left)]
        r1 = words[Int(n1.right)]
        lb = words[Int(nb.left)]
        llb = words[Int(nb.left2)]
        l0r = UInt64(state.nodes[Int(n0.left)].relation)
        r0r = UInt64(state.nodes[Int(n0.right)].relation)
        l1r = UInt64(state.nodes[Int(n1.left)].relation)
        r1r = UInt64(state.nodes[Int(n1.right)].relation)
        lbr = UInt64(state.nodes[Int(nb.left)].relation)
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
        addWord(s0, out)
        addWord(s1, out)
        addWord(b0, out)
        out.add(s2.word)
        out.add(s2.tag)
        out.add(b1.word)
        out.add(b1.tag)
        out.add(b2.word)
        out.add(b2.tag)
    }

    @inline(__always)
    private func addWord(_ word: ParserWord, _ out: FeatureList) {
        out.add(word.word)
        out.add(word.tag)
        out.add(word.word, word.tag)
    }

    @inline(__always)
    private func addPair(_ a: ParserWord, _ b: ParserWord, _ out: FeatureList) {
        out.add(a.word, a.tag, b.word, b.tag)
        out.add(a.word, b.word)
        out.add(a.word, a.tag, b.tag)
        out.add(a.tag, b.word, b.tag)
        out.add(a.word, b.tag)
        out.add(a.tag, b.word)
        out.add(a.tag, b.tag)
        out.add(a.coarse, b.coarse)
    }

    private func addPairs(_ out: FeatureList) {
        addPair(s0, b0, out)
        addPair(s1, s0, out)
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
        out.add(s0.tag, l0.tag, b0.tag)
        out.add(s0.tag, r0.tag, b0.tag)
        out.add(s0.tag, b0.tag, lb.tag)
        out.add(s1.tag, s0.tag, l0.tag)
        out.add(s1.tag, s0.tag, r0.tag)
        out.add(s1.tag, r1.tag, s0.tag)
        out.add(s1.tag, l1.tag, s0.tag)
        out.add(s0.tag, l0.tag, ll0.tag)
        out.add(s0.tag, r0.tag, rr0.tag)
        out.add(b0.tag, lb.tag, llb.tag)
        out.add(s0.word, l0r)
        out.add(s0.word, r0r)
        out.add(s1.word, r1r)
        out.add(b0.word, lbr)
        out.add(s0.tag, l0r, r0r, b0.tag)
        out.add(s1.tag, l1r, r1r, s0.tag)
        out.add(s0.tag, b0.tag, lbr)
        out.add(l0.word, s0.tag)
        out.add(r0.word, s0.tag, b0.tag)
        out.add(r1.word, s1.tag, s0.tag)
        out.add(lb.word, b0.tag, s0.tag)
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
