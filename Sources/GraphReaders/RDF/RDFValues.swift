internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The label and the attributes that the triples of a resource give.
struct RDFValues {
    private(set) var label: String?
    private(set) var attributes = Attributes()
    /// What is not in the attributes, or in another form.
    private(set) var lost: [ReaderWarning.Code: Int] = [:]
    private let resource: RDFResources.Resource
    private let vocabulary: RDFVocabulary
    private let identifiers: RDFIdentifier
    /// The IRI of the only article.
    private let article: String?
    private let onEdges: Bool
    private let isOurs: Bool
    /// The language that texts have without saying so.
    private let usual: String?
    private var values: [(key: AttributeKey, objects: [RDFTerm])] = []
    private var foreign: [(name: String, kind: ForeignAttribute.Kind, texts: [String])] = []
    private var labels: [(rank: Int, literal: Literal)] = []

    init(
        _ resource: RDFResources.Resource,
        _ vocabulary: RDFVocabulary,
        _ identifiers: RDFIdentifier,
        article: String?,
        onEdges: Bool
    ) {
        (self.resource, self.vocabulary, self.identifiers) = (resource, vocabulary, identifiers)
        (self.article, self.onEdges) = (article, onEdges)
        let isLink = onEdges && resource.iri(RDFTerms.predicate) == RelationType.linkedTo.term.iri
        isOurs = onEdges || resource.classes.contains { vocabulary.types[$0].map { $0 != .thing } == true }
        usual = isOurs && !isLink ? ForeignLanguage.own : nil
    }

    /// The resource for a message.
    var name: String { resource.name.description }

    /// Reads all triples; what the owner's type does not bear becomes a foreign attribute or is counted as lost.
    mutating func read(_ isAllowed: (AttributeKey) -> Bool) {
        for (predicate, object) in resource.triples { take(predicate, object, isAllowed) }
        for (key, objects) in values {
            if let value = value(of: key, objects) {
                attributes[key] = value
                if key.isNaturalLanguage { note(languagesOf: objects, key) }
            } else {
                lose(.triple)
            }
        }
        chooseLabel()
        // No order of triples says anything.
        attributes.foreign += foreign.map { name, kind, texts in
            ForeignAttribute(name: name, kind: kind, text: texts.sorted().joined(separator: "|"))
        }
    }

    /// Keeps the IRI of a resource that the graph knows by another identifier.
    mutating func keep(iriOf name: RDFTerm, under base: String) {
        guard case .iri(let iri) = name, !iri.utf8.starts(with: base.utf8) else { return }
        attributes.foreign.append(ForeignAttribute(name: "iri", text: iri))
    }

    private mutating func take(_ predicate: String, _ object: RDFTerm, _ isAllowed: (AttributeKey) -> Bool) {
        if predicate == RDFTerms.type { return takeClass(object) }
        if let key = vocabulary.attributes[predicate], key != .label {
            return isAllowed(key) ? add(object, to: key) : keepOrLose(predicate, object)
        }
        if isOurs, vocabulary.repeating.contains(predicate) || vocabulary.relations[predicate] != nil { return }
        // Things of other tools may say by a standard property what our own repeat, or something of their own.
        if let own = vocabulary.repeated[predicate], resource.triples.contains(where: { own.contains($0.predicate) }) {
            return
        }
        guard case .literal(let literal) = object else { return }
        if let rank = RDFVocabulary.labels.firstIndex(of: predicate) {
            labels.append((rank, literal))
            if rank == 0 { return }
        }
        add(RDFValues.name(of: predicate), literal)
    }

    private mutating func add(_ object: RDFTerm, to key: AttributeKey) {
        if let index = values.firstIndex(where: { $0.key == key }) {
            values[index].objects.append(object)
        } else {
            values.append((key, [object]))
        }
    }

    private mutating func keepOrLose(_ predicate: String, _ object: RDFTerm) {
        guard !isOurs, case .literal(let literal) = object else { return lose(.triple) }
        add(predicate, literal)
    }

    /// A class of another vocabulary is the foreign type; of several, all are kept.
    private mutating func takeClass(_ object: RDFTerm) {
        guard case .iri(let iri) = object, vocabulary.types[iri] == nil, !onEdges,
            !isOursInFull || !vocabulary.repeatingClasses.contains(iri)
        else { return }
        add(AttributeKey.type.rawValue, Literal(iri))
    }

    /// Whether the resource has any class of ours, that of things too.
    private var isOursInFull: Bool { resource.classes.contains { vocabulary.types[$0] != nil } }

    private mutating func lose(_ code: ReaderWarning.Code) { lost[code, default: 0] += 1 }

    // MARK: Texts and languages

    /// The label: of the most telling property, in English, or without a language, or in the first there is by its tag.
    private mutating func chooseLabel() {
        guard let best = labels.map(\.rank).min() else { return }
        let literals = labels.filter { $0.rank == best }.map(\.literal)
            .sorted { ($0.language ?? "", $0.text) < ($1.language ?? "", $1.text) }
        let chosen =
            literals.first { $0.language?.hasPrefix(ForeignLanguage.own) == true }
            ?? literals.first { $0.language == nil } ?? literals[0]
        label = chosen.text
        guard best == 0 else { return }
        for literal in literals { note(literal, AttributeKey.label.rawValue, among: literals.count) }
    }

    private mutating func note(languagesOf objects: [RDFTerm], _ key: AttributeKey) {
        for case .literal(let literal) in objects { note(literal, key.rawValue, among: objects.count) }
    }

    /// Keeps the language of a text that is another than goes without saying.
    private mutating func note(_ literal: Literal, _ name: String, among count: Int) {
        guard literal.language != usual || (count > 1 && literal.text != label && name == "label") else { return }
        let language = literal.language ?? ForeignLanguage.unknown
        add(ForeignLanguage.name(name, in: language), Literal(literal.text))
    }

    /// The name of the foreign attribute for a property: that which our writers gave it, or its IRI.
    private static func name(of predicate: String) -> String {
        guard predicate.utf8.starts(with: Namespace.foreign.utf8) else { return predicate }
        return ForeignName.name(String(predicate.dropFirst(Namespace.foreign.count)))
    }

    /// Adds a text; several of one name are one text with `|` between them.
    private mutating func add(_ name: String, _ literal: Literal) {
        let name = literal.language.map { ForeignLanguage.name(name, in: $0) } ?? name
        guard let index = foreign.firstIndex(where: { $0.name == name }) else {
            let kind = RDFValues.kind(of: literal)
            let kept = [RDFTerms.xsd + kind.rawValue] + (kind == .long ? [RDFTerms.xsd + "integer"] : [])
            if literal.language == nil, !kept.contains(literal.datatype) { lose(.datatype) }
            return foreign.append((name, kind, [literal.text]))
        }
        guard !foreign[index].texts.contains(literal.text) else { return }
        lose(.joinedValues)
        foreign[index].kind = .string
        foreign[index].texts.append(literal.text)
    }

    private static func kind(of literal: Literal) -> ForeignAttribute.Kind {
        guard literal.datatype.utf8.starts(with: RDFTerms.xsd.utf8) else { return .string }
        switch literal.datatype.dropFirst(RDFTerms.xsd.count) {
        case "boolean": return .boolean
        case "int", "short", "byte", "unsignedShort", "unsignedByte": return .int
        case "integer", "long", "unsignedInt", "unsignedLong", "nonNegativeInteger", "positiveInteger",
            "nonPositiveInteger", "negativeInteger":
            return Int64(literal.text) == nil ? .string : .long
        case "float": return .float
        case "double", "decimal": return .double
        default: return .string
        }
    }

    // MARK: Values of the ontology

    private func value(of key: AttributeKey, _ objects: [RDFTerm]) -> AttributeValue? {
        switch key.valueKind {
        case .strings: return .strings(objects.compactMap(text))
        case .spans: return .spans(objects.compactMap(span))
        case .integer: return objects.compactMap(text).compactMap { Int($0) }.first.map { .integer($0) }
        case .number: return objects.compactMap(text).compactMap { ValueText.number($0) }.first.map { .number($0) }
        case .string:
            guard let text = preferred(objects) else { return nil }
            if let allowed = key.closedList(onEdges: onEdges), !allowed.contains(text) { return nil }
            return .string(text)
        }
    }

    /// The text in the graph's own language, or the first.
    private func preferred(_ objects: [RDFTerm]) -> String? {
        for case .literal(let literal) in objects where literal.language == ForeignLanguage.own { return literal.text }
        return objects.compactMap(text).first
    }

    private func text(_ term: RDFTerm) -> String? {
        switch term {
        case .literal(let literal): literal.text
        case .iri(let iri): iri
        case .blank: nil
        }
    }

    /// A stretch of text; it names its article only where more than one can be meant.
    private func span(_ term: RDFTerm) -> TextSpan? {
        guard case .iri(let iri) = term, let found = identifiers.span(iri) else { return nil }
        var span = found.span
        let name = identifiers.identifier(found.article)
        if found.article != article, name != "article:unknown" { span.article = name }
        return span
    }
}
