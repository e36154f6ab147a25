internal import NewsTables

/// The blocks of a page with what is known of each.
package struct PageReading {
    let page: HTMLPage
    let blocks: [PageBlock]
    /// The features of each block.
    package let features: [BlockFeatures]

    init(_ page: HTMLPage) {
        self.page = page
        blocks = PageBlocks(page.tree).blocks
        features = FeatureMaker(page).features(of: blocks)
    }

    /// Reads the page in a file, packed or not; `nil` when it is no page.
    package init?(path: String) throws(ArticleError) {
        let bytes = try ArticleReader.bytes(of: path, limit: ArticleReader.largest)
        self.init(page: Gunzip.isGzip(bytes) ? try Gunzip.unpacked(bytes, limit: ArticleReader.largest) : bytes)
    }

    /// Reads a page.
    package init?(page bytes: [UInt8]) {
        guard let page = try? HTMLPage(bytes) else { return nil }
        self.init(page)
    }

    /// The text of a block without superfluous blanks.
    package func text(ofBlock index: Int) -> String { BlockText.text(of: blocks[index], in: page).string }

    /// The elements around a block, innermost first.
    func elements(aroundBlock index: Int, atMost limit: Int) -> [Int] {
        var found: [Int] = []
        var element = blocks[index].element
        while element >= 0, found.count < limit {
            found.append(element)
            element = Int(page.tree.nodes[element].parent)
        }
        return found
    }

    /// The blocks that have a feature.
    func blocks(with name: String) -> Set<Int> {
        guard let place = BlockFeatures.names.firstIndex(of: name) else { return [] }
        return Set(features.indices.filter { features[$0].values[place] > 0 })
    }

    /// The number of words of a block.
    package func words(ofBlock index: Int) -> Int { blocks[index].counts.words }
}

/// Makes the features of the blocks of a page.
private struct FeatureMaker {
    private let page: HTMLPage
    private var near: [ElementTraits]
    private var all: [ElementTraits]
    private let firstHeading: Int?

    init(_ page: HTMLPage) {
        self.page = page
        let nodes = page.tree.nodes
        let names = AttributeNames(page.tree)
        near = Array(repeating: [], count: nodes.count)
        all = near
        var own = near
        for (index, node) in nodes.enumerated() where !node.isText {
            let tag = HTMLTag(node)
            // Classes of the whole page say nothing of its parts.
            if tag != .html, tag != .body { own[index] = ElementTraits(node, in: page.tree, names: names) }
            let parent = Int(node.parent)
            near[index] = parent < 0 ? own[index] : own[index].union(own[parent])
            all[index] = parent < 0 ? own[index] : own[index].union(all[parent])
        }
        firstHeading = nodes.firstIndex { HTMLTag($0) == .h1 }
    }

    func features(of blocks: [PageBlock]) -> [BlockFeatures] {
        let total = Float(max(1, (blocks.last?.start ?? 0) + (blocks.last?.counts.bytes ?? 0)))
        return blocks.map { block in
            let isKnown = block.element >= 0
            let context = BlockFeatures.Context(
                tag: isKnown ? HTMLTag(page.tree.nodes[block.element]) : nil,
                near: isKnown ? near[block.element] : [],
                all: isKnown ? all[block.element] : [],
                place: Float(block.start) / total,
                isBehindHeading: firstHeading.map { (block.nodes.first ?? 0) > $0 },
                isBoilerplate: PageBoilerplate.begins(block, in: page.tree)
            )
            return BlockFeatures(block.counts, context)
        }
    }
}
