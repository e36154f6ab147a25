/// What the caller says of an article; it wins over what the article's document says.
public struct ArticleOverrides: Hashable, Sendable {
    /// The publication date.
    public var date: CalendarDate?
    /// The publisher or byline.
    public var source: String?

    /// Overrides nothing, or what is given.
    public init(date: CalendarDate? = nil, source: String? = nil) {
        self.date = date
        self.source = source
    }

    /// Reads the date from `YYYY-MM-DD`, which a time may follow (`2024-08-05T10:00:00Z`); `nil` overrides nothing.
    ///
    /// - Throws: `badDate` for any other text.
    public init(isoDate: String?, source: String? = nil) throws(ArticleError) {
        self.init(source: source)
        guard let isoDate else { return }
        guard let date = CalendarDate(isoTimestamp: isoDate) else { throw .badDate(isoDate) }
        self.date = date
    }
}
