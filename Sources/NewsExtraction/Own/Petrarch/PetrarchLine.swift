/// A line of a dictionary of PETRARCH without its comment, taken apart.
///
/// Source: *PETRARCH Dictionary Formats*, Open Event Data Alliance (2014).
struct PetrarchLine {
    /// The phrase before the codes: words joined by underscores or blanks.
    let phrase: Slice<UnsafeBufferPointer<UInt8>>
    /// What stands in braces: plurals, or forms of a verb.
    let forms: Slice<UnsafeBufferPointer<UInt8>>?
    /// What stands in each pair of brackets.
    let codes: [Slice<UnsafeBufferPointer<UInt8>>]
    /// Whether it starts with a blank: the line goes on with what is above.
    let isIndented: Bool

    /// Takes a line apart; `nil` for comments and empty lines.
    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "<") else { return nil }
        let end = line.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ";") } ?? line.endIndex
        let body = line[..<end]
        guard let start = body.firstIndex(where: { !Self.isBlank($0) }) else { return nil }
        isIndented = start > line.startIndex
        let bracket = body.firstIndex(of: UInt8(ascii: "[")) ?? body.endIndex
        var phraseEnd = bracket
        if let open = body[..<bracket].firstIndex(of: UInt8(ascii: "{")) {
            let close = body[open...].firstIndex(of: UInt8(ascii: "}")) ?? bracket
            forms = body[body.index(after: open)..<close]
            phraseEnd = open
        } else {
            forms = nil
        }
        phrase = Self.trimmed(body[start..<max(start, phraseEnd)])
        codes = Self.codes(body[bracket...])
        if phrase.isEmpty, codes.isEmpty { return nil }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? bytes.startIndex
        return bytes[..<end]
    }

    private static func codes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        var out: [Slice<UnsafeBufferPointer<UInt8>>] = []
        var rest = bytes
        while let open = rest.firstIndex(of: UInt8(ascii: "[")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "]"))
        {
            out.append(rest[(open + 1)..<close])
            rest = rest[(close + 1)...]
        }
        return out
    }

    /// The lines of a file with their numbers, from 1.
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (_ line: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) -> Void
    ) {
        var (start, number) = (0, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            body(bytes[start..<end], number)
            start = end + 1
        }
    }
}
