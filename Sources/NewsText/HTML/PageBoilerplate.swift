internal import NewsTables

/// Words with which notes of a site to its readers begin.
enum PageBoilerplate {
    /// For each first letter the openings, in small letters.
    private static let openings: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 26)
        for row in EmbeddedTable(.boilerplate).rows {
            let words = Array(row[0].utf8)
            if let first = words.first, (0x61...0x7A).contains(first) { table[Int(first - 0x61)].append(words) }
        }
        return table
    }()

    /// Whether a block begins with one of them.
    static func begins(_ block: PageBlock, in tree: MarkupTree) -> Bool {
        let start = block.nodes.lazy.map { tree.nodes[$0] }.first { $0.isText }
        guard let start else { return false }
        let text = tree.bytes(start).drop(while: \.isSpace)
        guard let first = text.first?.lowercased, (0x61...0x7A).contains(first) else { return false }
        return openings[Int(first - 0x61)].contains { equalIgnoringCase(text.prefix($0.count), $0) }
    }
}
