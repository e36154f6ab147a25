/// Texts and names as Cypher spells them.
///
/// Neo4j reads `\uXXXX` wherever it stands in a query, before it looks for quotes and escapes, so that an escaped backslash
/// before a `u` would still become another character, a quote for one. Such texts are cut behind the backslash and joined
/// again by `+`; in names, which cannot be cut, backslashes are replaced. Sources: Neo4j, *Cypher Manual, Parsing*, and
/// *Protecting against Cypher injection*.
enum CypherText {
    /// For texts in single quotes.
    static let quoted = EscapeTable(["'": "\\'", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"])

    /// For names in backticks.
    static let name = EscapeTable(["`": "``", "\\": "_", "\n": " ", "\r": " ", "\t": " "])

    /// Whether a name stands without backticks: letters of ASCII, digits but at the start, and `_`.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// The pieces of a text that may stand in quotes.
    static func pieces(_ text: String) -> [Substring] {
        let bytes = text.utf8
        var (pieces, start, isBehindBackslash): ([Substring], String.Index, Bool) = ([], text.startIndex, false)
        for index in bytes.indices {
            if isBehindBackslash, bytes[index] == UInt8(ascii: "u") {
                pieces.append(text[start..<index])
                start = index
            }
            isBehindBackslash = bytes[index] == UInt8(ascii: "\\")
        }
        return pieces + [text[start...]]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension TextOutput {
    /// Appends a text in quotes.
    mutating func cypher(_ text: String, of part: String) {
        raw("'")
        if text.utf8.contains(UInt8(ascii: "\\")) {
            for (index, piece) in CypherText.pieces(text).enumerated() {
                if index > 0 { raw("' + '") }
                self.text(String(piece), CypherText.quoted, of: part)
            }
        } else {
            self.text(text, CypherText.quoted, of: part)
        }
        raw("'")
    }

    /// Appends a list of texts.
    mutating func cypher(_ texts: [String], of part: String) {
        raw("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { raw(", ") }
            cypher(text, of: part)
        }
        raw("]")
    }

    /// Appends a number; infinite and undefined ones are texts.
    mutating func cypher(_ number: Double) {
        // The grammar of openCypher has no sign before an exponent but the minus.
        raw(number.isFinite ? String(number).replacing("e+", with: "e") : "'\(XSDNumber.double(number))'")
    }

    /// Appends the name of a label, type or property, in backticks where it needs them.
    mutating func cypherName(_ name: String) {
        if CypherText.isPlain(name) { return raw(name) }
        if name.utf8.contains(UInt8(ascii: "\\")) { warn(.renamedAttribute, of: "'\(name)'") }
        raw("`")
        text(name.isEmpty ? "_" : name, CypherText.name, of: "name")
        raw("`")
    }
}
