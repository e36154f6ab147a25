/// The day of publication that a page shows its readers, for pages whose data lacks it.
struct PageDateline {
    private let reading: PageReading
    private static let mostWords = 30

    init(_ reading: PageReading) { self.reading = reading }

    /// The first written date in a short line that stands by itself, or in the classes of dates and bylines.
    var date: CalendarDate? {
        let short = reading.blocks.indices.filter { reading.blocks[$0].counts.words <= Self.mostWords }
        let marked = short.filter { reading.has("near-class-meta", block: $0) }
        let lines = marked + short.filter { reading.blocks[$0].counts.digits > 0 && isNearHeading($0) }
        return lines.lazy.compactMap { PublicationDate.read(reading.text(ofBlock: $0)) }.first
    }

    /// Whether a block is among the first behind the main heading.
    private func isNearHeading(_ block: Int) -> Bool {
        guard reading.has("behind-h1", block: block) else { return false }
        return !reading.has("behind-h1", block: max(0, block - 8)) || block < 8
    }
}
