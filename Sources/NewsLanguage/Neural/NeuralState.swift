/// What the network looks at in a parser state: eleven words, and eleven rows of the table of the state.
package struct NeuralState: Sendable {
    /// The words' numbers: top three of the stack, next three, and children.
    package var words: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)
    /// Rows for relations of children, distances, and numbers of children.
    package var values: (Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32)

    /// Looks at a state.
    package init(_ state: ParserState) {
        let (top, below, next) = (state.stackWord(0), state.stackWord(1), state.inputWord(0))
        let (n0, n1, nb) = (state.nodes[top], state.nodes[below], state.nodes[next])
        words = (
            Int32(top), Int32(below), Int32(state.stackWord(2)), Int32(next), Int32(state.inputWord(1)),
            n0.left, n0.right, n1.right, nb.left, n1.left, Int32(state.inputWord(2))
        )
        func relation(_ index: Int32, _ group: Int32) -> Int32 {
            group * 64 + Int32(min(63, state.nodes[Int(index)].relation))
        }
        values = (
            relation(n0.left, 0), relation(n0.right, 1), relation(n1.right, 2), relation(nb.left, 3),
            relation(n1.left, 4),
            320 + NeuralState.bucket(next - top), 330 + NeuralState.bucket(top - below),
            340 + Int32(n0.leftCount), 344 + Int32(n0.rightCount), 348 + Int32(n1.rightCount),
            352 + Int32(nb.leftCount)
        )
    }

    private static func bucket(_ distance: Int) -> Int32 {
        switch distance {
        case ..<0: 9
        case 0...4: Int32(distance)
        case 5...6: 5
        case 7...10: 6
        case 11...20: 7
        default: 8
        }
    }

    /// The words' numbers in a row.
    @inline(__always)
    package func forEachWord(_ body: (_ position: Int, _ word: Int) -> Void) {
        body(0, Int(words.0))
        body(1, Int(words.1))
        body(2, Int(words.2))
        body(3, Int(words.3))
        body(4, Int(words.4))
        body(5, Int(words.5))
        body(6, Int(words.6))
        body(7, Int(words.7))
        body(8, Int(words.8))
        body(9, Int(words.9))
        body(10, Int(words.10))
    }

    /// The rows of the table.
    @inline(__always)
    package func forEachValue(_ body: (_ row: Int) -> Void) {
        body(Int(values.0))
        body(Int(values.1))
        body(Int(values.2))
        body(Int(values.3))
        body(Int(values.4))
        body(Int(values.5))
        body(Int(values.6))
        body(Int(values.7))
        body(Int(values.8))
        body(Int(values.9))
        body(Int(values.10))
    }
}
