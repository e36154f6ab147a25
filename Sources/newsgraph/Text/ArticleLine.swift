import NewsText

/// An article as one line of JSON Lines, which can be read again.
struct ArticleLine {
    private let article: Article
    private let hasOffsets: Bool

    init(_ article: Article, hasOffsets: Bool) {
        (self.article, self.hasOffsets) = (article, hasOffsets)
    }

    /// The object with a line end; properties that are not known are left out.
    var bytes: [UInt8] {
        let span = article.textSpan
        let members: [(String, String?)] = [
            ("name", article.name), ("title", article.title), ("date", article.date?.description),
            ("source", article.source), ("url", article.url), ("author", article.author),
            ("language", article.language), ("text", CodePoints(article.text)[span]),
        ]
        var line = members.compactMap { name, value in value.map { "\"\(name)\": \(Self.quoted($0))" } }
        if hasOffsets {
            line.append("\"start\": \(span.start)")
            let runs = article.origin?.runs.map {
                "[\($0.text.lowerBound), \($0.text.upperBound), \($0.source.lowerBound), \($0.source.upperBound)]"
            }
            if let runs { line.append("\"origin\": [\(runs.joined(separator: ", "))]") }
        }
        return Array("{\(line.joined(separator: ", "))}\n".utf8)
    }

    /// A string of JSON (RFC 8259, 7).
    private static func quoted(_ text: String) -> String {
        var out: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case 0x0A: out += Array("\\n".utf8)
            case 0x0D: out += Array("\\r".utf8)
            case 0x09: out += Array("\\t".utf8)
            case 0..<0x20: out += Array("\\u00".utf8) + [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
        return String(decoding: out, as: UTF8.self)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
