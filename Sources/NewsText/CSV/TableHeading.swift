/// Tells a heading of a table from the first line of a text.
enum TableHeading {
    private static let separators = Array("\t;,|".utf8)

    /// What stands between the cells, when a text begins with a heading that names a text; `nil` when it does not.
    static func separator(of start: ArraySlice<UInt8>) -> UInt8? {
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < 4_096, line.count < start.count else { return nil }
        let separator = commonest(in: line)
        let names = CSVRow.cells(of: Array(line), separator: separator).map { $0.string.collapsed.lowercased() }
        guard names.count > 1,
            names.allSatisfy({ $0.utf8.count < 40 && $0.split(separator: " ").count < 4 && !$0.contains(":") })
        else {
            return nil
        }
        let texts = Set(ArticleFields().names(of: .text).map { $0.lowercased() })
        let others = [ArticleFields.Property.title, .date, .url, .source, .author].flatMap {
            ArticleFields().names(of: $0)
        }
        let known = Set(others.map { $0.lowercased() })
        // A sentence may hold the one or the other word between its commas, but hardly both.
        let isNamed = names.contains { texts.contains($0) } && names.contains { known.contains($0) }
        return isNamed || names.count { known.contains($0) } >= 2 ? separator : nil
    }

    /// The separator that a heading has most of.
    static func commonest(in line: ArraySlice<UInt8>) -> UInt8 {
        let line = line.prefix { $0 != 0x0A }
        return separators.max { a, b in line.count { $0 == a } < line.count { $0 == b } } ?? UInt8(ascii: ",")
    }
}
