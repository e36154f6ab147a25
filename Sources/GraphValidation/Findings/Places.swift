internal import GraphSyntax

/// Lines and columns of byte offsets, found in one walk through the text.
struct Places {
    /// A line and a column, both from 1.
    struct Place: Hashable {
        let line: Int
        let column: Int
    }

    private var places: [Int: Place] = [:]

    init(of offsets: [Int], in bytes: Bytes) {
        var cursor = 0
        var line = 1
        // A byte order mark is no column.
        var lineStart = bytes.startOfText
        for offset in Set(offsets).sorted() {
            let end = min(max(offset, 0), bytes.count)
            while let next = Places.lineFeed(in: bytes, from: cursor, to: end) {
                (line, lineStart, cursor) = (line + 1, next + 1, next + 1)
            }
            places[offset] = Place(line: line, column: 1 + Places.scalars(in: bytes, from: lineStart, to: end))
        }
    }

    subscript(offset: Int) -> Place { places[offset] ?? Place(line: 1, column: 1) }

    private static func lineFeed(in bytes: Bytes, from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        let found = bytes.firstPlace(of: UInt8(ascii: "\n"), from: start)
        return found < end ? found : nil
    }

    private static func scalars(in bytes: Bytes, from start: Int, to end: Int) -> Int {
        guard start < end else { return 0 }
        return bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
