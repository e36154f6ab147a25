/// Mends what programs that make text of PDFs and of print leave behind: soft hyphens, words broken at line ends,
/// ligatures, page breaks and page numbers.
struct TextRepair {
    /// A stretch of the text and what stands in its place.
    private struct Edit {
        var range: Range<Int>
        var replacement: [UInt8] = []
    }

    private let text: [UInt8]
    private var edits: [Edit] = []

    private init(_ text: [UInt8]) { self.text = text }

    /// The mended text with the places of its stretches; `nil` when nothing is to be mended.
    static func mended(_ text: [UInt8]) -> SourcedText? {
        var repair = TextRepair(text)
        repair.findSigns()
        repair.findPages()
        return repair.edits.isEmpty ? nil : repair.applied()
    }

    private func applied() -> SourcedText {
        var out = SourcedText()
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= place
        {
            out.append(text[place..<edit.range.lowerBound], from: place..<edit.range.lowerBound)
            out.append(edit.replacement, from: edit.range)
            place = edit.range.upperBound
        }
        out.append(text[place...], from: place..<text.count)
        return out
    }

    // MARK: Hyphens and ligatures

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    private mutating func findSigns() {
        for index in text.indices {
            switch text[index] {
            case 0xC2 where byte(index + 1) == 0xAD:
                // A soft hyphen that a line ends with holds a word together.
                let end = lineEnd(index + 2)
                edits.append(Edit(range: index..<(end ?? index + 2)))
            case 0xEF where byte(index + 1) == 0xAC && (0x80...0x86).contains(byte(index + 2)):
                let letters = Self.ligatures[Int(byte(index + 2) - 0x80)]
                edits.append(Edit(range: index..<index + 3, replacement: Array(letters.utf8)))
            case UInt8(ascii: "-"): joinLines(at: index, hyphen: index..<index + 1)
            case 0xE2 where byte(index + 1) == 0x80 && byte(index + 2) == 0x90:
                joinLines(at: index, hyphen: index..<index + 3)
            default: break
            }
        }
    }

    /// Joins a word that goes on in the next line.
    private mutating func joinLines(at index: Int, hyphen: Range<Int>) {
        guard index > 0, isLetter(text[index - 1]) || text[index - 1].isDigit, let next = lineEnd(hyphen.upperBound),
            next < text.count
        else { return }
        let second = text[next...].prefix(BrokenWord.longest).prefix { isLetter($0) }
        guard let first = second.first, first >= 0x61, isLetter(text[index - 1]) else {
            // Al-Qaeda, 2023-2024: the hyphen belongs to the name.
            if second.first != nil || text[next].isDigit { edits.append(Edit(range: hyphen.upperBound..<next)) }
            return
        }
        let start = text[..<index].suffix(BrokenWord.longest).lastIndex { !isLetter($0) }.map { $0 + 1 }
        let word = text[(start ?? max(0, index - BrokenWord.longest))..<index]
        let isCompound = BrokenWord.isCompound(word, second)
        edits.append(Edit(range: (isCompound ? hyphen.upperBound : hyphen.lowerBound)..<next))
    }

    private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

    private func isLetter(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

    /// Where the next line begins, when only blanks and a line end stand between.
    private func lineEnd(_ start: Int) -> Int? {
        var place = start
        while byte(place) == 0x20 || byte(place) == 0x0D { place += 1 }
        guard byte(place) == 0x0A else { return nil }
        place += 1
        while byte(place) == 0x20 || byte(place) == 0x09 { place += 1 }
        return byte(place) == 0x0A || byte(place) == 0x0D ? nil : place
    }

    // MARK: Pages

    private mutating func findPages() {
        let lines = TextLine.lines(of: text)
        let furniture = PageFurniture(lines, of: text)
        for group in furniture.groups {
            let isInside = furniture.isInsideParagraph(group)
            let range = lines[group.lowerBound].range.lowerBound..<furniture.end(of: group)
            // What went on over the page goes on in the next line.
            edits.append(Edit(range: range, replacement: isInside ? [] : [0x0A]))
        }
    }
}

/// Words that were broken at a line end, or stand there with a hyphen of their own.
enum BrokenWord {
    /// Longer stretches of letters are no words.
    static let longest = 40

    private static let firstParts: Set<String> = [
        "well", "self", "so", "vice", "long", "short", "high", "low", "half", "ill", "hard", "deep", "old", "new",
        "best",
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty",
        "sixty",
        "seventy", "eighty", "ninety", "year", "week", "month", "day", "large", "small", "full", "part", "first",
        "second",
    ]

    private static let secondParts: Set<String> = [
        "backed", "based", "led", "called", "known", "owned", "held", "run", "born", "made", "old", "term", "range",
        "level",
        "scale", "style", "wide", "controlled", "occupied", "sponsored", "funded", "trained", "armed", "elect", "year",
        "month", "week", "day", "hour", "minute", "mile", "kilometre", "speed", "profile", "ranking", "appointed",
        "made",
        "in", "off", "up", "out", "to", "time", "third", "thirds", "quarter", "class", "related", "defence", "defense",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "standing", "running", "awaited",
        "lasting",
    ]

    /// Whether the hyphen belongs to the word.
    static func isCompound(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
        let before = String(decoding: first.map(\.lowercased), as: UTF8.self)
        let behind = String(decoding: second.map(\.lowercased), as: UTF8.self)
        if secondParts.contains(behind), behind.utf8.count > 2 || firstParts.contains(before) { return true }
        // Numbers and the like before a whole word; syllables of a longer one are shorter.
        return firstParts.contains(before) && behind.utf8.count > 3 && !endsAsSyllable(behind)
    }

    private static func endsAsSyllable(_ text: String) -> Bool {
        ["ment", "ness", "ward", "wards", "ship", "ance", "ence", "tion", "sion", "lings", "ening", "ingly", "eous"]
            .contains { text.hasPrefix($0) }
    }
}
