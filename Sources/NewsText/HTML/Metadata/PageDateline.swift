/// The day of publication that a page shows its readers, for pages whose data lacks it.
struct PageDateline {
    private let reading: PageReading
    /// The first block of the article's text.
    private let firstText: Int?
    private static let mostWords = 30
    private static let fewWords = 12

    init(_ reading: PageReading, firstText: Int?) {
        (self.reading, self.firstText) = (reading, firstText)
    }

    /// The first written date in a short line that stands by itself, or in the classes of dates and bylines.
    var date: CalendarDate? {
        let short = reading.blocks.indices.filter { reading.blocks[$0].counts.words <= Self.mostWords }
        let marked = reading.blocks(with: "near-class-meta")
        let behindHeading = reading.blocks(with: "behind-h1")
        let near = short.filter { reading.blocks[$0].counts.digits > 0 && Self.isNear($0, behindHeading) }
        let lines = short.filter(marked.contains) + (behindHeading.isEmpty ? beforeText : near)
        return lines.lazy.compactMap { PublicationDate.read(reading.text(ofBlock: $0)) }.first
    }

    /// On a page without a main heading, short blocks with digits right before the text or at its beginning.
    private var beforeText: [Int] {
        guard let firstText else { return [] }
        return (max(0, firstText - 4)...min(firstText + 1, reading.blocks.count - 1)).filter {
            reading.blocks[$0].counts.words <= Self.fewWords && reading.blocks[$0].counts.digits > 0
        }
    }

    /// Whether a block is among the first behind the main heading.
    private static func isNear(_ block: Int, _ behindHeading: Set<Int>) -> Bool {
        behindHeading.contains(block) && (block < 8 || !behindHeading.contains(block - 8))
    }
}
