/// Walks forward through a text and knows how many code points it has passed.
struct ScalarCursor {
    private(set) var rest: Substring.UnicodeScalarView
    private(set) var offset = 0

    init(_ text: String) {
        rest = text.unicodeScalars[...]
    }

    /// Goes on in the middle of a text.
    init(_ rest: Substring.UnicodeScalarView, offset: Int) {
        self.rest = rest
        self.offset = offset
    }

    var isAtEnd: Bool { rest.isEmpty }
    var isAtLineEnd: Bool { rest.first?.endsLine ?? true }

    /// Passes the code points that fit and gives them.
    @discardableResult
    mutating func take(while fits: (Unicode.Scalar) -> Bool) -> Substring {
        var end = rest.startIndex
        var count = 0
        while end < rest.endIndex, fits(rest[end]) {
            rest.formIndex(after: &end)
            count += 1
        }
        defer {
            rest = rest[end...]
            offset += count
        }
        return Substring(rest[..<end])
    }

    /// Passes so many code points, or as many as there are.
    mutating func pass(_ count: Int) {
        let end = rest.index(rest.startIndex, offsetBy: count, limitedBy: rest.endIndex) ?? rest.endIndex
        offset += rest.distance(from: rest.startIndex, to: end)
        rest = rest[end...]
    }

    /// Passes one code point if it is this one.
    mutating func skip(_ scalar: Unicode.Scalar) {
        guard rest.first == scalar else { return }
        rest.removeFirst()
        offset += 1
    }

    /// Passes blanks, but no line end.
    mutating func skipBlanks() {
        take { $0.isBlank && !$0.endsLine }
    }

    /// Passes blanks and line ends.
    mutating func skipBlankLines() {
        take { $0.isBlank }
    }

    /// Passes LF, CR or CRLF.
    mutating func skipLineEnd() {
        skip("\r")
        skip("\n")
    }

    /// Passes everything up to the next line end and gives it without blanks at its end.
    mutating func takeLine() -> Substring {
        var line = take { !$0.endsLine }.unicodeScalars
        while line.last?.isBlank == true { line.removeLast() }
        return Substring(line)
    }
}

extension Unicode.Scalar {
    /// Whether it ends a line: LF or CR.
    var endsLine: Bool { self == "\n" || self == "\r" }

    /// Whether nothing is to be seen: white space (no-break space included), zero-width space, byte-order mark.
    var isBlank: Bool {
        if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
        return properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}"
    }
}
