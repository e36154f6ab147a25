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
    private var texts = [StructureRules.Text](repeating: .blank, count: elementCount)
    private var open = [Bool](repeating: false, count: elementCount)
    private var required = [UInt32](repeating: 0, count: elementCount)
    private var forms = [CompiledForm](repeating: .refused, count: elementCount * attributeCount)
    private var lists: [PackedNames] = []

    /// A form with its list as a number.
    private struct CompiledForm {
        enum Kind: UInt8 { case refused, token, natural, boolean, anything, listed }

        let kind: Kind
        var list: UInt8 = 0

        static let refused = CompiledForm(kind: .refused)
    }

    init(_ rules: StructureRules) {
        for element in rules.elements { add(element) }
    }

    /// The state at the start of an element.
    func start(of element: GraphMLElement) -> UInt8 { starts[Int(element.rawValue)] }

    /// The state after a child; `refused` when it may not stand there.
    @inline(__always)
    func state(after child: GraphMLElement, in state: UInt8) -> UInt8 {
        state == StructureTable.refused
            ? state : next[Int(state) * StructureTable.elementCount + Int(child.rawValue)]
    }

    /// Whether an element may end in a state.
    func mayEnd(in state: UInt8) -> Bool { mayEnd[Int(state)] }

    /// What text an element may have.
    @inline(__always)
    func text(of element: GraphMLElement) -> StructureRules.Text { texts[Int(element.rawValue)] }

    /// Whether any attribute may stand on an element.
    func isOpen(_ element: GraphMLElement) -> Bool { open[Int(element.rawValue)] }

    /// The attributes that an element has to have, one bit each.
    @inline(__always)
    func required(of element: GraphMLElement) -> UInt32 { required[Int(element.rawValue)] }

    /// Whether an attribute of an element may have a value; `false` also where it takes a schema to tell.
    @inline(__always)
    func accepts(_ value: UnsafeRawBufferPointer, of attribute: Int, on element: GraphMLElement) -> Bool {
        let form = forms[Int(element.rawValue) * StructureTable.attributeCount + attribute]
        switch form.kind {
        case .refused: return false
        case .token: return SimpleForm.isToken(value)
        case .natural: return SimpleForm.isNatural(value)
        case .boolean: return SimpleForm.isBoolean(value)
        case .anything: return true
        case .listed: return lists[Int(form.list)].index(of: value) != nil
        }
    }
}

extension StructureTable {
    private mutating func add(_ element: StructureRules.Element) {
        let number = Int(element.name.rawValue)
        let first = mayEnd.count
        starts[number] = UInt8(first)
        texts[number] = element.text
        open[number] = element.isOpen
        for (index, state) in element.states.enumerated() {
            mayEnd.append(element.ends?.contains(index) ?? true)
            var row = [UInt8](repeating: StructureTable.refused, count: StructureTable.elementCount)
            for (children, target) in state {
                for child in children { row[Int(child.rawValue)] = UInt8(first + target) }
            }
            next += row
        }
        for attribute in element.attributes {
            if attribute.isRequired { required[number] |= 1 << UInt32(attribute.name.number) }
            forms[number * StructureTable.attributeCount + attribute.name.number] = compile(attribute.form)
        }
    }

    private mutating func compile(_ form: StructureRules.Form) -> CompiledForm {
        switch form {
        case .token: return CompiledForm(kind: .token)
        case .natural: return CompiledForm(kind: .natural)
        case .boolean: return CompiledForm(kind: .boolean)
        case .anything: return CompiledForm(kind: .anything)
        case .listed(let names):
            lists.append(PackedNames(names))
            return CompiledForm(kind: .listed, list: UInt8(lists.count - 1))
        }
    }
}

/// Forms of values that are told byte by byte.
enum SimpleForm {
    /// A name token of ASCII characters.
    @inline(__always)
    static func isToken(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count > 0 else { return false }
        // The bits of `-`, `.`, digits and `:`, and those of letters and `_`.
        let (low, high): (UInt64, UInt64) = (0x07FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
        for byte in value {
            let bits = byte < 0x40 ? low : high
            guard byte < 0x80, bits >> UInt64(byte & 0x3F) & 1 == 1 else { return false }
        }
        return true
    }

    /// Whether a byte may stand in such a token.
    static func isTokenByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || "-._:".utf8.contains(byte)
    }

    /// Decimal digits, few enough for an `Int`.
    static func isNatural(_ value: UnsafeRawBufferPointer) -> Bool {
        value.count > 0 && value.count <= 18 && value.allSatisfy(\.isDigit)
    }

    static func isBoolean(_ value: UnsafeRawBufferPointer) -> Bool {
        [UnsafeRawBufferPointer.text("true"), .text("false"), .text("0"), .text("1")].contains { $0.equals(value) }
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes of a text in the program.
    static func text(_ text: StaticString) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
