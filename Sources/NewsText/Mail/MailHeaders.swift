/// The header lines of a message (RFC 5322, 2.2) or of an answer of a web server.
struct MailHeaders {
    /// Names in small letters with what they say, lines joined.
    private(set) var fields: [(name: String, value: String)] = []

    /// Headers that hardly stand in a text for readers.
    private static let tellTale: Set<String> = [
        "message-id", "mime-version", "received", "return-path", "content-transfer-encoding", "x-mailer",
        "dkim-signature",
        "delivered-to", "list-unsubscribe", "x-received",
    ]

    /// Reads header lines.
    init(_ lines: ArraySlice<UInt8>) {
        for line in lines.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            if let first = line.first, first == 0x20 || first == 0x09, let last = fields.indices.last {
                fields[last].value += " " + text.collapsed
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            fields.append((name, String(decoding: line[(colon + 1)...], as: UTF8.self).collapsed))
        }
    }

    /// What a header says; the first of several.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Splits bytes at the first empty line.
    static func split(_ bytes: ArraySlice<UInt8>) -> (head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
        var place = bytes.startIndex
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            let next = bytes[(end + 1)...]
            if next.first == 0x0A { return (bytes[..<(end + 1)], next.dropFirst()) }
            if next.starts(with: [0x0D, 0x0A]) { return (bytes[..<(end + 1)], next.dropFirst(2)) }
            place = end + 1
        }
        return (bytes, [])
    }

    /// Whether a text begins with the headers of a message.
    static func begins(_ start: ArraySlice<UInt8>) -> Bool {
        // The envelope line of a mailbox may stand before them.
        let start = start.starts(with: "From ".utf8) ? start.drop { $0 != 0x0A }.dropFirst() : start
        var names: Set<String> = []
        for line in start.prefix(16_384).split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false) {
            if line.first == 0x20 || line.first == 0x09 { continue }
            let name = line.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            guard !name.isEmpty, line[name.endIndex...].first == UInt8(ascii: ":") else { break }
            names.insert(String(decoding: name.map(\.lowercased), as: UTF8.self))
        }
        let isAddressed =
            names.contains("from") && names.contains("subject") && (names.contains("to") || names.contains("date"))
        return isAddressed || (names.count > 2 && !names.isDisjoint(with: tellTale))
    }

    /// The value of a parameter: `charset` of `text/plain; charset="utf-8"`.
    static func parameter(_ name: String, of value: String?) -> String? {
        guard let value else { return nil }
        for part in value.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed(" \t\"") }
            if pair.count == 2, pair[0].lowercased() == name { return pair[1] }
        }
        return nil
    }
}

extension Substring {
    /// Without these characters at its ends.
    fileprivate func trimmed(_ characters: String) -> String {
        var rest = self
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
