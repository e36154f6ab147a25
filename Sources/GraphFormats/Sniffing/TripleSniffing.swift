internal import GraphSyntax

/// Tells Turtle and N-Triples, and the one from the other.
enum TripleSniffing {
    /// How much is read as N-Triples, in bytes.
    private static let window = 1 << 16

    /// Whether a document starts as one of the two does; one of comments alone is both.
    static func looksRight(_ bytes: Bytes) -> Bool {
        let start = behindComments(bytes)
        guard start < bytes.count else { return true }
        let rest = Bytes(rebasing: bytes[start...])
        return isDirective(rest) || startsWithIRI(rest) || rest.has("_:", at: 0) || rest.has("(", at: 0)
            || startsWithBlankNode(rest)
    }

    /// N-Triples where each line of the beginning is a triple; Turtle where it starts otherwise, or is right as a whole.
    static func format(of bytes: Bytes) -> GraphFormat {
        var lines = NTriplesParser(wholeLines(bytes))
        var count = 0
        do throws(ScanError) {
            while try lines.step({ _, _ in count += 1 }) {}
            return .ntriples
        } catch {
            if count == 0 { return startsAsLine(bytes) ? .ntriples : .turtle }
            // What is neither is told line by line, so that all that is wrong is found.
            var turtle = TurtleParser(bytes, base: "x:/")
            do throws(ScanError) {
                try turtle.parse { _, _ in }
                return .turtle
            } catch {
                return .ntriples
            }
        }
    }

    /// Whether an IRI in angle brackets stands at the start, and no name of XML: that has one colon at most, and letters,
    /// digits, points, hyphens and underscores beside it.
    static func startsWithIRI(_ bytes: Bytes) -> Bool {
        guard bytes.has("<", at: 0) else { return false }
        var name = bytes[1...].prefix(200).prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
        if name.last == UInt8(ascii: "/"), name.count(where: { $0 == UInt8(ascii: ":") }) < 2 { name = name.dropLast() }
        let colons = name.count { $0 == UInt8(ascii: ":") }
        guard !name.contains(UInt8(ascii: "\"")), !name.contains(UInt8(ascii: "!")) else { return false }
        // A relative reference: nothing of XML starts so.
        if let first = name.first, "#/.".utf8.contains(first) { return true }
        if name.isEmpty { return bytes.has("<>", at: 0) }
        guard name.first?.isLetter == true, colons > 0 else { return false }
        return colons > 1 || name.contains { !$0.isLetter && !$0.isDigit && $0 < 0x80 && !".-_:".utf8.contains($0) }
    }

    /// Whether a bracket at the start is that of a blank node, and not of a list in JSON.
    static func startsWithBlankNode(_ bytes: Bytes) -> Bool {
        guard bytes.has("[", at: 0) else { return false }
        let next = bytes.skippingBlanks(from: 1)
        guard next < bytes.count else { return false }
        switch bytes[next] {
        case UInt8(ascii: "]"):
            let behind = bytes.skippingBlanks(from: next + 1)
            return behind < bytes.count
        case UInt8(ascii: "<"), UInt8(ascii: ":"): return true
        case UInt8(ascii: "#"): return true
        default:
            let word = bytes[next...].prefix { $0.isLetter || $0.isDigit || $0 >= 0x80 || "-_.:".utf8.contains($0) }
            return word.elementsEqual("a".utf8) || word.contains(UInt8(ascii: ":"))
        }
    }

    /// Whether a prefix or a base is declared, in the words of Turtle or of SPARQL.
    private static func isDirective(_ bytes: Bytes) -> Bool {
        let word = bytes.prefix(8).prefix { !$0.isBlank && $0 != UInt8(ascii: "<") }
        let text = String(decoding: word, as: UTF8.self)
        return ["@prefix", "@base"].contains(text) || ["prefix", "base"].contains(text.lowercased())
    }

    /// Whether the first line ends in a point, as in N-Triples, though something in it is wrong.
    private static func startsAsLine(_ bytes: Bytes) -> Bool {
        let start = behindComments(bytes)
        let rest = Bytes(rebasing: bytes[min(start, bytes.count)...])
        guard startsWithIRI(rest) || rest.has("_:", at: 0) else { return false }
        var turtle = TurtleParser(rest, base: "x:/")
        if (try? turtle.step { _, _ in }) == true { return false }
        return rest.prefix { $0 != 0x0A }.last { !$0.isBlank } == UInt8(ascii: ".")
    }

    private static func behindComments(_ bytes: Bytes) -> Int {
        var scanner = TurtleScanner(bytes)
        scanner.skipSpace()
        return scanner.offset
    }

    /// The lines that end in what is looked at.
    private static func wholeLines(_ bytes: Bytes) -> Bytes {
        guard bytes.count > window else { return bytes }
        let end = bytes[..<window].lastIndex { $0 == 0x0A || $0 == 0x0D }
        return Bytes(rebasing: bytes[..<(end.map { $0 + 1 } ?? window)])
    }
}
