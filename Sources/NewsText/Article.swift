/// A news article as read: its text, and what its document or the caller says of it.
///
/// The text is what is analysed and what every offset counts, in code points. Of a plain text it is the file as it is,
/// but for repairs of broken lines; of every other format it is the headline, an empty line, and the paragraphs of the
/// article with an empty line between them.
public struct Article: Sendable {
    /// A short name made from the file name (`shoigu-in-tehran`), used to name outputs.
    public var name: String
    /// The file name without any folder, or `nil` when the article did not come from a file.
    public var fileName: String?
    /// The whole text; every offset counts its code points.
    public var text: String
    /// The publication date, the anchor of relative dates.
    public var date: CalendarDate?
    /// The publisher or byline.
    public var source: String?
    /// The address of the article.
    public var url: String?
    /// Who wrote the article, as its document names them.
    public var author: String?
    /// The language that the document declares or that the text is in, as a tag of BCP 47 (`en`, `pt-BR`).
    public var language: String?
    /// Where the characters of the text came from; `nil` where the text is the document as it is.
    public var origin: TextOrigin?
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

    /// The part of the body that stands behind the headline: all of it where it does not begin with the headline.
    public var textSpan: TextSpan {
        var cursor = ScalarCursor(text)
        cursor.pass(body.start)
        cursor.skipBlankLines()
        if let title, cursor.rest.starts(with: title.unicodeScalars) {
            cursor.pass(title.unicodeScalars.count)
            cursor.skipBlankLines()
        }
        return TextSpan(min(cursor.offset, body.end), body.end)
    }
}
