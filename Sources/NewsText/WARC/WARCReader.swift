/// Reads the pages of a web archive: responses that were fetched well and are HTML.
///
/// Source: ISO 28500:2017, *WARC file format*; RFC 9112 for the responses.
struct WARCReader: RecordReader {
    private var number = 0

    mutating func nextRecord(of source: ByteSource) throws(ArticleError) -> Record? {
        while let record = try nextOfAny(source) {
            if record.isPage { return Record(bytes: record.bytes, number: number) }
        }
        return nil
    }

    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let (head, body) = MailHeaders.split(record.bytes[...])
        let headers = MailHeaders(head)
        guard let page = WARCPage(headers: headers, body: body) else { return [] }
        let reader = HTMLReader(encoding: page.charset, address: headers["warc-target-uri"].map(Self.withoutBrackets))
        var drafts = try reader.articles(in: Record(bytes: page.html, number: record.number))
        for index in drafts.indices { drafts[index].number = record.number }
        return drafts
    }

    private static func withoutBrackets(_ address: String) -> String {
        address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
    }

    /// A record with its headers, and whether it may be a page.
    private struct Found {
        var bytes: [UInt8] = []
        var isPage = false
    }

    private mutating func nextOfAny(_ source: ByteSource) throws(ArticleError) -> Found? {
        while let byte = try source.peek(1).first, byte.isSpace { source.pass(1) }
        guard try !source.isAtEnd() else { return nil }
        number += 1
        guard try source.peek(5).elementsEqual("WARC/".utf8) else {
            try source.passRest()
            throw .malformed(.warc, record: number, reason: "it does not begin with WARC/")
        }
        let head = try self.head(source)
        let headers = MailHeaders(head[...])
        guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
            try source.passRest()
            throw .malformed(.warc, record: number, reason: "it has no Content-Length")
        }
        let kind = headers["warc-type"]?.lowercased()
        let isPage = kind == "response" || kind == "resource"
        guard isPage, length <= ArticleReader.largest else {
            try pass(length, source)
            if isPage { throw .tooLarge(limit: ArticleReader.largest) }
            return Found()
        }
        return Found(bytes: head + [0x0A] + (try source.take(length)), isPage: true)
    }

    private func head(_ source: ByteSource) throws(ArticleError) -> [UInt8] {
        var head: [UInt8] = []
        while let line = try source.takeLine(limit: Self.longestHead), !line.allSatisfy(\.isSpace) {
            head += line + [0x0A]
            guard head.count <= Self.longestHead else {
                try source.passRest()
                throw .malformed(.warc, record: number, reason: "its headers have no end")
            }
        }
        return head
    }

    private static let longestHead = 1 << 20

    private func pass(_ length: Int, _ source: ByteSource) throws(ArticleError) {
        var left = length
        while left > 0, case let count = try source.fill(min(left, ByteSource.piece)), count > 0 {
            source.pass(count)
            left -= count
        }
    }
}

/// The page in a record of a web archive.
struct WARCPage {
    let html: [UInt8]
    /// The encoding that it was sent with.
    let charset: String?

    /// The page in a record; `nil` where it is none, or was not fetched well.
    init?(headers: MailHeaders, body: ArraySlice<UInt8>) {
        if headers["warc-type"]?.lowercased() == "resource" {
            guard WARCPage.isHTML(headers["content-type"]) else { return nil }
            html = Array(body)
            charset = MailHeaders.parameter("charset", of: headers["content-type"])
            return
        }
        let status = body.prefix { $0 != 0x0A }.split(separator: 0x20).dropFirst().first
        guard body.starts(with: "HTTP/".utf8), status?.first == UInt8(ascii: "2") else { return nil }
        let (head, content) = MailHeaders.split(body)
        let http = MailHeaders(head)
        guard WARCPage.isHTML(http["content-type"]), let bytes = WARCPage.decoded(content, http) else { return nil }
        html = bytes
        charset = MailHeaders.parameter("charset", of: http["content-type"])
    }

    private static func isHTML(_ type: String?) -> Bool {
        let type = type?.lowercased() ?? ""
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
    }

    /// The content without the encodings of its transport; archives mostly have taken them off already.
    private static func decoded(_ content: ArraySlice<UInt8>, _ http: MailHeaders) -> [UInt8]? {
        var bytes = Array(content)
        if http["transfer-encoding"]?.lowercased() == "chunked", let joined = joined(content) { bytes = joined }
        guard Gunzip.isGzip(bytes) else { return bytes }
        return try? Gunzip.unpacked(bytes, limit: ArticleReader.largest)
    }

    /// The chunks in a row; `nil` when there are none after all.
    private static func joined(_ content: ArraySlice<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        var rest = content
        while let end = rest.firstIndex(of: 0x0A) {
            let size = rest[..<end].prefix { $0.isDigit || $0.isLetter }
            guard let count = Int(String(decoding: size, as: UTF8.self), radix: 16), count >= 0 else { return nil }
            if count == 0 { return out }
            out += rest[(end + 1)...].prefix(count)
            rest = rest[(end + 1)...].dropFirst(count).drop { $0 == 0x0D || $0 == 0x0A }
        }
        return out.isEmpty ? nil : out
    }
}
