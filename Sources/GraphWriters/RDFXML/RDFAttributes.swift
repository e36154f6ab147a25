internal import KnowledgeGraph
internal import NewsOntology

/// Writes the attributes of nodes and statements as triples: our own property first, then the standard ones.
struct RDFAttributes {
    let names: RDFNames
    let identifiers: RDFIdentifiers

    /// Writes a label and then the attributes in the order of the ontology.
    func write(label: String, _ attributes: Attributes, of owner: StandardProperty.Owner, to output: inout RDFXMLOutput)
    {
        write(.label, .string(label), of: owner, to: &output)
        for (key, value) in attributes { write(key, value, of: owner, to: &output) }
    }

    private func write(
        _ key: AttributeKey,
        _ value: AttributeValue,
        of owner: StandardProperty.Owner,
        to output: inout RDFXMLOutput
    ) {
        guard let row = names.attributes[key] else { return }
        write(row.own.tag, key, value, to: &output)
        for standard in row.standard where standard.owner == .all || standard.owner == owner {
            write(standard, key, value, to: &output)
        }
    }

    /// Writes a value with a property that takes it as it is.
    private func write(_ tag: String, _ key: AttributeKey, _ value: AttributeValue, to output: inout RDFXMLOutput) {
        switch value {
        case .string(let text): output.literal(tag, text, literalKind(of: key, text), of: key)
        case .strings(let texts):
            for text in texts.unique { output.literal(tag, text, literalKind(of: key, text), of: key) }
        case .spans(let stretches): for span in stretches.unique { output.resource(tag, identifiers.iri(of: span)) }
        case .integer(let number): output.literal(tag, String(number), .typed(Term(.xsd, "integer")), of: key)
        case .number(let number):
            output.literal(tag, XSDNumber.double(number), .typed(Term(.xsd, "double")), of: key)
        }
    }

    private func literalKind(of key: AttributeKey, _ text: String) -> RDFXMLOutput.LiteralKind {
        switch key {
        case .url: .typed(Term(.xsd, "anyURI"))
        case .date: TypedDate(text).map { .typed($0.datatype) } ?? .plain
        default: key.isNaturalLanguage ? .english : .plain
        }
    }

    /// Writes a value with a standard property, in the form that it takes there.
    private func write(
        _ standard: RDFNames.Standard,
        _ key: AttributeKey,
        _ value: AttributeValue,
        to output: inout RDFXMLOutput
    ) {
        let (tag, text) = (standard.name.tag, value.text)
        switch standard.form {
        case .sameText, .sameSpans: write(tag, key, value, to: &output)
        case .wikidataItem: if WikidataItem.isIdentifier(text) { output.resource(tag, Namespace.wikidata + text) }
        case .individual: output.resource(tag, Term(.ng, text).iri)
        case .webAddress: if WebAddress.isHTTP(text) { output.resource(tag, WebAddress.encoded(text)) }
        case .date: write(TypedDate(text), tag, key, to: &output)
        case .intervalStart: write(TypedDate.interval(text)?.start, tag, key, to: &output)
        case .intervalEnd: write(TypedDate.interval(text)?.end, tag, key, to: &output)
        }
    }

    private func write(_ date: TypedDate?, _ tag: String, _ key: AttributeKey, to output: inout RDFXMLOutput) {
        guard let date else { return }
        output.literal(tag, date.text, .typed(date.datatype), of: key)
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, since a set of triples has none.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
