/// A paragraph, heading, item or cell of a page: text between two breaks.
struct PageBlock {
    /// The texts it is made of, as nodes of the tree.
    var nodes: [Int] = []
    /// The element around it that breaks text.
    var element: Int
    /// What there is to count.
    var counts = BlockCounts()
    /// The place of the block among the page's text, in bytes of text before it.
    var start = 0
}

/// What is counted of the text of a block, in bytes unless named otherwise.
struct BlockCounts {
    var words = 0
    var bytes = 0
    var linkBytes = 0
    var capitals = 0
    var digits = 0
    var commas = 0
    var functionWords = 0
    var marks = 0
    /// The last byte that is no blank, quotation mark or bracket.
    var last: UInt8 = 0
    var first: UInt8 = 0
    /// Bytes that stand in bold or italic letters.
    var emphasised = 0
}

/// Finds the blocks of a page in reading order.
struct PageBlocks {
    private let tree: MarkupTree
    private(set) var blocks: [PageBlock] = []
    private var current: PageBlock?
    private var counter = WordCounter()
    private var textBytes = 0

    init(_ tree: MarkupTree) {
        self.tree = tree
        walk()
    }

    /// One element that is open.
    private struct Open {
        let index: Int
        let end: Int32
        let breaks: Bool
        let isLink: Bool
        let isEmphasis: Bool
    }

    private mutating func walk() {
        var open: [Open] = []
        var breaking: [Int] = [-1]
        var (links, emphases) = (0, 0)
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index {
                open.removeLast()
                if last.breaks {
                    flush()
                    breaking.removeLast()
                }
                if last.isLink { links -= 1 }
                if last.isEmphasis { emphases -= 1 }
            }
            let node = tree.nodes[index]
            if node.isText {
                take(index, node, in: breaking[breaking.count - 1], isLink: links > 0, isEmphasis: emphases > 0)
                index += 1
                continue
            }
            let tag = HTMLTag(node)
            if let tag, tag.isNoText {
                index = Int(node.next)
                continue
            }
            if tag == .br { takeBreak(index) }
            let entry = Open(
                index: index,
                end: node.next,
                breaks: tag?.breaksText ?? false,
                isLink: tag == .a,
                isEmphasis: tag == .b || tag == .strong || tag == .em || tag == .i
            )
            if entry.breaks {
                flush()
                breaking.append(index)
            }
            if entry.isLink { links += 1 }
            if entry.isEmphasis { emphases += 1 }
            open.append(entry)
            index += 1
        }
        flush()
    }

    private mutating func take(_ index: Int, _ node: MarkupTree.Node, in element: Int, isLink: Bool, isEmphasis: Bool) {
        let bytes = tree.bytes(node)
        if current == nil {
            guard !bytes.allSatisfy(\.isSpace) else { return }
            current = PageBlock(element: element, start: textBytes)
            counter = WordCounter()
        }
        current?.nodes.append(index)
        let count = counter.add(bytes)
        if isLink { counter.counts.linkBytes += count }
        if isEmphasis { counter.counts.emphasised += count }
    }

    /// Two line breaks in a row end a paragraph; one is a blank.
    private mutating func takeBreak(_ index: Int) {
        guard var block = current else { return }
        let last = block.nodes.last { !tree.nodes[$0].isText || !tree.bytes(tree.nodes[$0]).allSatisfy(\.isSpace) }
        if let last, !tree.nodes[last].isText {
            flush()
        } else {
            block.nodes.append(index)
            current = block
            counter.endWord()
        }
    }

    private mutating func flush() {
        guard var block = current else { return }
        current = nil
        block.counts = counter.finished()
        textBytes += block.counts.bytes
        if block.counts.bytes > 0 { blocks.append(block) }
    }
}
