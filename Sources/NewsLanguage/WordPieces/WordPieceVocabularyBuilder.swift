extension WordPieceVocabulary {
    /// The bytes of a vocabulary of these pieces, which are numbered from 0.
    ///
    /// Empty pieces and those with the character 0 only take up their numbers; of equal pieces the last is used.
    package static func encode(_ pieces: [String]) -> [UInt8] {
        var builder = WordPieceVocabularyBuilder(pieces)
        var out: [UInt8] = []
        out.appendLittleEndian(UInt32(pieces.count))
        for cell in builder.build() { out.appendLittleEndian(cell) }
        return out
    }
}

/// Lays the pieces of a vocabulary out as a double-array trie.
struct WordPieceVocabularyBuilder {
    private typealias Entry = (bytes: [UInt8], number: Int)
    /// A place of the trie whose children have none yet: its cell, its pieces, and how many bytes lead to it.
    private typealias Node = (cell: Int, range: Range<Int>, depth: Int)
    /// Pieces that share one more byte; 0 stands for the piece that ends.
    private typealias Branch = (byte: UInt8, range: Range<Int>)

    private let entries: [Entry]
    private var cells: [UInt32] = []
    private var isTaken: [Bool] = []
    private var isOffset: [Bool] = []
    private var firstFree = 1

    /// How far behind the last cell a free one is looked for: the few before it are not worth the time.
    private static let reach = 1 << 12

    /// Sorts the pieces.
    init(_ pieces: [String]) {
        var numbers: [[UInt8]: Int] = [:]
        for (number, piece) in pieces.enumerated() where !piece.isEmpty && !piece.utf8.contains(0) {
            numbers[Array(piece.utf8)] = number
        }
        entries = numbers.map { (bytes: $0.key, number: $0.value) }.sorted {
            $0.bytes.lexicographicallyPrecedes($1.bytes)
        }
    }

    /// The cells, from the root on.
    mutating func build() -> [UInt32] {
        reserve(1)
        isTaken[0] = true
        var open: [Node] = entries.isEmpty ? [] : [(cell: 0, range: 0..<entries.count, depth: 0)]
        while let node = open.popLast() { open += place(node).reversed() }
        return cells
    }

    /// Gives the children of a node their cells; those that have children themselves come back.
    private mutating func place(_ node: Node) -> [Node] {
        let branches = branches(of: node)
        let offset = freeOffset(for: branches)
        precondition(offset < WordPieceCell.limit, "a vocabulary of that size has no room in its cells")
        isOffset[offset] = true
        let endsPiece = branches.first?.byte == 0
        let byte = UInt8(truncatingIfNeeded: cells[node.cell])
        cells[node.cell] = WordPieceCell.inner(byte: byte, offset: offset, endsPiece: endsPiece)
        var children: [Node] = []
        for branch in branches {
            let cell = offset + Int(branch.byte)
            isTaken[cell] = true
            if branch.byte == 0 {
                cells[cell] = WordPieceCell.leaf(entries[branch.range.lowerBound].number)
            } else {
                cells[cell] = WordPieceCell.inner(byte: branch.byte, offset: 0, endsPiece: false)
                children.append((cell: cell, range: branch.range, depth: node.depth + 1))
            }
        }
        return children
    }

    private func branches(of node: Node) -> [Branch] {
        var branches: [Branch] = []
        for index in node.range {
            let bytes = entries[index].bytes
            let byte = node.depth < bytes.count ? bytes[node.depth] : 0
            if let last = branches.last, last.byte == byte {
                branches[branches.count - 1].range = last.range.lowerBound..<index + 1
            } else {
                branches.append((byte: byte, range: index..<index + 1))
            }
        }
        return branches
    }

    /// The first offset, used by no other node, at which all children have free cells.
    private mutating func freeOffset(for branches: [Branch]) -> Int {
        let first = Int(branches.first?.byte ?? 0)
        firstFree = max(firstFree, cells.count - WordPieceVocabularyBuilder.reach)
        while firstFree < cells.count, isTaken[firstFree] { firstFree += 1 }
        var offset = max(1, firstFree - first)
        while true {
            reserve(offset + 256)
            if !isOffset[offset], branches.allSatisfy({ !isTaken[offset + Int($0.byte)] }) { return offset }
            offset += 1
        }
    }

    private mutating func reserve(_ count: Int) {
        guard count > cells.count else { return }
        let more = count - cells.count
        cells += Array(repeating: 0, count: more)
        isTaken += Array(repeating: false, count: more)
        isOffset += Array(repeating: false, count: more)
    }
}
