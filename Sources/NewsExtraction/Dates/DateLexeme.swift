internal import NewsLanguage

/// A piece of a sentence as the date grammar sees it: a word, a run of digits, or one other character.
struct DateLexeme {
    /// In lower case.
    var text: String
    /// The value of a run of digits.
    var number: Int?
    /// A run of digits with its ending: *21st*.
    var isOrdinal = false
    var isCapital = false
    /// Index of the word that it is a piece of.
    var word: Int
    /// Whether nothing stands between it and the piece before.
    var isGlued = false
}

/// Cuts words into pieces: *Oct2*, *2018-09-23*, *21st*.
enum DateLexer {
    static func lexemes(_ tokens: [Token]) -> [DateLexeme] {
        var lexemes: [DateLexeme] = []
        for (index, token) in tokens.enumerated() {
            add(token.form, index, isGlued: index > 0 && !tokens[index - 1].spaceAfter, &lexemes)
        }
        return lexemes
    }

    static func lexemes(_ text: String) -> [DateLexeme] {
        var lexemes: [DateLexeme] = []
        for (index, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
            add(String(word), index, isGlued: false, &lexemes)
        }
        return lexemes
    }

    private enum Kind { case letter, digit, other }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: .letter
        default: .other
        }
    }

    /// The first byte of *’*.
    private static let quoteStart: UInt8 = 0xE2
    private static let endings: Set<String> = ["st", "nd", "rd", "th"]

    private static func add(_ form: String, _ word: Int, isGlued: Bool, _ lexemes: inout [DateLexeme]) {
        let plain =
            form.utf8.contains(quoteStart)
            ? form.split(separator: "’", omittingEmptySubsequences: false).joined(separator: "'") : form
        let bytes = Array(plain.utf8)
        var start = 0
        while start < bytes.count {
            let kind = kind(bytes[start])
            var end = start + 1
            while kind != .other, end < bytes.count, self.kind(bytes[end]) == kind { end += 1 }
            append(bytes[start..<end], kind, word, isGlued: start > 0 || isGlued, &lexemes)
            start = end
        }
    }

    private static func append(
        _ bytes: ArraySlice<UInt8>,
        _ kind: Kind,
        _ word: Int,
        isGlued: Bool,
        _ lexemes: inout [DateLexeme]
    ) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lower = text.lowercased()
        if kind == .letter, isGlued, endings.contains(lower), lexemes.last?.number != nil, lexemes.last?.word == word {
            lexemes[lexemes.count - 1].isOrdinal = true
            return
        }
        lexemes.append(
            DateLexeme(
                text: lower,
                number: kind == .digit && bytes.count <= 8 ? Int(text) : nil,
                isCapital: kind == .letter && text.first?.isUppercase == true,
                word: word,
                isGlued: isGlued
            )
        )
    }
}
