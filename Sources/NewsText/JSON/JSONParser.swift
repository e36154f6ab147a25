/// Makes the nodes of a JSON document, without recursion.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var nodes: [JSONDocument.Node] = []
    /// The nodes that are open, outermost first.
    private var open: [Int] = []

    /// Deeper texts are refused.
    private static let deepest = 1_000

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// The nodes of the whole text.
    mutating func parse() throws(JSONFault) -> [JSONDocument.Node] {
        try value()
        while let top = open.last { try step(in: top) }
        passBlanks()
        guard place == bytes.endIndex else { throw fault("something stands behind the value") }
        return nodes
    }

    /// Reads the next value or member of an open array or object, or its end.
    private mutating func step(in top: Int) throws(JSONFault) {
        let isObject = nodes[top].kind == .object
        let isFirst = nodes.count == top + 1
        passBlanks()
        if current == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            place += 1
            nodes[top].end = place
            nodes[top].next = nodes.count
            open.removeLast()
            return
        }
        if !isFirst { try pass(",") }
        passBlanks()
        if isObject {
            guard current == UInt8(ascii: "\"") else { throw fault("a member needs a name in quotation marks") }
            try string()
            passBlanks()
            try pass(":")
        }
        try value()
    }

    private mutating func value() throws(JSONFault) {
        passBlanks()
        switch current {
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .boolean)
        case UInt8(ascii: "f"): try word("false", .boolean)
        case UInt8(ascii: "n"): try word("null", .null)
        case nil: throw fault("the text ends too early")
        default: try number()
        }
    }

    private mutating func begin(_ kind: JSONDocument.Kind) throws(JSONFault) {
        guard open.count < Self.deepest else { throw fault("nested more than \(Self.deepest) deep") }
        open.append(nodes.count)
        nodes.append(JSONDocument.Node(kind: kind, start: place, end: place, next: 0))
        place += 1
    }

    private mutating func string() throws(JSONFault) {
        let start = place + 1
        var (end, isEscaped) = (start, false)
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                isEscaped = true
                end += 1
            }
            end += 1
        }
        guard end < bytes.endIndex else { throw fault("a string has no end") }
        add(.string, start, end)
        nodes[nodes.count - 1].isEscaped = isEscaped
        place = end + 1
    }

    private mutating func number() throws(JSONFault) {
        let start = place
        while let byte = current, byte.isDigit || byte.isLetter || "+-.".utf8.contains(byte) { place += 1 }
        guard place > start, bytes[start].isDigit || bytes[start] == UInt8(ascii: "-") || isNotANumber(start) else {
            throw fault("no value begins so")
        }
        add(bytes[start].isLetter ? .null : .number, start, place)
    }

    /// `NaN` and `Infinity`, which Python writes and JSON does not know, are read as nothing.
    private func isNotANumber(_ start: Int) -> Bool {
        ["NaN", "Infinity"].contains { bytes[start..<place].elementsEqual($0.utf8) }
    }

    private mutating func word(_ text: String, _ kind: JSONDocument.Kind) throws(JSONFault) {
        guard bytes[place...].starts(with: text.utf8) else { throw fault("no value begins so") }
        add(kind, place, place + text.utf8.count)
        place += text.utf8.count
    }

    private mutating func add(_ kind: JSONDocument.Kind, _ start: Int, _ end: Int) {
        nodes.append(JSONDocument.Node(kind: kind, start: start, end: end, next: nodes.count + 1))
    }

    private var current: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    private mutating func passBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func pass(_ character: Unicode.Scalar) throws(JSONFault) {
        guard current == UInt8(ascii: character) else { throw fault("'\(character)' is missing") }
        place += 1
    }

    private func fault(_ reason: String) -> JSONFault {
        JSONFault(offset: place - bytes.startIndex, reason: reason)
    }
}
