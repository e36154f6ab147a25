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
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// A file that starts with FE or FF has the byte-order mark of UTF-16; else Windows-1252 is commonest.
    private func likelyEncoding(_ offset: Int, _ byte: UInt8) -> String {
        offset == 0 && byte >= 0xFE ? "UTF-16" : "WINDOWS-1252"
    }
}
