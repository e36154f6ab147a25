/// The JSON Schema of the JSON-LD that is written here, ready for use: the words of JSON Schema that it needs.
///
/// Source: JSON Schema 2020-12, *Core* and *Validation*. `type`, `required`, `properties`, `items`, `contains`, `anyOf`,
/// `allOf`, `if` with `then`, `const`, `enum` and `$ref` to `$defs` are followed; annotations are passed over.
struct JSONSchemaRules: Sendable {
    /// What one schema says of a value.
    struct Rule: Sendable {
        var type: String?
        var required: [String] = []
        var properties: [String: Int] = [:]
        var items: Int?
        var contains: Int?
        var anyOf: [Int] = []
        var allOf: [Int] = []
        /// A rule that decides, and one that holds where the first does.
        var condition: (check: Int, then: Int)?
        /// The texts that are allowed, where they are a closed list.
        var allowed: [String]?
    }

    private(set) var rules: [Rule] = []
    /// The rules of the definitions, by name.
    private(set) var definitions: [String: Int] = [:]
    private var root = 0

    /// The rules of `newsgraph.schema.json`.
    static let shared = JSONSchemaRules(JSONSchemaDocument.root)

    init(_ schema: JSONSchemaDocument.JSON) {
        // Definitions may speak of each other: each has its number before any is read.
        let members = schema["$defs"]?.members ?? []
        for (index, member) in members.enumerated() { definitions[member.0] = index }
        rules = members.map { _ in Rule() }
        for (index, member) in members.enumerated() { rules[index] = rule(member.1) }
        root = add(schema)
    }

    /// Holds a value against a definition.
    func check(_ node: JSONNode, as name: String, _ findings: inout FindingCollector) {
        guard let rule = definitions[name] else { return }
        for problem in problems(node, rule) { findings.add(problem.code, at: problem.offset, problem.message) }
    }

    /// Holds the value of a member of the outermost object against what the schema says of it.
    func check(_ node: JSONNode, asMember name: String, _ findings: inout FindingCollector) {
        guard let rule = rules[root].properties[name] else { return }
        for problem in problems(node, rule) { findings.add(problem.code, at: problem.offset, problem.message) }
    }
}

// Reading a schema
extension JSONSchemaRules {
    private mutating func add(_ schema: JSONSchemaDocument.JSON) -> Int {
        if let name = schema["$ref"]?.text?.split(separator: "/").last, let index = definitions[String(name)] {
            return index
        }
        let rule = rule(schema)
        rules.append(rule)
        return rules.count - 1
    }

    private mutating func rule(_ schema: JSONSchemaDocument.JSON) -> Rule {
        var rule = Rule()
        rule.type = schema["type"]?.text
        rule.required = schema["required"]?.values.compactMap(\.text) ?? []
        for (name, value) in schema["properties"]?.members ?? [] { rule.properties[name] = add(value) }
        rule.items = schema["items"].map { add($0) }
        rule.contains = schema["contains"].map { add($0) }
        rule.anyOf = (schema["anyOf"]?.values ?? []).map { add($0) }
        rule.allOf = (schema["allOf"]?.values ?? []).map { add($0) }
        if let check = schema["if"], let then = schema["then"] { rule.condition = (add(check), add(then)) }
        rule.allowed = (schema["const"].map { [$0] } ?? schema["enum"]?.values)?.compactMap(\.text)
        return rule
    }
}

// Holding a value against rules
extension JSONSchemaRules {
    /// Something that a schema does not allow.
    struct Problem {
        let offset: Int
        let message: String
        var code = FindingCode.structure
    }

    private func problems(_ node: JSONNode, _ index: Int) -> [Problem] {
        let rule = rules[index]
        if let problem = typeProblem(node, rule) ?? listProblem(node, rule) { return [problem] }
        var found: [Problem] = []
        if case .object(let members) = node.value { found += memberProblems(node, members, rule) }
        if case .array(let items) = node.value { found += itemProblems(node, items, rule) }
        for part in rule.allOf { found += problems(node, part) }
        if let (check, then) = rule.condition, problems(node, check).isEmpty { found += problems(node, then) }
        return found + choiceProblems(node, rule)
    }

    private func typeProblem(_ node: JSONNode, _ rule: Rule) -> Problem? {
        guard let type = rule.type, type != node.typeName, !(type == "number" && node.typeName == "integer") else {
            return nil
        }
        let article = "aeiou".contains(type.first ?? " ") ? "an" : "a"
        return Problem(offset: node.offset, message: "\(node.description) stands where \(article) \(type) should stand")
    }

    private func listProblem(_ node: JSONNode, _ rule: Rule) -> Problem? {
        guard let allowed = rule.allowed, !allowed.contains(where: { $0 == node.text }) else { return nil }
        let wanted = OntologyRules.list(allowed.map { "'\($0)'" })
        return Problem(offset: node.offset, message: "\(node.description) is not allowed here; it has to be \(wanted)")
    }

    private func memberProblems(_ node: JSONNode, _ members: [JSONMember], _ rule: Rule) -> [Problem] {
        let missing = rule.required.filter { name in !members.contains { $0.name == name } }
        let found = missing.map { name in
            // What stands for the resource itself is a matter of form, the rest is what it says.
            let isForm = name.hasPrefix("@") || name.hasPrefix("rdf:")
            let code: FindingCode = isForm ? .structure : .missingAttribute
            return Problem(offset: node.offset, message: "the object has no '\(name)'", code: code)
        }
        return found
            + members.flatMap { member in
                rule.properties[member.name].map { problems(member.value, $0) } ?? []
            }
    }

    private func itemProblems(_ node: JSONNode, _ items: [JSONNode], _ rule: Rule) -> [Problem] {
        var found = rule.items.map { rule in items.flatMap { problems($0, rule) } } ?? []
        if let contains = rule.contains, !items.contains(where: { problems($0, contains).isEmpty }) {
            found.append(
                Problem(offset: node.offset, message: "the list holds nothing of the kind that it has to hold")
            )
        }
        return found
    }

    /// Of several ways the one is told that the value comes nearest to: one that takes values of its type.
    private func choiceProblems(_ node: JSONNode, _ rule: Rule) -> [Problem] {
        guard !rule.anyOf.isEmpty else { return [] }
        let ways = rule.anyOf.map { (rule: rules[$0], problems: problems(node, $0)) }
        guard !ways.contains(where: \.problems.isEmpty) else { return [] }
        if let near = ways.first(where: { typeProblem(node, $0.rule) == nil && $0.rule.type != nil }) {
            return near.problems
        }
        let types = ways.compactMap(\.rule.type)
        let wanted = types.isEmpty ? "another value" : OntologyRules.list(types)
        return [Problem(offset: node.offset, message: "\(node.description) stands where \(wanted) should stand")]
    }
}

extension JSONSchemaDocument.JSON {
    /// The value of a member; `nil` when there is none.
    subscript(name: String) -> JSONSchemaDocument.JSON? { members.first { $0.0 == name }?.1 }

    var members: [(String, JSONSchemaDocument.JSON)] { if case .object(let members) = self { members } else { [] } }

    var values: [JSONSchemaDocument.JSON] { if case .list(let values) = self { values } else { [] } }

    var text: String? { if case .string(let text) = self { text } else { nil } }
}
