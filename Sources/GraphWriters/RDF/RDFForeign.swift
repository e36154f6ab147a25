internal import KnowledgeGraph
internal import NewsOntology

// What other tools say: properties by their own IRIs, classes, languages.

extension RDFAttributes {
    /// Writes a label and attributes among which are such of other tools.
    func writeForeign(
        _ label: String,
        _ attributes: Attributes,
        of owner: StandardProperty.Owner,
        texts: LiteralKind,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        let tongues = ForeignTongues(attributes.foreign)
        if !tongues.hold(label, of: .label), !isMade(label, attributes, owner) {
            sink.literal(names.attributes[.label].own, label, texts, of: .label, &output)
        }
        for (key, value) in attributes {
            guard let rest = tongues.rest(of: value, key) else { continue }
            write(key, rest, of: owner, texts, to: &sink, &output)
        }
        for attribute in attributes.foreign { write(attribute, of: owner, to: &sink, &output) }
    }

    /// Whether the label of a resource was made of its IRI, since nothing names it.
    private func isMade(_ label: String, _ attributes: Attributes, _ owner: StandardProperty.Owner) -> Bool {
        owner == .nodes(.thing) && attributes.iri.map { ForeignName.short($0) == label } == true
    }

    private func write(
        _ attribute: ForeignAttribute,
        of owner: StandardProperty.Owner,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        if owner != .edges {
            if attribute.name == Attributes.iriName, owner == .nodes(.thing) { return }
            if attribute.name == AttributeKey.type.rawValue, write(classes: attribute, to: &sink, &output) { return }
        }
        if let (name, language) = ForeignLanguage.split(attribute.name) {
            let kind = language == ForeignLanguage.unknown ? ForeignLiteralKind.plain : .language(language)
            for (property, text) in texts(of: attribute, name, owner) {
                sink.foreign(property, text, kind, of: attribute.name, &output)
            }
            return
        }
        let isTyped = attribute.kind != .string && attribute.isWellTyped
        let kind = isTyped ? ForeignLiteralKind.typed(names.fixed.foreign[attribute.kind]) : .plain
        sink.foreign(property(attribute.name), attribute.text, kind, of: attribute.name, &output)
    }

    /// Writes the classes of a resource; false where the type is no class of RDF.
    private func write(classes: ForeignAttribute, to sink: inout Sink, _ output: inout TextOutput) -> Bool {
        let iris = classes.text.split(separator: "|").map(String.init)
        guard !iris.isEmpty, iris.allSatisfy(ForeignName.isIRI) else { return false }
        for iri in iris { sink.resource(names.fixed.type, .iri(iri), &output) }
        return true
    }

    /// The texts of an attribute in one language, each with a property that it belongs to.
    private func texts(
        of attribute: ForeignAttribute,
        _ name: String,
        _ owner: StandardProperty.Owner
    ) -> [(property: String, text: String)] {
        guard let key = AttributeKey(rawValue: name), key.isNaturalLanguage else {
            return [(property(name), attribute.text)]
        }
        let row = names.attributes[key]
        let standard = row.standard.filter { standard in
            if case .sameText = standard.form { return standard.owner == .all || standard.owner == owner }
            return false
        }
        let properties = ([row.own] + standard.map(\.name)).map { names.all[$0].iri }
        return ForeignTongues.parts(of: attribute.text, key).flatMap { text in properties.map { ($0, text) } }
    }

    /// The IRI of a property: the name itself, when it is one.
    private func property(_ name: String) -> String {
        ForeignName.isIRI(name) ? name : Namespace.foreign + ForeignName.token(name)
    }
}

/// The texts of the ontology's own attributes that are said to be in some language, and are written with it.
struct ForeignTongues {
    private var texts: [AttributeKey: Set<String>] = [:]

    init(_ foreign: [ForeignAttribute]) {
        for attribute in foreign {
            guard let (name, _) = ForeignLanguage.split(attribute.name), let key = AttributeKey(rawValue: name),
                key.isNaturalLanguage
            else { continue }
            texts[key, default: []].formUnion(ForeignTongues.parts(of: attribute.text, key))
        }
    }

    /// The texts of an attribute: lists are joined by `|`.
    static func parts(of text: String, _ key: AttributeKey) -> [String] {
        key.valueKind == .strings ? text.split(separator: "|").map(String.init) : [text]
    }

    /// Whether a text is written elsewhere.
    func hold(_ text: String, of key: AttributeKey) -> Bool { texts[key]?.contains(text) == true }

    /// What of a value is still to be written, or `nil`.
    func rest(of value: AttributeValue, _ key: AttributeKey) -> AttributeValue? {
        guard texts[key] != nil else { return value }
        switch value {
        case .string(let text): return hold(text, of: key) ? nil : value
        case .strings(let list): return .strings(list.filter { !hold($0, of: key) })
        case .spans, .integer, .number: return value
        }
    }
}

extension Attributes {
    /// The name of the foreign attribute that holds the IRI of a resource of another vocabulary.
    static let iriName = "iri"

    /// The IRI of a resource of another vocabulary.
    var iri: String? {
        foreign.first { $0.name == Attributes.iriName && ForeignName.isIRI($0.text) }?.text
    }
}

extension Edge {
    /// The property of another vocabulary that the edge stands for, when there is nothing else to say of it.
    var foreignProperty: String? {
        guard type == .linkedTo, attributes.entries.isEmpty, attributes.foreign.count == 1,
            attributes.foreign[0].name == AttributeKey.type.rawValue, ForeignName.isIRI(attributes.foreign[0].text),
            label == ForeignName.short(attributes.foreign[0].text)
        else { return nil }
        return attributes.foreign[0].text
    }
}
