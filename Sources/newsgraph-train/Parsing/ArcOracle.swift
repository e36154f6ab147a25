import NewsLanguage

/// How many gold arcs each kind of action makes unreachable (dynamic oracle of arc-hybrid).
///
/// Source: Goldberg & Nivre, *Training Deterministic Parsers with Non-Deterministic Oracles* (2013).
struct ArcOracle {
    private let heads: [Int32]
    private let children: [[Int32]]

    init(heads: [Int32]) {
        self.heads = heads
        var children = [[Int32]](repeating: [], count: heads.count)
        for word in 1..<max(1, heads.count) { children[Int(heads[word])].append(Int32(word)) }
        self.children = children
    }

    /// The costs of shift, left and right.
    func costs(_ state: ParserState) -> (shift: Int, left: Int, right: Int) {
        let top = state.stackWord(0)
        let lost = children[top].reduce(0) { $0 + (Int($1) >= state.next ? 1 : 0) }
        let head = Int(heads[top])
        let left = lost + (head > state.next || (head == state.stackWord(1) && top != 0) ? 1 : 0)
        let right = lost + (head >= state.next ? 1 : 0)
        return (state.canShift ? shiftCost(state) : 0, left, right)
    }

    private func shiftCost(_ state: ParserState) -> Int {
        let next = state.next
        func isOnStack(_ word: Int) -> Bool {
            word == 0 || (word < next && state.nodes[word].relation == 0)
        }
        let head = Int(heads[next])
        let lostHead = head < next && isOnStack(head) && head != state.stackWord(0) ? 1 : 0
        return lostHead + children[next].reduce(0) { $0 + (Int($1) < next && isOnStack(Int($1)) ? 1 : 0) }
    }
}
