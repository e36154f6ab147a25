internal import NewsOntology

/// JSON-LD: an object for each resource, in which each property stands once with all its values.
struct JSONLDSink: TripleSink {
    private let iris: ResourceIRIs
    private let names: [String]
    private let type: Int
    private var open: [Object] = []
    private var isFirst = true

    /// An object in the making: values by property, in the order in which the properties came first.
    private struct Object {
        let start: String
        /// The property of the object outside that it is the value of.
        let property: Int?
        var order: [Int] = []
        var values: [Int: [String]] = [:]
        /// Members with the values of other tools.
        var foreign: [String] = []

        mutating func add(_ value: String, to property: Int) {
            if values[property] == nil { order.append(property) }
            values[property, default: []].append(value)
        }
    }

    init(_ base: BaseIRI, article: String?, names: RDFNames) {
        iris = ResourceIRIs(base, article: article, names: names, escapes: JSONText.string)
        self.names = names.all.map(\.tag)
        type = names.fixed.type
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
        _ name: String,
        _ text: String,
        _ kind: LiteralKind,
        of part: String,
        _ output: inout TextOutput
    ) {
        guard !open.isEmpty else { return }
        let member = "\"\(Namespace.foreign)\(name)\": \(value(text, kind, of: part, &output))"
        open[open.count - 1].foreign.append(member)
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
            let values = object.values[property] ?? []
            let list = values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]"
            return "\"\(property == type ? "@type" : names[property])\": \(list)"
        } + object.foreign
    }
}
