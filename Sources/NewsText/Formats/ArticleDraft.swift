/// What a format finds of an article, before the caller's word and the common rules are applied.
struct ArticleDraft {
    var title: SourcedText?
    var text = SourcedText()
    var date: CalendarDate?
    /// What stands where the date should, when it is no day of the calendar.
    var badDate: String?
    var source: String?
    var author: String?
    var url: String?
    var language: String?
    /// The document that places in title and text count in; empty where the text is the document.
    var document: [UInt8] = []
    /// Which part of its input it is, where the format counts.
    var number: Int?
    /// The part of the text to analyse, in code points, where the text is a whole document and holds its headline.
    var body: TextSpan?
    /// Where the source stands in such a text.
    var sourceSpan: TextSpan?
    /// What was odd.
    var warnings: [ArticleWarning] = []
}
