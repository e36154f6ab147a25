/// Articles of JSON Lines: one object a line; empty lines are passed over.
struct JSONLinesReader: RecordReader {
    let settings: ReadingSettings
    private var line = 0

    init(settings: ReadingSettings) { self.settings = settings }

    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record? {
        while true {
            line += 1
            guard let bytes = try source.takeLine(limit: ArticleReader.largest) else { return nil }
            if !bytes.allSatisfy(\.isSpace) { return Record(bytes: bytes, number: line) }
        }
    }

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        [try JSONRecord.draft(of: record, format: .jsonl, fields: settings.fields)]
    }
}

/// A record that is one JSON object.
enum JSONRecord {
    static func draft(of record: Record, format: ArticleFormat, fields: ArticleFields) throws(ArticleError)
        -> ArticleDraft
    {
        let object = try object(in: record, format)
        guard var draft = JSONArticle(fields: fields).draft(of: object) else {
            throw .noTextField(format, record: record.number, fields: object.members.map(\.name))
        }
        draft.document = record.bytes
        draft.number = record.number
        return draft
    }

    private static func object(in record: Record, _ format: ArticleFormat) throws(ArticleError) -> JSONValue {
        let bytes = record.bytes[...].dropByteOrderMark
        try checkUTF8(record.bytes)
        do throws(JSONFault) {
            let root = try JSONDocument(bytes).root
            if let root, root.node.kind == .object { return root }
        } catch {
            throw .malformed(format, record: record.number, reason: "\(error.reason) at byte \(error.offset)")
        }
        throw .malformed(format, record: record.number, reason: "it is no object")
    }

    private static func checkUTF8(_ bytes: [UInt8]) throws(ArticleError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        throw .badUTF8(in: bytes)
    }
}

extension ArraySlice<UInt8> {
    /// The bytes behind a byte-order mark of UTF-8.
    var dropByteOrderMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
