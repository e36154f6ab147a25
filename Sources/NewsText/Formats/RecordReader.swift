/// What an input format has to do: cut the records off an input, one after the other, and make articles of each.
protocol RecordReader {
    /// The next record; `nil` at the end of the input.
    ///
    /// - Throws: what is wrong with the next record. The source stands behind it, so that reading can go on.
    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record?

    /// The articles of a record, which may be none.
    mutating func articles(in record: Record) throws(ArticleError) -> [ArticleDraft]
}

/// One record of an input: a line, a row, an element, or the whole of it.
struct Record {
    var bytes: [UInt8]
    /// Which one it is, counted from 1 as a person would count: lines by line, rows without the heading.
    var number: Int
}

/// A format whose documents are read whole.
protocol DocumentReader: RecordReader {}

extension DocumentReader {
    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record? {
        guard try !source.isAtEnd() else { return nil }
        return Record(bytes: try source.takeRest(limit: ArticleReader.largest), number: 1)
    }
}

extension ArticleFormat {
    /// A reader for one input.
    func recordReader(_ settings: ReadingSettings) -> any RecordReader {
        switch self {
        case .text: PlainTextReader()
        case .html: HTMLReader()
        case .rss: RSSReader()
        case .atom: AtomReader()
        case .jsonfeed: JSONFeedReader(settings: settings)
        case .json: JSONArrayReader(settings: settings)
        case .jsonl: JSONLinesReader(settings: settings)
        case .csv, .tsv: CSVReader(settings: settings, format: self)
        case .nitf: NITFReader()
        case .newsml: NewsMLReader()
        case .eml: MailReader()
        case .warc: WARCReader()
        }
    }
}

/// What the caller says of how inputs are read.
struct ReadingSettings: Sendable {
    var fields = ArticleFields()
}
