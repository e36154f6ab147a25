/// Reads JSON-LD: expanded, compacted or flattened, one object or a list of them.
///
/// Contexts within the document are followed; remote ones are refused, since nothing is ever loaded. What stands in named
/// graphs is read as if it stood in the default one.
///
/// Source: W3C, *JSON-LD 1.1* (2020).
package struct JSONLDParser {
    private let document: JSONValue
    private let base: String?
    private var blanks = 0
    /// How many members no context gives a meaning to, and the first of them.
    package private(set) var ignored: (count: Int, first: String) = (0, "")

    /// Makes a parser.
    ///
    /// - Parameters:
    ///   - bytes: the document in UTF-8.
    ///   - base: the absolute IRI of the document, if known.
    ///   - limits: how deep values may nest, and how long a text may be.
    /// - Throws: where the document is no JSON.
    package init(
        _ bytes: Bytes,
        base: String? = nil,
        limits: SyntaxLimits = SyntaxLimits()
    ) throws(ScanError) {
        var parser = JSONParser(bytes, limits: limits)
        document = try parser.value()
        try parser.end()
        self.base = base
    }

    /// Gives the triples of the document in order.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package mutating func parse(_ receive: TripleReceiver) throws(ScanError) {
        let context = JSONLDContext(base: base)
        for item in document.items ?? [document] {
            guard item.members != nil else {
                throw ScanError(at: item.offset, "an object of JSON-LD should stand here")
            }
            _ = try node(item, context, receive)
        }
    }

    private mutating func freshBlank() -> RDFTerm {
        blanks += 1
        return .blank("-\(blanks)")
    }
}

// Nodes
extension JSONLDParser {
    /// A member of a node with what its name stands for.
    private struct Member {
        let name: String
        let expanded: String
        let term: JSONLDContext.Term?
        let value: JSONValue
        let offset: Int
    }

    /// Gives the triples of a node, and its name; `nil` for an object that only holds others.
    @discardableResult
    private mutating func node(
        _ value: JSONValue,
        _ outer: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> RDFTerm? {
        var context = outer
        if let inner = value["@context"] { context = try context.adding(inner) }
        let types = types(of: value, context)
        for name in types.names.sorted() {
            if let scoped = context.terms[name]?.scoped { context = try context.adding(scoped) }
        }
        let members = members(of: value, context)
        let isContainer = members.allSatisfy { ["@graph", "@included"].contains($0.expanded) }
        let id = members.first { $0.expanded == "@id" }?.value.string
        let subject = id.flatMap { resource($0, context, isVocabulary: false) } ?? freshBlank()
        for type in types.iris { receive(Triple(subject, RDFTerms.type, type), TriplePlace(value.offset)) }
        for member in members { try take(member, of: subject, context, receive) }
        return isContainer && id == nil && !members.isEmpty ? nil : subject
    }

    private func types(
        of value: JSONValue,
        _ context: JSONLDContext
    ) -> (names: [String], iris: [RDFTerm]) {
        var names: [String] = []
        for member in value.members ?? []
        where context.expand(member.name, isVocabulary: true, isRelative: false) == "@type" {
            names += (member.value.items ?? [member.value]).compactMap(\.string)
        }
        return (names, names.compactMap { resource($0, context, isVocabulary: true) })
    }

    private mutating func members(of value: JSONValue, _ context: JSONLDContext) -> [Member] {
        var members: [Member] = []
        for member in value.members ?? [] where member.name != "@context" {
            let term = context.terms[member.name]
            guard let expanded = context.expand(member.name, isVocabulary: true, isRelative: false),
                expanded.hasPrefix("@") || expanded.hasPrefix("_:") || IRIReference.isAbsolute(expanded)
            else {
                // A name that a context maps to null is passed over on purpose.
                if term == nil { ignored = (ignored.count + 1, ignored.count == 0 ? member.name : ignored.first) }
                continue
            }
            members.append(
                Member(name: member.name, expanded: expanded, term: term, value: member.value, offset: member.offset)
            )
        }
        return members
    }

    private mutating func take(
        _ member: Member,
        of subject: RDFTerm,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) {
        switch member.expanded {
        case "@graph", "@included":
            for item in member.value.items ?? [member.value] { try node(item, context, receive) }
        case "@reverse":
            for inner in members(of: member.value, context) {
                try takeReverse(inner, inner.expanded, of: subject, context, receive)
            }
        case "@nest":
            for nested in member.value.items ?? [member.value] {
                for inner in members(of: nested, context) { try take(inner, of: subject, context, receive) }
            }
        case _ where member.expanded.hasPrefix("@") || member.expanded.hasPrefix("_:"): return
        default:
            if member.term?.isReverse == true {
                return try takeReverse(member, member.expanded, of: subject, context, receive)
            }
            let place = TriplePlace(subject: member.offset, predicate: member.offset, object: member.value.offset)
            for object in try objects(of: member, context, receive) {
                receive(Triple(subject, member.expanded, object), place)
            }
        }
    }

    private mutating func takeReverse(
        _ member: Member,
        _ predicate: String,
        of object: RDFTerm,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) {
        for subject in try objects(of: member, context, receive) {
            if case .literal = subject {
                throw ScanError(at: member.value.offset, "the value of a reverse property has to be a node")
            }
            receive(Triple(subject, predicate, object), TriplePlace(member.offset))
        }
    }
}

// Values
extension JSONLDParser {
    /// The objects that a member gives, in the form that its container has.
    private mutating func objects(
        of member: Member,
        _ outer: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> [RDFTerm] {
        let context = try member.term?.scoped.map { scoped throws(ScanError) in try outer.adding(scoped) } ?? outer
        let (term, value) = (member.term, member.value)
        if term?.containers.contains("@list") == true, value["@list"] == nil {
            return [try list(value.items ?? [value], term, context, receive)]
        }
        if let map = value.members, !isNodeOrValue(value, context), let containers = term?.containers {
            if containers.contains("@language") { return languageMap(map) }
            if !containers.isDisjoint(with: ["@index", "@id", "@type", "@graph"]) {
                return try indexMap(map, containers, term, context, receive)
            }
        }
        return try objects(value, term, context, receive)
    }

    private func isNodeOrValue(_ value: JSONValue, _ context: JSONLDContext) -> Bool {
        (value.members ?? []).contains { member in
            let name = context.expand(member.name, isVocabulary: true, isRelative: false) ?? ""
            return ["@value", "@list", "@set", "@id"].contains(name) && context.terms[member.name]?.iri != nil
                || ["@value", "@list", "@set", "@id"].contains(member.name)
        }
    }

    /// `{"en": "Peru", "es": "Perú"}`
    private func languageMap(_ map: [JSONMember]) -> [RDFTerm] {
        map.flatMap { member in
            (member.value.items ?? [member.value]).compactMap(\.string).map { text in
                .literal(member.name == "@none" ? Literal(text) : Literal(text, language: member.name))
            }
        }
    }

    /// An object whose names are no properties but say what the values are found by.
    private mutating func indexMap(
        _ map: [JSONMember],
        _ containers: Set<String>,
        _ term: JSONLDContext.Term?,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> [RDFTerm] {
        var objects: [RDFTerm] = []
        for member in map {
            for item in member.value.items ?? [member.value] {
                var value = item
                if let members = item.members, containers.contains("@id"), member.name != "@none", item["@id"] == nil {
                    let id = JSONMember(
                        name: "@id",
                        offset: member.offset,
                        value: JSONValue(offset: member.offset, .string(member.name))
                    )
                    value = JSONValue(offset: item.offset, .object([id] + members))
                }
                objects += try self.objects(value, term, context, receive)
            }
        }
        return objects
    }

    private mutating func objects(
        _ value: JSONValue,
        _ term: JSONLDContext.Term?,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> [RDFTerm] {
        switch value.content {
        case .null: return []
        case .array(let items):
            var objects: [RDFTerm] = []
            for item in items { objects += try self.objects(item, term, context, receive) }
            return objects
        case .object: return try objects(ofObject: value, term, context, receive)
        case .string, .number, .bool: return literal(value, term, context).map { [$0] } ?? []
        }
    }

    private mutating func objects(
        ofObject value: JSONValue,
        _ term: JSONLDContext.Term?,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> [RDFTerm] {
        var parts: [String: JSONValue] = [:]
        for member in value.members ?? [] {
            let name = context.expand(member.name, isVocabulary: true, isRelative: false) ?? ""
            if name.hasPrefix("@") { parts[name] = member.value }
        }
        if let inner = parts["@value"] { return try typed(inner, parts, context) }
        if let items = parts["@list"] { return [try list(items.items ?? [items], term, context, receive)] }
        if let items = parts["@set"] { return try objects(items, term, context, receive) }
        return try node(value, context, receive).map { [$0] } ?? []
    }

    /// `{"@value": …}` with its type or language.
    private func typed(
        _ value: JSONValue,
        _ parts: [String: JSONValue],
        _ context: JSONLDContext
    ) throws(ScanError) -> [RDFTerm] {
        if value.isNull { return [] }
        if let type = parts["@type"]?.string {
            guard type != "@json" else { throw ScanError(at: value.offset, "literals of JSON are not read") }
            let iri = context.expand(type, isVocabulary: true, isRelative: true) ?? type
            return JSONLDNumber.literal(value, iri).map { [.literal($0)] } ?? []
        }
        if let language = parts["@language"]?.string, let text = value.string {
            return [.literal(Literal(text, language: language))]
        }
        if let text = value.string { return [.literal(Literal(text))] }
        return JSONLDNumber.literal(value, nil).map { [.literal($0)] } ?? []
    }

    /// A text, number or truth value as the term says that it is to be read.
    private func literal(
        _ value: JSONValue,
        _ term: JSONLDContext.Term?,
        _ context: JSONLDContext
    ) -> RDFTerm? {
        if let text = value.string, let type = term?.type, type == "@id" || type == "@vocab" {
            return resource(text, context, isVocabulary: type == "@vocab")
        }
        let type = term?.type.flatMap { $0.hasPrefix("@") ? nil : $0 }
        if let text = value.string, type == nil {
            let language = term?.language ?? context.language
            return .literal(language.map { Literal(text, language: $0) } ?? Literal(text))
        }
        return JSONLDNumber.literal(value, type).map { .literal($0) }
    }

    private mutating func list(
        _ items: [JSONValue],
        _ term: JSONLDContext.Term?,
        _ context: JSONLDContext,
        _ receive: TripleReceiver
    ) throws(ScanError) -> RDFTerm {
        var terms: [RDFTerm] = []
        for item in items {
            if let inner = item.items {
                terms.append(try list(inner, term, context, receive))
            } else {
                terms += try objects(item, term, context, receive)
            }
        }
        let cells = terms.map { _ in freshBlank() }
        for (index, cell) in cells.enumerated() {
            let next = index + 1 < cells.count ? cells[index + 1] : .iri(RDFTerms.empty)
            receive(Triple(cell, RDFTerms.first, terms[index]), TriplePlace(items.first?.offset ?? 0))
            receive(Triple(cell, RDFTerms.rest, next), TriplePlace(items.first?.offset ?? 0))
        }
        return cells.first ?? .iri(RDFTerms.empty)
    }

    private func resource(_ text: String, _ context: JSONLDContext, isVocabulary: Bool) -> RDFTerm? {
        guard let iri = context.expand(text, isVocabulary: isVocabulary, isRelative: true), !iri.hasPrefix("@") else {
            return nil
        }
        return iri.hasPrefix("_:") ? .blank(String(iri.dropFirst(2))) : .iri(iri)
    }
}

/// Numbers and truth values of JSON as literals (*JSON-LD 1.1 Processing Algorithms and API*, section 8.2.2).
private enum JSONLDNumber {
    static func literal(_ value: JSONValue, _ datatype: String?) -> Literal? {
        switch value.content {
        case .string(let text): return Literal(text, datatype: datatype ?? RDFTerms.string)
        case .bool(let truth): return Literal("\(truth)", datatype: datatype ?? RDFTerms.boolean)
        case .number(let text):
            guard let number = Double(text) else { return nil }
            let isWhole = number.rounded() == number && abs(number) < 1e21
            if isWhole, datatype != RDFTerms.xsd + "double" {
                let digits = Int64(text).map { String($0) } ?? Int64(exactly: number).map { String($0) } ?? text
                return Literal(digits, datatype: datatype ?? RDFTerms.xsd + "integer")
            }
            return Literal(canonical(number), datatype: datatype ?? RDFTerms.xsd + "double")
        case .object, .array, .null: return nil
        }
    }

    /// `5.5E0`: one digit before the point, at least one behind it.
    private static func canonical(_ number: Double) -> String {
        guard number != 0 else { return "0.0E0" }
        let text = "\(abs(number))"
        let parts = text.lowercased().split(separator: "e")
        let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = parts[0].prefix { $0 != "." }, fraction = parts[0].dropFirst(whole.count + 1)
        let all = whole + fraction
        let zeros = all.prefix { $0 == "0" }.count
        let digits = all.dropFirst(zeros)
        var rest = digits.dropFirst()
        while rest.last == "0" { rest = rest.dropLast() }
        let exponent = whole.count - 1 - zeros + shift
        return "\(number < 0 ? "-" : "")\(digits.prefix(1)).\(rest.isEmpty ? "0" : rest)E\(exponent)"
    }
}
