internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Writes the attributes of nodes and statements as triples: our own property first, then the standard ones.
struct RDFAttributes<Sink: TripleSink> {
    let names: RDFNames

    /// Writes a label and then the attributes in the order of the ontology.
    ///
    /// - Parameters:
    ///   - label: the label.
    ///   - attributes: the attributes.
    ///   - owner: whose they are.
    ///   - texts: what the texts of the owner are, where nothing else is said: English, where they come from articles.
    ///   - sink: takes the triples.
    ///   - output: where the bytes go.
    @inline(__always)
    func write(
        label: String,
        _ attributes: Attributes,
        of owner: StandardProperty.Owner,
        texts: LiteralKind,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        guard attributes.foreign.isEmpty else {
            return writeForeign(label, attributes, of: owner, texts: texts, to: &sink, &output)
        }
        sink.literal(names.attributes[.label].own, label, texts, of: .label, &output)
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                write(entries[index].key, entries[index].value, of: owner, texts, to: &sink, &output)
            }
        }
    }

    @inline(__always)
    func write(
        _ key: AttributeKey,
        _ value: AttributeValue,
        of owner: StandardProperty.Owner,
        _ texts: LiteralKind,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        let row = names.attributes[key]
        write(row.own, key, value, row, texts, to: &sink, &output)
        for standard in row.standard where standard.owner == .all || standard.owner == owner {
            write(standard, key, value, row, texts, to: &sink, &output)
        }
    }

    /// Writes a value with a property that takes it as it is.
    @inline(__always)
    private func write(
        _ property: Int,
        _ key: AttributeKey,
        _ value: AttributeValue,
        _ row: RDFNames.Attribute,
        _ texts: LiteralKind,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        switch value {
        case .string(let text): sink.literal(property, text, kind(of: key, text, row, texts), of: key, &output)
        case .strings(let list):
            for text in list.unique { sink.literal(property, text, kind(of: key, text, row, texts), of: key, &output) }
        case .spans(let stretches):
            for span in stretches.unique { sink.resource(property, .span(span), &output) }
        case .integer(let number): sink.number(property, number, datatype: names.fixed.integer, &output)
        case .number(let number):
            sink.literal(property, XSDNumber.double(number), .typed(names.fixed.double), of: key, &output)
        }
    }

    @inline(__always)
    private func kind(
        of key: AttributeKey,
        _ text: String,
        _ row: RDFNames.Attribute,
        _ texts: LiteralKind
    ) -> LiteralKind {
        if row.isNaturalLanguage { return texts }
        switch key {
        case .url: return .typed(names.fixed.address)
        case .date: return TypedDate(text).map { .typed(names.fixed.dates[$0.precision].datatype) } ?? .plain
        default: return .plain
        }
    }

    /// Writes a value with a standard property, in the form that it takes there.
    private func write(
        _ standard: RDFNames.Standard,
        _ key: AttributeKey,
        _ value: AttributeValue,
        _ row: RDFNames.Attribute,
        _ texts: LiteralKind,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        let name = standard.name
        switch standard.form {
        case .sameText, .sameSpans: write(name, key, value, row, texts, to: &sink, &output)
        case .wikidataItem:
            if let iri = LinkedItem.wikidata(value.text) { sink.resource(name, .iri(iri), &output) }
        case .geonamesFeature:
            if let iri = LinkedItem.geonames(value.text) { sink.resource(name, .iri(iri), &output) }
        case .individual:
            if let individual = names.fixed.individuals[value.text] { sink.resource(name, .term(individual), &output) }
        case .webAddress:
            let text = value.text
            if WebAddress.isHTTP(text) { sink.resource(name, .iri(WebAddress.encoded(text)), &output) }
        case .date: write(TypedDate(value.text), name, key, to: &sink, &output)
        case .intervalStart: write(TypedDate.interval(value.text)?.start, name, key, to: &sink, &output)
        case .intervalEnd: write(TypedDate.interval(value.text)?.end, name, key, to: &sink, &output)
        case .temporalEntity: writeTime(value.text, name, key, to: &sink, &output)
        }
    }

    private func write(
        _ date: TypedDate?,
        _ property: Int,
        _ key: AttributeKey,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        guard let date else { return }
        let datatype = names.fixed.dates[date.precision].datatype
        sink.literal(property, date.text, .typed(datatype), of: key, &output)
    }

    /// Writes an instant, or an interval of instants; source: W3C, *Time Ontology in OWL*.
    private func writeTime(
        _ text: String,
        _ property: Int,
        _ key: AttributeKey,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        if let date = TypedDate(text) {
            writeInstant(date, property, key, to: &sink, &output)
        } else if let ends = TypedDate.interval(text), ends.start != nil || ends.end != nil {
            sink.openNested(property, class: names.fixed.interval, &output)
            if let start = ends.start { writeInstant(start, names.fixed.beginning, key, to: &sink, &output) }
            if let end = ends.end { writeInstant(end, names.fixed.ending, key, to: &sink, &output) }
            sink.closeNested(&output)
        }
    }

    private func writeInstant(
        _ date: TypedDate,
        _ property: Int,
        _ key: AttributeKey,
        to sink: inout Sink,
        _ output: inout TextOutput
    ) {
        sink.openNested(property, class: names.fixed.instant, &output)
        write(date, names.fixed.dates[date.precision].property, key, to: &sink, &output)
        sink.closeNested(&output)
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, since a set of triples has none.
    fileprivate var unique: [Element] {
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
