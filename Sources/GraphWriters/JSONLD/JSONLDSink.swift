internal import NewsOntology

/// JSON-LD: an object for each resource, in which each property stands once with all its values.
///
/// Values are spelt one after the other into one buffer; an object knows which stretches of it belong to which property.
struct JSONLDSink: TripleSink {
    private let iris: ResourceIRIs
    /// The terms as names of members and as values, with quotes around them, by number.
    private let members: [String]
    private let names: [String]
    private let type: Int
    /// The numbers of the terms by their IRIs.
    private let numbers: [String: Int]
    private let values = Values()
    private var open: [Object] = []
    /// Objects that are done with, whose room is used again.
    private var spare: [Object] = []
    private var isFirst = true

    /// What stands in place of the number of a property that is none of the vocabularies.
    private static let foreign = -1
    private static let id = -2

    /// The values of the objects that are open.
    private final class Values {
        var buffer = OutputBuffer()
        var scratch = OutputBuffer()
    }

    /// A value, and the place of the next one of its property; -1 where there is none.
    private struct Value {
        let range: Range<Int>
        var next = -1
    }

    /// A property of an object by its name as a member, with its first and last value.
    private struct Property {
        let member: String
        let number: Int
        let first: Int
        var last: Int
    }

    /// An object in the making: properties in the order in which they came first.
    private struct Object {
        /// The property of the object outside that it is the value of.
        var property: Int?
        var properties: [Property] = []
        var values: [Value] = []

        mutating func add(_ range: Range<Int>, to number: Int, _ member: String) {
            values.append(Value(range: range))
            let place = values.count - 1
            // Most values follow one of the same property, or are the first.
            var index = properties.count - 1
            while index >= 0,
                properties[index].number != number
                    || (number == JSONLDSink.foreign && properties[index].member != member)
            {
                index -= 1
            }
            guard index >= 0 else {
                return properties.append(Property(member: member, number: number, first: place, last: place))
            }
            values[properties[index].last].next = place
            properties[index].last = place
        }
    }

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: JSONText.string)
        let type = names.fixed.type
        self.names = names.all.map { "\"\($0.tag)\"" }
        members = names.all.enumerated().map { $0 == type ? "\"@type\": " : "\"\($1.tag)\": " }
        self.type = type
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
        let start = values.buffer.count
        values.buffer.append("\"")
        iris.append(subject, to: &values.buffer)
        values.buffer.append("\"")
        open[open.count - 1].add(start..<values.buffer.count, to: JSONLDSink.id, "\"@id\": ")
    }

    private mutating func begin(_ property: Int?) {
        var object = spare.popLast() ?? Object()
        object.property = property
        open.append(object)
    }

    mutating func close(_ output: inout TextOutput) {
        guard let object = open.popLast() else { return }
        output.raw(isFirst ? "\n    {" : ",\n    {")
        write(object, startingWith: "\n      ", separatedBy: ",\n      ", to: &output.buffer)
        output.raw("\n    }")
        isFirst = false
        values.buffer.removeAll()
        recycle(object)
    }

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        begin(property)
        addType(number)
    }

    private mutating func addType(_ number: Int) {
        let start = values.buffer.count
        values.buffer.append(names[number])
        add(from: start, to: type)
    }

    mutating func closeNested(_ output: inout TextOutput) {
        guard let object = open.popLast(), let property = object.property else { return }
        values.scratch.removeAll()
        write(object, startingWith: "{", separatedBy: ", ", to: &values.scratch)
        let start = values.buffer.count
        values.buffer.append(values.scratch, 0..<values.scratch.count)
        values.buffer.append("}")
        add(from: start, to: property)
        recycle(object)
    }

    private mutating func recycle(_ object: consuming Object) {
        object.properties.removeAll(keepingCapacity: true)
        object.values.removeAll(keepingCapacity: true)
        spare.append(object)
    }

    mutating func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        if property == type, case .term(let number) = object { return addType(number) }
        let start = values.buffer.count
        values.buffer.append(property == type ? "\"" : "{\"@id\": \"")
        iris.append(object, to: &values.buffer)
        values.buffer.append(property == type ? "\"" : "\"}")
        add(from: start, to: property)
    }

    mutating func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        let start = values.buffer.count
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
        let start = values.buffer.count
        let replaced: Int
        switch kind {
        case .plain: replaced = append(text, .plain)
        case .typed(let datatype): replaced = append(text, .typed(datatype))
        case .language(let tag):
            values.buffer.append("{\"@language\": \"\(tag)\", \"@value\": ")
            replaced = append(text, .plain)
            values.buffer.append("}")
        }
        add(from: start, toForeign: property)
        if replaced > 0 { output.warn(.replacedCharacters, count: replaced, of: part) }
    }

    mutating func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        let start = values.buffer.count
        values.buffer.append("{\"@id\": \"")
        iris.append(object, to: &values.buffer)
        values.buffer.append("\"}")
        add(from: start, toForeign: property)
    }

    /// Appends a text as a value, and says how many characters of it were replaced.
    private func append(_ text: String, _ kind: LiteralKind) -> Int {
        switch kind {
        case .plain: values.buffer.append("\"")
        case .english: values.buffer.append("{\"@language\": \"en\", \"@value\": \"")
        case .typed(let datatype): appendStart(ofTyped: datatype)
        }
        let replaced = JSONText.string.append(text, to: &values.buffer)
        if case .plain = kind { values.buffer.append("\"") } else { values.buffer.append("\"}") }
        return replaced
    }

    private func appendStart(ofTyped datatype: Int) {
        values.buffer.append("{\"@type\": ")
        values.buffer.append(names[datatype])
        values.buffer.append(", \"@value\": \"")
    }

    mutating func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        let start = values.buffer.count
        appendStart(ofTyped: datatype)
        values.buffer.append(number)
        values.buffer.append("\"}")
        add(from: start, to: property)
    }

    /// Gives what has been spelt from a place on to a property of the innermost object.
    private mutating func add(from start: Int, to property: Int) {
        guard let last = open.indices.last else { return }
        open[last].add(start..<values.buffer.count, to: property, members[property])
    }

    private mutating func add(from start: Int, toForeign property: String) {
        if let number = numbers[property] { return add(from: start, to: number) }
        guard let last = open.indices.last else { return }
        let member = "\"\(property.escaped(JSONText.string))\": "
        open[last].add(start..<values.buffer.count, to: JSONLDSink.foreign, member)
    }

    private func write(
        _ object: borrowing Object,
        startingWith start: String,
        separatedBy separator: String,
        to target: inout OutputBuffer
    ) {
        // What other tools call properties comes last.
        var ordered = object.properties
        if ordered.contains(where: { $0.number == JSONLDSink.foreign }) {
            ordered.removeAll { $0.number == JSONLDSink.foreign }
            ordered += object.properties.filter { $0.number == JSONLDSink.foreign }
        }
        for (index, property) in ordered.enumerated() {
            target.append(index == 0 ? start : separator)
            target.append(property.member)
            let isList = property.first != property.last
            if isList { target.append("[") }
            var place = property.first
            while place >= 0 {
                if place != property.first { target.append(", ") }
                target.append(values.buffer, object.values[place].range)
                place = object.values[place].next
            }
            if isList { target.append("]") }
        }
    }
}
