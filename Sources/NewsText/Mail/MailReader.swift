/// Reads a message of electronic mail with an article in it (RFC 5322, MIME of RFC 2045 to 2047).
struct MailReader: DocumentReader {
    func articles(in record: Record) throws(ArticleError) -> [ArticleDraft] {
        let whole = record.bytes[...].dropByteOrderMark
        let start = whole.starts(with: "From ".utf8) ? whole.drop { $0 != 0x0A }.dropFirst() : whole
        let (head, body) = MailHeaders.split(start)
        let headers = MailHeaders(head)
        guard let part = MailPart(headers: headers, body: body).best(depth: 0), !part.text.isBlank else {
            throw .noArticle(.eml)
        }
        var draft = ArticleDraft(text: part.text)
        draft.document = part.document
        draft.title = headers["subject"].map { SourcedText(MailWords.decoded($0)) }
        draft.date = headers["date"].flatMap { PublicationDate.read($0) }
        draft.badDate = draft.date == nil ? headers["date"] : nil
        let sender = headers["from"].map(MailWords.decoded).map(MailWords.name)
        draft.source = headers["organization"].map(MailWords.decoded) ?? sender
        draft.author = sender
        draft.url = [headers["content-location"], headers["archived-at"]].compactMap { $0 }.first {
            $0.hasPrefix("http")
        }
        draft.language = headers["content-language"]
        return [draft]
    }
}

/// A part of a message.
struct MailPart {
    let headers: MailHeaders
    let body: ArraySlice<UInt8>

    private static let deepest = 8
    private static let mostParts = 1_000

    /// The text that a reader is meant to see: plain text where there is some, else HTML.
    func best(depth: Int) -> (text: SourcedText, document: [UInt8], isPlain: Bool)? {
        let type = (headers["content-type"] ?? "text/plain").lowercased()
        if type.hasPrefix("multipart/"), depth < Self.deepest {
            let found = parts().lazy.compactMap { $0.best(depth: depth + 1) }.filter { !$0.text.isBlank }
            return found.first { $0.isPlain } ?? found.first
        }
        if headers["content-disposition"]?.lowercased().hasPrefix("attachment") == true { return nil }
        let charset = MailHeaders.parameter("charset", of: headers["content-type"])
        let bytes = decoded()
        if type.hasPrefix("text/html") {
            let page = TextDecoder.utf8(bytes, declared: charset ?? DeclaredEncoding.find(in: bytes))
            return (MarkupText.html(SourcedText(page, from: 0..<page.count)), page, false)
        }
        guard type.hasPrefix("text/") else { return nil }
        let text = TextDecoder.utf8(bytes, declared: charset)
        return (MailText.text(text), text, true)
    }

    /// The bytes without the encoding for transport.
    private func decoded() -> [UInt8] {
        switch headers["content-transfer-encoding"]?.lowercased() {
        case "base64": TransferEncoding.base64(body)
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        default: Array(body)
        }
    }

    /// The parts between the boundaries.
    private func parts() -> [MailPart] {
        guard let boundary = MailHeaders.parameter("boundary", of: headers["content-type"]), !boundary.isEmpty else {
            return []
        }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailPart] = []
        var start: Int?
        var place = body.startIndex
        while place < body.endIndex, parts.count < Self.mostParts {
            let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[place..<end].starts(with: mark) {
                if let start { parts.append(MailPart(whole: body[start..<place])) }
                start = min(end + 1, body.endIndex)
                if body[place..<end].dropFirst(mark.count).starts(with: "--".utf8) { return parts }
            }
            place = min(end + 1, body.endIndex)
        }
        // A message that was cut off still has its last part.
        if let start, start < body.endIndex { parts.append(MailPart(whole: body[start...])) }
        return parts
    }
}

extension MailPart {
    /// A part from its bytes, headers first; one without headers begins with an empty line.
    fileprivate init(whole: ArraySlice<UInt8>) {
        if whole.first == 0x0A || whole.starts(with: [0x0D, 0x0A]) {
            self.init(headers: MailHeaders([]), body: whole.drop { $0 == 0x0D || $0 == 0x0A })
        } else {
            let (head, body) = MailHeaders.split(whole)
            self.init(headers: MailHeaders(head), body: body)
        }
    }
}
