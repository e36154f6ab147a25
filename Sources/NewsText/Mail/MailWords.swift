/// Words in headers that are not ASCII (RFC 2047), and names in addresses.
enum MailWords {
    /// `=?utf-8?Q?Tehran=E2=80=99s?=` as people read it.
    static func decoded(_ value: String) -> String {
        var out = ""
        var wasEncoded = false
        for word in value.split(separator: " ", omittingEmptySubsequences: false) {
            let text = encodedWord(word)
            // Blanks between two encoded words belong to the encoding.
            if !out.isEmpty, !(wasEncoded && text != nil) { out += " " }
            out += text ?? String(word)
            wasEncoded = text != nil
        }
        return out.collapsed
    }

    private static func encodedWord(_ word: Substring) -> String? {
        guard word.hasPrefix("=?"), word.hasSuffix("?=") else { return nil }
        let parts = word.dropFirst(2).dropLast(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let bytes: [UInt8]
        switch parts[1].lowercased() {
        case "b": bytes = TransferEncoding.base64(parts[2].utf8)
        case "q":
            let text = parts[2].utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            bytes = TransferEncoding.quotedPrintable(text[...])
        default: return nil
        }
        return String(decoding: TextDecoder.utf8(bytes, declared: String(parts[0])), as: UTF8.self)
    }

    /// The name in `"Example Wire" <news@example.org>`; of a bare address the host.
    static func name(_ address: String) -> String {
        let name = address.prefix { $0 != "<" }.filter { $0 != "\"" }
        let plain = String(name).collapsed
        if !plain.isEmpty, !plain.contains("@") { return plain }
        let host = address.split(separator: "@").last.map { $0.prefix { $0 != ">" && $0 != " " } }
        return host.map(String.init) ?? plain
    }
}
