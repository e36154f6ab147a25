internal import GraphSyntax

// Enumerations without values are kept as the number of their case. What the module that has them says of them, a call
// for each datum, is not made part of the loops of this one.

extension GraphMLElement {
    /// Its place in the tables.
    @inline(__always)
    var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

    var isNodeOrEdge: Bool {
        switch self {
        case .node, .edge: true
        default: false
        }
    }
}

extension GraphMLAttribute {
    /// Its place in the tables.
    @inline(__always)
    var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// One element of GraphML as a schema has it, in short: what follows what in it, and its attributes.
struct StructureRow {
    /// What text an element may have: none at all, blanks between elements, or any.
    enum Text: UInt8 {
        case none, blank, any
    }

    let name: String
    /// The children in their order, names with a bar between them for one of several, with `?`, `*` or `+` behind them;
    /// what starts with `^` may stand in place of all but the first.
    var children: String
    /// Names, with `!` where they are required, and behind a colon the form: `token`, `natural`, `boolean`, `any`, or the
    /// values that are allowed.
    var attributes: String
    let text: Text
    /// Whether any attribute may stand.
    let isOpen: Bool

    init(_ name: String, _ children: String = "", _ attributes: String = "", text: Text = .blank, isOpen: Bool = false)
    {
        (self.name, self.children, self.attributes) = (name, children, attributes)
        (self.text, self.isOpen) = (text, isOpen)
    }
}

/// An automaton that tells whether GraphML is built as a schema says.
///
/// It is sure of what it accepts. What it does not accept is left to the schema itself: it may be right in a form that
/// is not told here, and if it is wrong, libxml2 says why.
struct StructureTable {
    /// The state that is none.
    static let refused: UInt8 = 0xFF

    private static let elementCount = 16
    private static let attributeCount = 32

    private var next: [UInt8] = []
    private var mayEnd: [Bool] = []
    private var starts = [UInt8](repeating: refused, count: elementCount)
    private var texts = [StructureRow.Text](repeating: .blank, count: elementCount)
    private var open = [Bool](repeating: false, count: elementCount)
    private var required = [UInt32](repeating: 0, count: elementCount)
    private var forms = [Form](repeating: .refused, count: elementCount * attributeCount)
    private var lists: [PackedNames] = []

    /// The forms of attribute values that are told without a schema processor; lists by number.
    private enum Form {
        case refused
        /// A name token of ASCII letters, digits, `.`, `-`, `_` and `:`; others are left to the schema.
        case token
        case natural, boolean, any
        case listed(UInt8)
    }

    init(_ rows: [StructureRow]) {
        precondition(GraphMLElement.allCases.count <= StructureTable.elementCount, "there are too many elements")
        precondition(GraphMLAttribute.allCases.count <= StructureTable.attributeCount, "there are too many attributes")
        for row in rows { add(row) }
    }

    /// The state at the start of an element.
    func start(of element: GraphMLElement) -> UInt8 { starts[element.number] }

    /// The state after a child; `refused` when it may not stand there.
    @inline(__always)
    func state(after child: GraphMLElement, in state: UInt8) -> UInt8 {
        state == StructureTable.refused
            ? state : next[Int(state) * StructureTable.elementCount + child.number]
    }

    /// Whether an element may end in a state.
    func mayEnd(in state: UInt8) -> Bool { mayEnd[Int(state)] }

    /// What text an element may have.
    @inline(__always)
    func text(of element: GraphMLElement) -> StructureRow.Text { texts[element.number] }

    /// Whether any attribute may stand on an element.
    func isOpen(_ element: GraphMLElement) -> Bool { open[element.number] }

    /// The attributes that an element has to have, one bit each.
    @inline(__always)
    func required(of element: GraphMLElement) -> UInt32 { required[element.number] }

    /// Whether an attribute of an element may have a value; `false` also where it takes a schema to tell.
    @inline(__always)
    func accepts(_ value: Bytes, of attribute: Int, on element: GraphMLElement) -> Bool {
        switch forms[element.number * StructureTable.attributeCount + attribute] {
        case .refused: false
        case .token: value.isToken
        case .natural: value.natural != nil
        case .boolean: value.isBoolean
        case .any: true
        case .listed(let list): lists[Int(list)].index(of: value) != nil
        }
    }
}

extension StructureTable {
    /// Children of which one may stand at a place, and how often.
    private struct Part {
        var children: [GraphMLElement]
        var isOptional = false
        var isRepeated = false
        var isAlone = false
    }

    private mutating func add(_ row: StructureRow) {
        guard let element = GraphMLElement(row.name) else { preconditionFailure("no element \(row.name)") }
        let number = element.number
        let first = mayEnd.count
        (starts[number], texts[number], open[number]) = (UInt8(first), row.text, row.isOpen)
        let parts = row.children.split(separator: " ").map(StructureTable.part)
        // A state is the part that was read last; the first state is the one before all of them.
        for last in -1..<parts.count {
            var states = [UInt8](repeating: StructureTable.refused, count: StructureTable.elementCount)
            var isPassed = true
            for (index, part) in parts.enumerated().dropFirst(max(last, 0)) where isPassed {
                let follows = index > last ? !part.isAlone || last < 1 : part.isRepeated
                if follows { for child in part.children { states[child.number] = UInt8(first + index + 1) } }
                isPassed = index <= last || part.isOptional
            }
            next += states
            mayEnd.append(isPassed)
        }
        for attribute in row.attributes.split(separator: " ") { add(attribute, to: number) }
    }

    private static func part(_ text: Substring) -> Part {
        let names = text.drop { $0 == "^" }.prefix { !"?*+".contains($0) }
        var part = Part(children: names.split(separator: "|").compactMap { GraphMLElement(String($0)) })
        part.isAlone = text.first == "^"
        part.isRepeated = text.last == "*" || text.last == "+"
        part.isOptional = part.isAlone || text.last == "*" || text.last == "?"
        return part
    }

    private mutating func add(_ attribute: Substring, to element: Int) {
        let parts = attribute.split(separator: ":", maxSplits: 1)
        let name = parts[0].prefix { $0 != "!" }
        guard let number = String(name).withBytes({ GraphMLAttribute.names.index(of: $0) }) else {
            preconditionFailure("no attribute \(name)")
        }
        if parts[0].last == "!" { required[element] |= 1 << UInt32(number) }
        forms[element * StructureTable.attributeCount + number] = form(parts[1])
    }

    private mutating func form(_ text: Substring) -> Form {
        switch text {
        case "token": return .token
        case "natural": return .natural
        case "boolean": return .boolean
        case "any": return .any
        default:
            lists.append(PackedNames(text.split(separator: ",").map(String.init)))
            return .listed(UInt8(lists.count - 1))
        }
    }
}
