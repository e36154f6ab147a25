internal import NewsOntology

/// JSON-LD: an object for each resource, in which each property stands once with all its values.
///
/// Values are spelt one after the other into one buffer; an object knows which stretches of it belong to which property.
/// The innermost object is done with first, so what is known of all open ones lies on two stacks.
struct JSONLDSink: TripleSink {
    private let iris: ResourceIRIs
    /// The names of members by the numbers of their properties: the terms, the name of the object, and then what other
    /// tools call properties.
    private var members: [Snippet]
    /// The terms as values, with quotes around them, by number.
    private let names: [Snippet]
    private let type, id: Int
    /// The numbers of properties by their IRIs.
    private var numbers: [String: Int]
    private let snippets = SnippetStore()
    private let spelt = Spelt()
    private var open: [Object] = []
    private var properties: [Property] = []
    private var values: [Value] = []
    private var isFirst = true

    /// What is spelt of the objects that are open; at an address of its own, since a look at a variable of an object of a
    /// class costs as much as a short value.
    private final class Spelt {
        let values = UnsafeMutablePointer<OutputBuffer>.allocate(capacity: 1)
        let nested = UnsafeMutablePointer<OutputBuffer>.allocate(capacity: 1)

        init() {
            values.initialize(to: OutputBuffer())
            nested.initialize(to: OutputBuffer())
        }

        deinit {
            for buffer in [values, nested] {
                buffer.deinitialize(count: 1)
                buffer.deallocate()
            }
        }
    }

    /// A value, and the place of the next one of its property; -1 where there is none.
    private struct Value {
        let range: Range<Int>
        var next = -1
    }

    /// A property of an object by its number, with its first and last value.
    private struct Property {
        let number: Int
        let first: Int
        var last: Int
    }

    /// An object in the making: properties in the order in which they came first.
    private struct Object {
        /// The property of the object outside that it is the value of.
        let property: Int?
        /// Where its properties and values start on the stacks.
        let firstProperty: Int
        let firstValue: Int
    }

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: JSONText.string)
        let type = names.fixed.type
        self.names = names.all.map { [snippets] in snippets.make("\"\($0.tag)\"") }
        let tags = names.all.enumerated().map { $0 == type ? "@type" : $1.tag } + ["@id"]
        members = tags.map { [snippets] in snippets.make("\"\($0)\": ") }
        (self.type, id) = (type, names.all.count)
        numbers = Dictionary(names.all.enumerated().map { ($1.iri, $0) }) { first, _ in first }
    }

    func start(_ output: inout TextOutput) {
        output.raw("{\n  \"@context\": {\n    \"@version\": 1.1")
        for vocabulary in Vocabulary.allCases {
            output.raw(",\n    \"\(vocabulary.rawValue)\": \"\(vocabulary.namespace)\"")
        }
        output.raw("\n  },\n  \"@graph\": [")
    }

    func end(_ output: inout TextOutput) { output.raw("\n  ]\n}\n") }

    mutating func open(_ subject: Resource, class number: Int, _ output: inout TextOutput) {
        reopen(subject, &output)
        addType(number)
    }

    mutating func reopen(_ subject: Resource, _ output: inout TextOutput) {
        begin(nil)
        let start = spelt.values.pointee.count
        spelt.values.pointee.append(UInt8(ascii: "\""))
        iris.append(subject, to: &spelt.values.pointee)
        spelt.values.pointee.append(UInt8(ascii: "\""))
        add(from: start, to: id)
    }

    private mutating func begin(_ property: Int?) {
        open.append(Object(property: property, firstProperty: properties.count, firstValue: values.count))
    }

    mutating func close(_ output: inout TextOutput) {
        guard let object = open.popLast() else { return }
        output.raw(isFirst ? "\n    {" : ",\n    {")
        write(object, startingWith: JSONLDSink.line, separatedBy: JSONLDSink.nextLine, to: &output.buffer)
        output.raw("\n    }")
        isFirst = false
        spelt.values.pointee.removeAll()
    }

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        begin(property)
        addType(number)
    }

    private mutating func addType(_ number: Int) {
        let start = spelt.values.pointee.count
        names[number].append(to: &spelt.values.pointee)
        add(from: start, to: type)
    }

    mutating func closeNested(_ output: inout TextOutput) {
        guard let object = open.popLast(), let property = object.property else { return }
        spelt.nested.pointee.removeAll()
        write(object, startingWith: JSONLDSink.brace, separatedBy: JSONLDSink.comma, to: &spelt.nested.pointee)
        let start = spelt.values.pointee.count
        spelt.values.pointee.append(spelt.nested.pointee, 0..<spelt.nested.pointee.count)
        spelt.values.pointee.append(UInt8(ascii: "}"))
        add(from: start, to: property)
    }

    private static let line = Snippet("\n      ")
    private static let nextLine = Snippet(",\n      ")
    private static let brace = Snippet("{")
    private static let comma = Snippet(", ")
    private static let startOfResource = Snippet("{\"@id\": \"")
    private static let startOfEnglish = Snippet("{\"@language\": \"en\", \"@value\": \"")
    private static let startOfTyped = Snippet("{\"@type\": ")
    private static let startOfValue = Snippet(", \"@value\": \"")
    private static let end = Snippet("\"}")

    mutating func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        if property == type, case .term(let number) = object { return addType(number) }
        let start = spelt.values.pointee.count
        if property == type {
            spelt.values.pointee.append(UInt8(ascii: "\""))
            iris.append(object, to: &spelt.values.pointee)
            spelt.values.pointee.append(UInt8(ascii: "\""))
        } else {
            append(object)
        }
        add(from: start, to: property)
    }

    // What follows changes nothing but what is spelt; called as if it changed the sink, it copies none.

    private mutating func append(_ object: Resource) {
        JSONLDSink.startOfResource.append(to: &spelt.values.pointee)
        iris.append(object, to: &spelt.values.pointee)
        JSONLDSink.end.append(to: &spelt.values.pointee)
    }

    mutating func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        let start = spelt.values.pointee.count
        let replaced = append(text, kind)
        add(from: start, to: property)
        if replaced > 0 { output.warn(.replacedCharacters, count: replaced, of: part.rawValue) }
    }

    mutating func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        let start = spelt.values.pointee.count
        let replaced: Int
        switch kind {
        case .plain: replaced = append(text, .plain)
        case .typed(let datatype): replaced = append(text, .typed(datatype))
        case .language(let tag):
            spelt.values.pointee.append("{\"@language\": \"\(tag)\", \"@value\": ")
            replaced = append(text, .plain)
            spelt.values.pointee.append("}")
        }
        add(from: start, to: number(ofForeign: property))
        if replaced > 0 { output.warn(.replacedCharacters, count: replaced, of: part) }
    }

    mutating func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        let start = spelt.values.pointee.count
        append(object)
        add(from: start, to: number(ofForeign: property))
    }

    /// Appends a text as a value, and says how many characters of it were replaced.
    private mutating func append(_ text: String, _ kind: LiteralKind) -> Int {
        switch kind {
        case .plain: spelt.values.pointee.append(UInt8(ascii: "\""))
        case .english: JSONLDSink.startOfEnglish.append(to: &spelt.values.pointee)
        case .typed(let datatype): appendStart(ofTyped: datatype)
        }
        let replaced = JSONText.string.append(text, to: &spelt.values.pointee)
        if case .plain = kind {
            spelt.values.pointee.append(UInt8(ascii: "\""))
        } else {
            JSONLDSink.end.append(to: &spelt.values.pointee)
        }
        return replaced
    }

    private mutating func appendStart(ofTyped datatype: Int) {
        JSONLDSink.startOfTyped.append(to: &spelt.values.pointee)
        names[datatype].append(to: &spelt.values.pointee)
        JSONLDSink.startOfValue.append(to: &spelt.values.pointee)
    }

    mutating func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        let start = spelt.values.pointee.count
        appendStart(ofTyped: datatype)
        spelt.values.pointee.append(number)
        JSONLDSink.end.append(to: &spelt.values.pointee)
        add(from: start, to: property)
    }

    /// Gives what has been spelt from a place on to a property of the innermost object.
    private mutating func add(from start: Int, to number: Int) {
        guard let object = open.last else { return }
        let place = values.count
        values.append(Value(range: start..<spelt.values.pointee.count))
        // Most values follow one of the same property, or are the first.
        var index = properties.count - 1
        while index >= object.firstProperty, properties[index].number != number { index -= 1 }
        guard index >= object.firstProperty else {
            return properties.append(Property(number: number, first: place, last: place))
        }
        values[properties[index].last].next = place
        properties[index].last = place
    }

    /// The number of a property of another tool, which may be one of a vocabulary.
    private mutating func number(ofForeign property: String) -> Int {
        if let number = numbers[property] { return number }
        numbers[property] = members.count
        members.append(snippets.make("\"\(property.escaped(JSONText.string))\": "))
        return members.count - 1
    }

    /// Writes the innermost object, and takes it off the stacks.
    private mutating func write(
        _ object: Object,
        startingWith start: Snippet,
        separatedBy separator: Snippet,
        to target: inout OutputBuffer
    ) {
        let own = object.firstProperty..<properties.count
        var isFirst = true
        // What other tools call properties comes last.
        for isForeign in [false, true] {
            for index in own where (properties[index].number > id) == isForeign {
                (isFirst ? start : separator).append(to: &target)
                write(properties[index], to: &target)
                isFirst = false
            }
        }
        properties.removeLast(own.count)
        values.removeLast(values.count - object.firstValue)
    }

    private mutating func write(_ property: Property, to target: inout OutputBuffer) {
        members[property.number].append(to: &target)
        let isList = property.first != property.last
        if isList { target.append(UInt8(ascii: "[")) }
        var place = property.first
        while place >= 0 {
            if place != property.first { JSONLDSink.comma.append(to: &target) }
            target.append(spelt.values.pointee, values[place].range)
            place = values[place].next
        }
        if isList { target.append(UInt8(ascii: "]")) }
    }
}
