/// A state of the arc-hybrid system: a stack, the next word, and the arcs so far.
///
/// Word 0 is the root, words 1…n those of the sentence; n + 1 stands for no word.
/// Source: Kuhlmann, Gómez-Rodríguez & Satta, *Dynamic Programming Algorithms for Transition-Based
/// Dependency Parsers* (2011); the root may take one child only, as Universal Dependencies demands.
package struct ParserState {
    /// What a state knows of one word.
    package struct Node {
        /// Head and relation (plus one), 0 and 0 where undecided.
        package var head: Int32 = 0, relation: UInt8 = 0
        /// How many children there are on each side, and the sets of their relations as bits.
        package var leftCount: UInt8 = 0, rightCount: UInt8 = 0, leftSet: UInt64 = 0, rightSet: UInt64 = 0
        /// The outermost two children on each side; the number for no word where there is none.
        package var left: Int32, left2: Int32, right: Int32, right2: Int32

        /// Takes note of a child further left than the others.
        @inline(__always)
        mutating func noteLeft(_ child: Int32, _ relation: UInt8) {
            left2 = left
            left = child
            leftCount &+= leftCount < 3 ? 1 : 0
            leftSet |= 1 << UInt64(relation & 63)
        }

        /// Takes note of a child further right than the others.
        @inline(__always)
        mutating func noteRight(_ child: Int32, _ relation: UInt8) {
            right2 = right
            right = child
            rightCount &+= rightCount < 3 ? 1 : 0
            rightSet |= 1 << UInt64(relation & 63)
        }
    }

    /// The words, with the root first and no word last.
    package private(set) var nodes: [Node]
    /// The words on the stack, the root at the bottom.
    package private(set) var stack: [Int32]
    /// The first word that is not yet on the stack.
    package private(set) var next: Int
    /// The number of words.
    package private(set) var count: Int

    /// The start state of a sentence.
    package init(count: Int) {
        nodes = []
        stack = []
        next = 1
        self.count = count
        reset(count: count)
    }

    /// The end state of a given tree: heads from 1 with 0 for the root, and relation numbers, the root's own first.
    package init(heads: [Int32], relations: [UInt8]) {
        self.init(count: heads.count - 1)
        for word in 1..<max(1, heads.count) {
            let head = Int(heads[word])
            nodes[word].head = heads[word]
            nodes[word].relation = relations[word] &+ 1
            if word < head {
                nodes[head].noteLeft(nodes[head].leftCount == 0 ? Int32(word) : nodes[head].left, relations[word])
            } else {
                nodes[head].noteRight(Int32(word), relations[word])
            }
        }
    }

    /// Goes back to the start state of a sentence, keeping the memory.
    package mutating func reset(count: Int) {
        self.count = count
        let none = Int32(count + 1)
        nodes.removeAll(keepingCapacity: true)
        nodes.append(
            contentsOf: repeatElement(Node(left: none, left2: none, right: none, right2: none), count: count + 2)
        )
        stack.removeAll(keepingCapacity: true)
        stack.append(0)
        next = 1
    }

    /// Whether every word has its head.
    @inline(__always)
    package var isFinal: Bool { next > count && stack.count == 1 }

    /// The nth word from the top of the stack, from 0; the number for no word below the bottom.
    @inline(__always)
    package func stackWord(_ depth: Int) -> Int {
        depth < stack.count ? Int(stack[stack.count - 1 - depth]) : count + 1
    }

    /// The nth word of the input, from 0.
    @inline(__always)
    package func inputWord(_ ahead: Int) -> Int { min(next + ahead, count + 1) }

    /// Whether the next word may go on the stack.
    @inline(__always)
    package var canShift: Bool { next <= count }

    /// Whether the next word may become the head of the top of the stack.
    @inline(__always)
    package var canLeft: Bool { next <= count && stack.count > 1 }

    /// Whether the word below may become the head of the top; the root only when nothing else is left.
    @inline(__always)
    package var canRight: Bool { stack.count > 2 || (stack.count == 2 && next > count) }

    /// Moves the next word to the stack.
    package mutating func shift() {
        stack.append(Int32(next))
        next += 1
    }

    /// Makes the next word the head of the top of the stack.
    package mutating func left(_ relation: UInt8) {
        let child = stack.removeLast()
        attach(child, to: Int32(next), relation)
        nodes[next].noteLeft(child, relation)
    }

    /// Makes the word below the top of the stack the head of the top.
    package mutating func right(_ relation: UInt8) {
        let child = stack.removeLast()
        guard let head = stack.last else { return }
        attach(child, to: head, relation)
        nodes[Int(head)].noteRight(child, relation)
    }

    private mutating func attach(_ child: Int32, to head: Int32, _ relation: UInt8) {
        nodes[Int(child)].head = head
        nodes[Int(child)].relation = relation + 1
    }

    /// Carries out an action by its number.
    @inline(__always)
    package mutating func apply(_ action: UInt8) {
        if action == 0 { return shift() }
        if action & 1 == 1 { left((action - 1) / 2) } else { right((action - 2) / 2) }
    }
}
