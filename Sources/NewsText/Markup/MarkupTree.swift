/// A document of HTML or XML as a flat list of elements and texts in reading order.
///
/// Values of attributes and texts stand in one arena, in which all ranges count.
struct MarkupTree {
    /// An element or a text.
    struct Node {
        /// The index of the element's name; of a text ``text``.
        var name: Int32
        /// The element around it; -1 for the outermost.
        var parent: Int32
        /// The node behind it and all that it holds.
        var next: Int32
        /// The attributes of an element in ``MarkupTree/attributes``, or the bytes of a text in the arena.
        var range: Range<Int32>
        /// Of a text, where it stood in the document.
        var source: Range<Int32>

        /// The name of texts, which have none.
        static let text: Int32 = -1
        var isText: Bool { name == Node.text }
    }

    /// One attribute that was kept.
    struct Attribute {
        let name: Int32
        let value: Range<Int32>
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var arena: [UInt8] = []
    /// Names of elements and attributes, in lower case for HTML.
    var names: [String] = []

    /// The index of a name; -2 when the document does not have it.
    func name(_ name: String) -> Int32 { names.firstIndex(of: name).map { Int32($0) } ?? -2 }

    /// The bytes of the value of an attribute.
    func value(_ name: Int32, of node: Node) -> ArraySlice<UInt8>? {
        for index in node.range where attributes[Int(index)].name == name {
            let value = attributes[Int(index)].value
            return arena[Int(value.lowerBound)..<Int(value.upperBound)]
        }
        return nil
    }

    /// The value of an attribute.
    func value(_ name: String, of index: Int) -> String? {
        guard !nodes[index].isText else { return nil }
        return value(self.name(name), of: nodes[index]).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text.
    func bytes(_ node: Node) -> ArraySlice<UInt8> { arena[Int(node.range.lowerBound)..<Int(node.range.upperBound)] }

    /// The elements right below an element, or the outermost ones for -1.
    func children(of parent: Int) -> [Int] {
        var found: [Int] = []
        var child = parent + 1
        let end = parent < 0 ? nodes.count : Int(nodes[parent].next)
        while child < end {
            if !nodes[child].isText { found.append(child) }
            child = Int(nodes[child].next)
        }
        return found
    }

    /// The name of an element as it is written.
    func elementName(_ index: Int) -> String { nodes[index].isText ? "" : names[Int(nodes[index].name)] }

    /// All text within a node, as it stands.
    func text(of index: Int) -> SourcedText {
        var text = SourcedText()
        for node in nodes[index..<Int(nodes[index].next)] where node.isText {
            text.append(bytes(node), from: Int(node.source.lowerBound)..<Int(node.source.upperBound))
        }
        return text
    }
}
