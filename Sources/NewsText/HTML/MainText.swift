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
        guard likely.isEmpty else { return likely }
        // A page with next to no text has nothing that looks like an article; then the likeliest has to do.
        let best = shares.indices.filter { reading.blocks[$0].counts.words >= Self.fewestWords }.map { shares[$0] }
            .max()
        guard let best else { return [] }
        return shares.indices.filter { shares[$0] >= best / 2 && shares[$0] > 0.02 }
    }

    private static let fewestWords = 8

    /// The paragraphs with an empty line between them; a paragraph that only repeats the headline is left out.
    func text(title: String?) -> SourcedText {
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
