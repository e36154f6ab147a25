internal import NewsTables

/// What canonical decomposition leaves of a character when nonspacing marks are dropped.
enum BaseLetters {
    /// The table `base-letters`: characters that decompose and their base letters; Hangul is not among them.
    private static let table: [UInt32: [UInt32]] = read(EmbeddedTable(.baseLetters))

    /// Hands out the base letters of a character: itself if it does not decompose.
    ///
    /// A nonspacing mark comes back as such, or as the mark it decomposes to.
    static func forEach(of scalar: UInt32, _ body: (UInt32) -> Void) {
        switch scalar {
        case 0..<0xC0: body(scalar)
        case Hangul.syllables: Hangul.forEachLetter(of: scalar, body)
        default:
            guard let letters = table[scalar] else { return body(scalar) }
            for letter in letters { body(letter) }
        }
    }

    private static func read(_ table: EmbeddedTable) -> [UInt32: [UInt32]] {
        var letters: [UInt32: [UInt32]] = [:]
        letters.reserveCapacity(2100)
        for row in table.rows {
            let cells = row.cells
            let base = ranges(cells[0]).map(\.lowerBound)
            for range in ranges(cells.count > 1 ? cells[1] : "") {
                for scalar in range { letters[scalar] = base }
            }
        }
        return letters
    }

    /// Hexadecimal numbers and ranges of them, joined by `|`; by hand, as an article waits for it.
    private static func ranges(_ text: String) -> [ClosedRange<UInt32>] {
        var ranges: [ClosedRange<UInt32>] = []
        var first: UInt32?
        var number: UInt32 = 0
        func end() { ranges.append(min(first ?? number, number)...number) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"): (first, number) = (number, 0)
            case UInt8(ascii: "|"):
                end()
                (first, number) = (nil, 0)
            default: number = number << 4 | UInt32(byte & 0xF) + (byte < 0x40 ? 0 : 9)
            }
        }
        end()
        return ranges
    }
}

/// The arithmetic of Hangul syllables (The Unicode Standard, section 3.12).
private enum Hangul {
    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let vowels: UInt32 = 21
    private static let finals: UInt32 = 28

    static func forEachLetter(of syllable: UInt32, _ body: (UInt32) -> Void) {
        let index = syllable - syllables.lowerBound
        body(0x1100 + index / (vowels * finals))
        body(0x1161 + index / finals % vowels)
        if index % finals != 0 { body(0x11A7 + index % finals) }
    }
}
