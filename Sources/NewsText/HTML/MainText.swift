/// The text of the article of a page: the blocks that are more likely text than not.
package struct MainText {
    private let reading: PageReading
    private let model: LogisticModel

    package init(_ reading: PageReading, model: LogisticModel = .builtIn) {
        self.reading = reading
        self.model = model
    }

    /// The blocks that are text of the article.
    package var blocks: [Int] {
        let shares = model.shares(of: reading)
        let likely = shares.indices.filter { shares[$0] > 0.5 }
        guard likely.isEmpty else { return withSiblings(likely, shares) }
        // A page with next to no text has nothing that looks like an article; then the likeliest has to do.
        let best = shares.indices.filter { reading.blocks[$0].counts.words >= Self.fewestWords }.map { shares[$0] }
            .max()
        guard let best else { return [] }
        return shares.indices.filter { shares[$0] >= best / 2 && shares[$0] > 0.02 }
    }

    private static let fewestWords = 8

    /// With paragraphs that stand right beside them in the same element and may be text as well: on small pages there is
    /// little else to judge them by.
    private func withSiblings(_ likely: [Int], _ shares: [Double]) -> [Int] {
        var chosen = Set(likely)
        for block in likely {
            for beside in [block - 1, block + 1] where shares.indices.contains(beside) && isSibling(beside, block) {
                if shares[beside] > 0.15, reading.blocks[beside].counts.words >= Self.fewestWords {
                    chosen.insert(beside)
                }
            }
        }
        return chosen.sorted()
    }

    /// Whether two blocks are paragraphs of one element, the first without links.
    private func isSibling(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (reading.blocks[a], reading.blocks[b])
        guard first.element >= 0, second.element >= 0, first.counts.linkBytes == 0 else { return false }
        let nodes = reading.page.tree.nodes
        return HTMLTag(nodes[first.element]) == .p && HTMLTag(nodes[second.element]) == .p
            && nodes[first.element].parent == nodes[second.element].parent
    }

    /// Paragraphs with an empty line between them; one that only repeats the headline is left out.
    func text(of blocks: [Int], title: String?) -> SourcedText {
        var text = SourcedText()
        for block in blocks {
            let paragraph = BlockText.text(of: reading.blocks[block], in: reading.page)
            guard !paragraph.isBlank, paragraph.string != title else { continue }
            if !text.isEmpty { text.append("\n\n".utf8) }
            text.append(paragraph)
        }
        return text
    }
}
