/// A finished tree: word 0 is the root, words 1…n those of the sentence; n + 1 stands for no word.
package struct DependencyTree {
    /// A word's place in the tree.
    package struct Node {
        /// Head and relation (plus one); 0 and 0 for the root itself.
        package var head: Int32 = 0, relation: UInt8 = 0
        /// How many children there are on the left (at most three), and the sets of relations on both sides as bits.
        package var leftCount: UInt8 = 0, leftSet: UInt64 = 0, rightSet: UInt64 = 0
        /// The outermost child on each side.
        package var left: Int32, right: Int32
    }

    /// The words, with the root first and no word last.
    package private(set) var nodes: [Node] = []

    /// A tree of no words.
    package init() {}

    /// A tree of heads, 0 for the root, and relation numbers; both begin with a place for the root itself.
    package init(heads: [Int32], relations: [UInt8]) { assign(heads: heads, relations: relations) }

    /// Becomes another tree, keeping the memory.
    package mutating func assign(heads: [Int32], relations: [UInt8]) {
        let none = Int32(heads.count)
        nodes.removeAll(keepingCapacity: true)
        nodes.append(contentsOf: repeatElement(Node(left: none, right: none), count: heads.count + 1))
        for word in 1..<max(1, heads.count) {
            nodes[word].head = heads[word]
            nodes[word].relation = relations[word] &+ 1
            note(Int32(word), under: Int(heads[word]), relations[word])
        }
    }

    private mutating func note(_ child: Int32, under head: Int, _ relation: UInt8) {
        let bit: UInt64 = 1 << UInt64(relation & 63)
        if child < head {
            if nodes[head].leftCount == 0 { nodes[head].left = child }
            nodes[head].leftCount = min(3, nodes[head].leftCount + 1)
            nodes[head].leftSet |= bit
        } else {
            nodes[head].right = child
            nodes[head].rightSet |= bit
        }
    }
}
