/// A JSON text (RFC 8259) as a flat list of its values in reading order, each with its place in the bytes.
///
/// Values are cut out of the bytes when they are asked for, so that members nobody wants cost one pass and no memory of
/// their own.
struct JSONDocument {
    /// What a value is.
    enum Kind: UInt8 {
        case null, boolean, number, string, array, object
    }

    /// One value; members of an object are a string, the name, and the value behind it.
    struct Node {
        var kind: Kind
        /// The first byte; of a string the one behind the quotation mark.
        var start: Int
        /// One past the last byte; of a string the closing quotation mark.
        var end: Int
        /// The node behind this value and all that it holds.
        var next: Int
        /// Whether a string has escapes.
        var isEscaped = false
    }

    let bytes: ArraySlice<UInt8>
    var nodes: [Node] = []

    /// The outermost value.
    var root: JSONValue? { nodes.isEmpty ? nil : JSONValue(document: self, index: 0) }

    /// Reads a text that holds one value and nothing else.
    init(_ bytes: ArraySlice<UInt8>) throws(JSONFault) {
        self.bytes = bytes
        var parser = JSONParser(bytes)
        nodes = try parser.parse()
    }
}

/// What is wrong with a JSON text, and where: bytes from the start of the text.
struct JSONFault: Error, Hashable {
    let offset: Int
    let reason: String
}

/// A value of a JSON document.
struct JSONValue {
    let document: JSONDocument
    let index: Int

    var node: JSONDocument.Node { document.nodes[index] }

    /// The text of a string; `nil` for other kinds.
    var string: String? {
        guard node.kind == .string else { return nil }
        return node.isEscaped
            ? String(decoding: JSONEscapes.unescaped(raw), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
    }

    /// The bytes as they stand in the document.
    var raw: ArraySlice<UInt8> { document.bytes[node.start..<node.end] }

    /// The number; `nil` for other kinds.
    var number: Double? { node.kind == .number ? Double(String(decoding: raw, as: UTF8.self)) : nil }

    /// The elements of an array; none for other kinds.
    var elements: [JSONValue] { node.kind == .array ? children : [] }

    /// The members of an object; none for other kinds.
    var members: [(name: String, value: JSONValue)] {
        guard node.kind == .object else { return [] }
        let all = children
        return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0].string ?? "", all[$0 + 1]) }
    }

    /// The member of that name, in any case; the first of several.
    subscript(_ name: String) -> JSONValue? {
        guard node.kind == .object else { return nil }
        let wanted = Array(name.utf8)
        var child = index + 1
        while child < node.next {
            let value = document.nodes[child].next
            let key = document.nodes[child]
            if !key.isEscaped, equalIgnoringCase(document.bytes[key.start..<key.end], wanted) {
                return JSONValue(document: document, index: value)
            }
            child = document.nodes[value].next
        }
        return nil
    }

    /// The member at a path of names joined by points; a name may itself hold points.
    func value(at path: String) -> JSONValue? {
        if let whole = self[path] { return whole }
        guard let point = path.firstIndex(of: ".") else { return nil }
        return self[String(path[..<point])]?.value(at: String(path[path.index(after: point)...]))
    }

    private var children: [JSONValue] {
        var out: [JSONValue] = []
        var child = index + 1
        while child < node.next {
            out.append(JSONValue(document: document, index: child))
            child = document.nodes[child].next
        }
        return out
    }
}
