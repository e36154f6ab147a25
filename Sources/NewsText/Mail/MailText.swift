/// The plain text of a message, without what mail programs add.
enum MailText {
    /// The text up to the mark of a signature, without quoted lines.
    static func text(_ bytes: [UInt8]) -> SourcedText {
        var text = SourcedText()
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            let line = bytes[place..<end]
            let content = line.filter { $0 != 0x0D && $0 != 0x0A }
            if content.elementsEqual("-- ".utf8) || content.elementsEqual("--".utf8) { break }
            if content.first != UInt8(ascii: ">") {
                let kept = line.last == 0x0A && line.dropLast().last == 0x0D ? line.dropLast(2) : line
                text.append(kept, from: kept.startIndex..<kept.endIndex)
                if kept.count < line.count { text.append(CollectionOfOne(0x0A), from: end - 1..<end) }
            }
            place = end
        }
        while let last = text.utf8.last, last.isSpace { text.truncate(to: text.utf8.count - 1) }
        return text
    }
}
