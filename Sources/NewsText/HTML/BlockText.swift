/// Makes the text of a block: its texts in a row, with one blank for any number of them.
enum BlockText {
    static func text(of block: PageBlock, in page: HTMLPage) -> SourcedText {
        var out = SourcedText()
        for index in block.nodes {
            let node = page.tree.nodes[index]
            if node.isText {
                append(page.tree.bytes(node), from: page.place(node.source), to: &out)
            } else if !endsInBlank(out) {
                out.append(CollectionOfOne(UInt8(ascii: " ")))
            }
        }
        while let last = out.utf8.last, last.isSpace { out.truncate(to: out.utf8.count - 1) }
        return out
    }

    private static func append(_ bytes: ArraySlice<UInt8>, from source: Range<Int>, to out: inout SourcedText) {
        // Places inside of a text are known where it stands in the page as it is.
        let isExact = source.count == bytes.count
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let isSpace = bytes[place].isSpace
            let end = bytes[place...].firstIndex { $0.isSpace != isSpace } ?? bytes.endIndex
            let from = source.lowerBound + place - bytes.startIndex
            if !isSpace {
                out.append(bytes[place..<end], from: isExact ? from..<from + end - place : source)
            } else if !endsInBlank(out) {
                out.append(CollectionOfOne(UInt8(ascii: " ")), from: isExact ? from..<from + 1 : nil)
            }
            place = end
        }
    }

    private static func endsInBlank(_ text: SourcedText) -> Bool { text.utf8.last?.isSpace ?? true }
}
