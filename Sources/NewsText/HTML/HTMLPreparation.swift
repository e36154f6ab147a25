/// A page without what is no text: scripts, styles, comments and drawings, which are the larger part of most pages.
///
/// Data about the article (`application/ld+json`) is set aside.
struct HTMLPreparation {
    /// The page without them.
    private(set) var html: [UInt8] = []
    /// The texts of JSON-LD, as places in the page.
    private(set) var data: [Range<Int>] = []
    /// For each stretch of the page that was kept, where it stands in ``html`` and where it stood in the page.
    private var kept: [(place: Int, source: Int)] = []

    /// Prepares a page in UTF-8.
    init(_ page: [UInt8]) throws(MarkupRefusal) {
        html.reserveCapacity(page.count / 2)
        var scan = HTMLScan(page)
        var start = 0
        while let cut = try scan.nextCut() {
            keep(start..<cut.range.lowerBound, of: page)
            // What is cut out is no reason to join the words around it.
            html.append(UInt8(ascii: " "))
            if let text = cut.data { data.append(text) }
            start = cut.range.upperBound
        }
        keep(start..<page.count, of: page)
    }

    private mutating func keep(_ range: Range<Int>, of page: [UInt8]) {
        guard !range.isEmpty else { return }
        kept.append((html.count, range.lowerBound))
        html.append(contentsOf: page[range])
    }

    /// Where a place in ``html`` stood in the page.
    func source(of place: Int) -> Int {
        var (low, high) = (0, kept.count)
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].place <= place { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return place }
        return kept[low - 1].source + place - kept[low - 1].place
    }
}
