/// The codes of states in ISO 3166-1, from the table of datasets/country-codes.
struct CountryCodes {
    /// ISO 3166-1 alpha-3 by alpha-2; Kosovo has a code of use only.
    let threeLetters: [String: String]
    /// Wikidata items by alpha-3.
    let wikidata: [String: String]

    init(text: String) throws {
        let rows = CommaRows(text: text).rows
        guard let head = rows.first, let two = head.firstIndex(of: "ISO3166-1-Alpha-2"),
            let three = head.firstIndex(of: "ISO3166-1-Alpha-3")
        else { throw DataError.missing("columns of ISO codes") }
        var codes = ["XK": "XKX"], items: [String: String] = [:]
        for row in rows.dropFirst() where row.count > max(two, three) {
            let code = String(row[three].filter { $0 != " " })
            codes[row[two].filter { $0 != " " }] = code
            items[code] = row.last { $0.contains("wikidata.org") }?.split(separator: "/").last.map(String.init)
        }
        (threeLetters, wikidata) = (codes, items)
    }
}

/// Rows of comma-separated cells, some of them in quotation marks.
private struct CommaRows {
    private(set) var rows: [[String]] = []

    init(text: String) {
        var (cell, row, isQuoted) = ([UInt8](), [String](), false)
        func closed() -> String { String(decoding: cell, as: UTF8.self) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                row.append(closed())
                cell = []
            case UInt8(ascii: "\n") where !isQuoted:
                rows.append(row + [closed()])
                (row, cell) = ([], [])
            case UInt8(ascii: "\r"): break
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [closed()]) }
    }
}
