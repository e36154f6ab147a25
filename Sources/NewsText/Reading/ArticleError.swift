/// Why an input gives no article; the set is closed, and the caller adds the path.
public enum ArticleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such file.
    case missing
    /// The path names a folder.
    case isDirectory
    /// The system does not let the file be opened; `reason` is its word for it.
    case unreadable(reason: String)
    /// Reading broke off in the middle; `reason` is the system's word for it.
    case readFailed(reason: String)
    /// The file is larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// The bytes are no UTF-8 from `offset` on, counted in bytes from 0; `line` counts from 1.
    case badUTF8(offset: Int, line: Int, byte: UInt8)
    /// There is nothing to read but blanks and perhaps a header line.
    case empty
    /// The date that the caller gave is no day of the calendar.
    case badDate(String)
    /// The caller's word for a field is not `PROPERTY=NAME`.
    case badField(String)
    /// The input is not what its format wants; `record` is the line, row or element, counted from 1.
    case malformed(ArticleFormat, record: Int, reason: String)
    /// The input is something else than an article.
    case foreign(ForeignInput)
    /// The path is an address of the web.
    case isAddress(String)
    /// What is packed with gzip cannot be unpacked, or breaks off.
    case badGzip
    /// The document is made so that reading it would take forever.
    case hostile(ArticleFormat, reason: String)
    /// The document is what it should be, but no article is in it.
    case noArticle(ArticleFormat)
    /// There are several articles where one is wanted.
    case several(Int)
    /// A record has no member or column with text; `fields` are those that it has.
    case noTextField(ArticleFormat, record: Int, fields: [String])

    /// One line: what is wrong; what to do.
    public var description: String {
        switch self {
        case .missing: "no such file; check the path"
        case .isDirectory: "is a folder, not a file; name the articles in it, as in FOLDER/*.txt"
        case .unreadable(let reason): "cannot be opened (\(reason)); check the permissions"
        case .readFailed(let reason): "reading broke off (\(reason)); try again"
        case .tooLarge(let limit) where limit < 1 << 20: "is larger than \(limit) bytes; split it"
        case .tooLarge(let limit): "is larger than \(limit >> 20) MiB; split it"
        case .badUTF8(let offset, let line, let byte):
            "not UTF-8 at byte \(offset), line \(line) (0x\(hexadecimal(byte))); convert it, as with "
                + "'iconv -f \(likelyEncoding(offset, byte)) -t UTF-8'"
        case .empty: "holds no text beyond a header line; give an article"
        case .badDate(let text): "'\(text)' is no date; write it as YYYY-MM-DD"
        case .badField(let text):
            "'\(text)' names no field; write PROPERTY=NAME, as in text=body, with one of \(properties)"
        case .malformed(let format, let record, let reason):
            "\(format.unit) \(record) is no \(format.displayName) (\(reason)); correct it, or name the format with --from"
        case .foreign(let kind): kind.description
        case .isAddress(let address):
            "is an address, and newsgraph fetches nothing; give it the page, as in 'curl -sL \(address) | newsgraph show -'"
        case .badGzip: "is packed with gzip and damaged or cut off; fetch it anew"
        case .hostile(let format, let reason):
            "is \(format.displayName) that no program writes for readers (\(reason)); give its text"
        case .noArticle(let format):
            "is \(format.displayName) without the text of an article; give another one, or its text"
        case .several(let count): "holds \(count) articles; choose one with --article NUMBER"
        case .noTextField(let format, let record, let fields):
            "\(format.unit) \(record) has no text among its fields (\(listed(fields))); name it with --field text=NAME"
        }
    }

    private var properties: String { ArticleFields.Property.allCases.map(\.rawValue).joined(separator: ", ") }

    private func listed(_ fields: [String]) -> String {
        fields.isEmpty ? "none" : fields.prefix(12).joined(separator: ", ") + (fields.count > 12 ? ", …" : "")
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// A file that starts with FE or FF has the byte-order mark of UTF-16; else Windows-1252 is commonest.
    private func likelyEncoding(_ offset: Int, _ byte: UInt8) -> String {
        offset == 0 && byte >= 0xFE ? "UTF-16" : "WINDOWS-1252"
    }
}
