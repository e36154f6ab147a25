/// Reads articles from rows under a heading (RFC 4180); cells may be quoted and hold line ends.
struct CSVReader: RecordReader {
    let settings: ReadingSettings
    let format: ArticleFormat
    private var heading: [String] = []
    /// The place of each column by its name in small letters; of several the first.
    private var places: [String: Int] = [:]
    private var separator: UInt8
    private var row = 0

    init(settings: ReadingSettings, format: ArticleFormat) {
        self.settings = settings
        self.format = format
        separator = UInt8(ascii: format == .tsv ? "\t" : ",")
    }

    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record? {
        if heading.isEmpty { try readHeading(source) }
        while let bytes = try CSVRow.next(of: source) {
            row += 1
            if !bytes.allSatisfy(\.isSpace) { return Record(bytes: bytes, number: row) }
        }
        return nil
    }

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let bytes = TextDecoder.utf8(record.bytes, declared: nil)
        let cells = CSVRow.cells(of: bytes, separator: separator)
        let article = FieldArticle(fields: settings.fields) { [places] name, _ in
            places[name.lowercased()].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
        }
        guard var draft = article.draft() else { throw .noTextField(format, record: record.number, fields: heading) }
        draft.document = bytes
        draft.number = record.number
        return [draft]
    }

    private mutating func readHeading(_ source: ByteSource) throws(ArticleError) {
        guard var bytes = try CSVRow.next(of: source) else { return }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if format == .csv { separator = TableHeading.commonest(in: bytes[...]) }
        heading = CSVRow.cells(of: bytes, separator: separator).map { $0.string.collapsed }
        // A heading has to be one, or the first article is lost.
        guard heading.contains(where: { !$0.isEmpty }) else {
            throw .malformed(format, record: 0, reason: "the heading is empty")
        }
        guard heading.count <= Self.mostColumns else {
            try source.passRest()
            throw .malformed(format, record: 0, reason: "the heading has more than \(Self.mostColumns) columns")
        }
        places = Dictionary(heading.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
    }

    private static let mostColumns = 10_000
}

/// One row of a table.
enum CSVRow {
    /// The bytes of the next row, with the line ends within quotation marks; `nil` at the end.
    static func next(of source: ByteSource) throws(ArticleError) -> [UInt8]? {
        guard var row = try source.takeLine(limit: ArticleReader.largest) else { return nil }
        var isOpen = hasOddMarks(row)
        while isOpen {
            guard let more = try source.takeLine(limit: ArticleReader.largest) else { break }
            row.append(UInt8(ascii: "\n"))
            row.append(contentsOf: more)
            if hasOddMarks(more) { isOpen.toggle() }
            guard row.count <= ArticleReader.largest else { throw .tooLarge(limit: ArticleReader.largest) }
        }
        if row.last == UInt8(ascii: "\r") { row.removeLast() }
        return row
    }

    /// Whether a line opens a quoted cell that goes on behind it, or closes one.
    private static func hasOddMarks(_ line: [UInt8]) -> Bool {
        line.reduce(0) { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) } % 2 == 1
    }

    /// The cells of a row, without the quotation marks around them.
    static func cells(of row: [UInt8], separator: UInt8) -> [SourcedText] {
        var cells: [SourcedText] = []
        var place = 0
        while true {
            cells.append(cell(of: row, at: &place, separator))
            guard place < row.count else { return cells }
            place += 1
        }
    }

    private static func cell(of row: [UInt8], at place: inout Int, _ separator: UInt8) -> SourcedText {
        var text = SourcedText()
        guard place < row.count, row[place] == UInt8(ascii: "\"") else {
            let end = row[place...].firstIndex(of: separator) ?? row.count
            text.append(row[place..<end], from: place..<end)
            place = end
            return text
        }
        place += 1
        while place < row.count {
            let end = row[place...].firstIndex(of: UInt8(ascii: "\"")) ?? row.count
            text.append(row[place..<end], from: place..<end)
            place = end + 1
            guard place < row.count, row[place] == UInt8(ascii: "\"") else { break }
            text.append(CollectionOfOne(UInt8(ascii: "\"")), from: place..<place + 1)
            place += 1
        }
        place = row[min(place, row.count)...].firstIndex(of: separator) ?? row.count
        return text
    }
}
