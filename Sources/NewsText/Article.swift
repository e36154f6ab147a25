/// A news article as read: its text, and what its first line or the caller says of it.
public struct Article: Sendable {
    /// A short name made from the file name (`shoigu-in-tehran`), used to name outputs.
    public var name: String
    /// The file name without any folder, or `nil` when the article did not come from a file.
    public var fileName: String?
    /// The whole text of the file, header line included; every offset counts its code points.
    public var text: String
    /// The publication date, the anchor of relative dates.
    public var date: CalendarDate?
    /// The publisher or byline.
    public var source: String?
    /// Where the source stands in the header line, when it came from there.
    public var sourceSpan: TextSpan?
    /// The part of the text to analyse: all but the header line.
    public var body: TextSpan
    /// The headline, when the text has one.
    public var title: String?

    /// Makes an article from its parts; `ArticleParser` is the usual way.
    public init(
        name: String,
        fileName: String? = nil,
        text: String,
        date: CalendarDate? = nil,
        source: String? = nil,
        sourceSpan: TextSpan? = nil,
        body: TextSpan? = nil,
        title: String? = nil
    ) {
        self.name = name
        self.fileName = fileName
        self.text = text
        self.date = date
        self.source = source
        self.sourceSpan = sourceSpan
        self.body = body ?? TextSpan(0, text.unicodeScalars.count)
        self.title = title
    }
}
