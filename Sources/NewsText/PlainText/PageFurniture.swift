/// Page breaks, page numbers and running heads in the lines of a text.
struct PageFurniture {
    private let lines: [TextLine]
    private let text: [UInt8]
    /// Runs of lines that are no text, with the empty lines around them.
    private(set) var groups: [Range<Int>] = []

    init(_ lines: [TextLine], of text: [UInt8]) {
        self.lines = lines
        self.text = text
        groups = findGroups()
    }

    /// Where a run ends: before the text of a line that only begins with a page break.
    func end(of group: Range<Int>) -> Int {
        let last = lines[group.upperBound - 1]
        return last.isBlank || isFurniture(group.upperBound - 1) ? last.range.upperBound : last.content.lowerBound
    }

    /// Whether the sentence before a run goes on behind it.
    func isInsideParagraph(_ group: Range<Int>) -> Bool {
        guard let before = lines[..<group.lowerBound].last(where: { !$0.isBlank }) else { return false }
        let last = lines[group.upperBound - 1]
        let next =
            end(of: group) == last.range.upperBound
            ? lines[group.upperBound...].first { !$0.isBlank }?.content.lowerBound : last.content.lowerBound
        guard let next, !".!?:\"".utf8.contains(text[before.content.upperBound - 1]) else { return false }
        return (0x61...0x7A).contains(text[next])
    }

    private func findGroups() -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var index = 0
        while index < lines.count {
            guard isFurniture(index) || lines[index].hasPageBreak else {
                index += 1
                continue
            }
            var (start, end) = (index, index + 1)
            while start > 0, lines[start - 1].isBlank { start -= 1 }
            while end < lines.count, !startsText(end - 1),
                lines[end].isBlank || isFurniture(end) || lines[end].hasPageBreak
            { end += 1 }
            groups.append(max(start, groups.last?.upperBound ?? 0)..<end)
            index = end
        }
        return groups
    }

    /// Whether a line holds text behind its page break.
    private func startsText(_ index: Int) -> Bool { !lines[index].isBlank && !isFurniture(index) }

    /// Whether a line is a page number: `- 12 -`, `Page 3 of 10`, or a number beside a page break.
    private func isFurniture(_ index: Int) -> Bool {
        let line = lines[index]
        guard !line.isBlank, line.content.count < 24 else { return false }
        let words = text[line.content].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self).lowercased() }
        let isNumber = { (word: String) in word.utf8.count <= 4 && word.utf8.allSatisfy(\.isDigit) }
        guard standsAlone(index) || isBesideBreak(index) else { return false }
        switch words.count {
        case 1: return isNumber(words[0]) && isBesideBreak(index)
        case 2: return words[0] == "page" && isNumber(words[1])
        case 3: return Self.dashes.contains(words[0]) && words[0] == words[2] && isNumber(words[1])
        case 4: return words[0] == "page" && words[2] == "of" && isNumber(words[1]) && isNumber(words[3])
        default: return false
        }
    }

    private static let dashes: Set<String> = ["-", "–", "—", "|"]

    private func standsAlone(_ index: Int) -> Bool {
        (index == 0 || lines[index - 1].isBlank) && (index + 1 >= lines.count || lines[index + 1].isBlank)
    }

    /// Whether nothing but blanks stands between a line and a page break.
    private func isBesideBreak(_ index: Int) -> Bool {
        if lines[index].hasPageBreak { return true }
        let behind = lines[(index + 1)...].prefix { $0.isBlank || $0.hasPageBreak }
        let before = lines[..<index].reversed().prefix { $0.isBlank }
        return behind.contains(where: \.hasPageBreak) || before.contains(where: \.hasPageBreak)
    }
}
