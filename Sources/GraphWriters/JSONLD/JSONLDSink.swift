internal import NewsOntology

/// JSON-LD: an object for each resource, in which each property stands once with all its values.
struct JSONLDSink: TripleSink {
    private let iris: ResourceIRIs
    private let names: [String]
    private let type: Int
    /// The numbers of the terms by their IRIs.
    private let numbers: [String: Int]
    private var open: [Object] = []
    private var isFirst = true

    /// An object in the making: values by property, in the order in which the properties came first.
    private struct Object {
        let start: String
        /// The property of the object outside that it is the value of.
        let property: Int?
        var order: [Int] = []
        var values: [Int: [String]] = [:]
        /// The values of other tools, by property.
        var foreign: [(name: String, values: [String])] = []

        mutating func add(_ value: String, to property: Int) {
            if values[property] == nil { order.append(property) }
            values[property, default: []].append(value)
        }
    }

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: JSONText.string)
        self.names = names.all.map(\.tag)
        type = names.fixed.type
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
        add("\"\(names[number])\"", to: type)
    }

    mutating func reopen(_ subject: Resource, _ output: inout TextOutput) {
        open.append(Object(start: "\"@id\": \"\(iri(subject))\"", property: nil))
    }

    mutating func close(_ output: inout TextOutput) {
        guard let object = open.popLast() else { return }
        output.raw(isFirst ? "\n    " : ",\n    ")
        output.raw(text(of: object, indent: "      ") + "\n    }")
        isFirst = false
    }

    mutating func openNested(_ property: Int, class number: Int, _ output: inout TextOutput) {
        open.append(Object(start: "", property: property))
        add("\"\(names[number])\"", to: type)
    }

    mutating func closeNested(_ output: inout TextOutput) {
        guard let object = open.popLast(), let property = object.property else { return }
        add(line(of: object), to: property)
    }

    mutating func resource(_ property: Int, _ object: Resource, _ output: inout TextOutput) {
        if property == type, case .term(let number) = object { return add("\"\(names[number])\"", to: type) }
        if property == type { return add("\"\(iri(object))\"", to: type) }
        add("{\"@id\": \"\(iri(object))\"}", to: property)
    }

    mutating func literal(
        _ property: Int,
        _ text: String,
        _ kind: LiteralKind,
        of part: AttributeKey,
        _ output: inout TextOutput
    ) {
        add(value(text, kind, of: part.rawValue, &output), to: property)
    }

    mutating func foreign(
        _ property: String,
        _ text: String,
        _ kind: ForeignLiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        let value =
            switch kind {
            case .plain: self.value(text, .plain, of: part, &output)
            case .typed(let datatype): self.value(text, .typed(datatype), of: part, &output)
            case .language(let tag):
                "{\"@language\": \"\(tag)\", \"@value\": \(self.value(text, .plain, of: part, &output))}"
            }
        add(value, toForeign: property)
    }

    mutating func foreign(_ property: String, _ object: Resource, _ output: inout TextOutput) {
        add("{\"@id\": \"\(iri(object))\"}", toForeign: property)
    }

    private mutating func add(_ value: String, toForeign property: String) {
        if let number = numbers[property] { return add(value, to: number) }
        guard !open.isEmpty else { return }
        let name = property.escaped(JSONText.string)
        if let index = open[open.count - 1].foreign.firstIndex(where: { $0.name == name }) {
            open[open.count - 1].foreign[index].values.append(value)
        } else {
            open[open.count - 1].foreign.append((name, [value]))
        }
    }

    private func value(_ text: String, _ kind: LiteralKind, of part: String, _ output: inout TextOutput) -> String {
        var escaped = OutputBuffer()
        let replaced = JSONText.string.append(text, to: &escaped)
        if replaced > 0 { output.warn(.replacedCharacters, count: replaced, of: part) }
        let value = String(decoding: escaped.bytes, as: UTF8.self)
        return switch kind {
        case .plain: "\"\(value)\""
        case .english: "{\"@language\": \"en\", \"@value\": \"\(value)\"}"
        case .typed(let datatype): "{\"@type\": \"\(names[datatype])\", \"@value\": \"\(value)\"}"
        }
    }

    mutating func number(_ property: Int, _ number: Int, datatype: Int, _ output: inout TextOutput) {
        add("{\"@type\": \"\(names[datatype])\", \"@value\": \"\(number)\"}", to: property)
    }

    private mutating func add(_ value: String, to property: Int) {
        guard !open.isEmpty else { return }
        open[open.count - 1].add(value, to: property)
    }

    private func iri(_ resource: Resource) -> String {
        var buffer = OutputBuffer()
        iris.append(resource, to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    private func text(of object: Object, indent: String) -> String {
        "{\n" + ([object.start] + members(of: object)).map { indent + $0 }.joined(separator: ",\n")
    }

    private func line(of object: Object) -> String { "{\(members(of: object).joined(separator: ", "))}" }

    private func members(of object: Object) -> [String] {
        object.order.map { property in
            JSONLDSink.member(property == type ? "@type" : names[property], object.values[property] ?? [])
        } + object.foreign.map { JSONLDSink.member($0.name, $0.values) }
    }

    private static func member(_ name: String, _ values: [String]) -> String {
        "\"\(name)\": " + (values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]")
    }
}
