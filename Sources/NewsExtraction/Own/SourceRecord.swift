internal import GraphSyntax

/// A row of a table or an object of JSON Lines: what stands under each name, and where.
struct SourceRecord {
    struct Cell {
        var text: String
        var place: TextPlace
    }

    var line: Int
    /// The cells that are not empty by the names of their columns in lower case.
    var cells: [String: Cell] = [:]

    /// The text of a column without blanks around it; `nil` where it is empty.
    subscript(_ name: String) -> String? { cells[name]?.text }

    mutating func set(_ name: String, _ text: String, at place: TextPlace) {
        let text = text.trimmed
        if !text.isEmpty { cells[name] = Cell(text: text, place: place) }
    }
}

/// A place in a file as people count it, from 1.
struct TextPlace: Hashable {
    var line: Int
    var column: Int
}

/// Turns offsets into places, in one walk where they come in order.
struct PlaceCounter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func place(of wanted: Int) -> TextPlace {
        if wanted < lineStart { (offset, line, lineStart) = (0, 1, 0) }
        while offset < min(wanted, bytes.count) {
            if bytes[offset] == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
            offset += 1
        }
        let end = min(wanted, bytes.count)
        // Bytes that go on with a character are no column of their own.
        return TextPlace(line: line, column: bytes[lineStart..<max(lineStart, end)].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

extension String {
    /// The text without blanks at both ends.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, Self.isBlank(first) || Self.isBlank(last) else {
            return self
        }
        let start = utf8.firstIndex { !Self.isBlank($0) } ?? endIndex
        let end = utf8.lastIndex { !Self.isBlank($0) }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
