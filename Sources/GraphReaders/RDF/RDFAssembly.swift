internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// Makes a graph of the resources of a document.
struct RDFAssembly {
    private let resources: [RDFResources.Resource]
    private let vocabulary = RDFVocabulary()
    private let identifiers: RDFIdentifier
    private var warnings = ReaderWarnings()
    private var mint = IdentifierMint()
    private var nodes: [Node] = []
    private var edges: [Edge] = []
    /// The nodes by their names in the document.
    private var indices: [RDFTerm: Int] = [:]
    /// The IRI of the only article.
    private var article: String?
    private var articles = 0
    /// The triples that statements speak of.
    private var stated: Set<Link> = []

    private struct Link: Hashable {
        let source: Int
        let type: RelationType
        let target: Int
    }

    init(_ resources: RDFResources, base: String?) {
        self.resources = resources.resources
        identifiers = RDFIdentifier(base: base)
    }

    mutating func run() -> GraphReading {
        findNodes()
        for resource in resources { addStatement(resource) }
        for resource in resources { addLinks(resource) }
        return GraphReading(graph: Graph(checkedNodes: nodes, edges: edges), warnings: warnings.warnings)
    }

    // MARK: Nodes

    private mutating func findNodes() {
        let typed = resources.map { ($0, nodeType(of: $0)) }
        for (resource, type) in typed where type == .article {
            articles += 1
            if case .iri(let iri) = resource.name { article = articles == 1 ? iri : nil }
        }
        for (resource, type) in typed {
            guard let type else {
                noteUnless(isKnown(resource), resource)
                continue
            }
            addNode(resource, type)
        }
    }

    /// The class of the ontology that says most of the resource.
    private func nodeType(of resource: RDFResources.Resource) -> NodeType? {
        let types = resource.objects(RDFTerms.type).compactMap { object -> NodeType? in
            guard case .iri(let iri) = object else { return nil }
            return vocabulary.types[iri]
        }
        return types.first { type in !types.contains { $0.parent == type } }
    }

    /// Whether the resource is a statement or the place of a stretch of text.
    private func isKnown(_ resource: RDFResources.Resource) -> Bool {
        if resource.iri(RDFTerms.predicate).flatMap({ vocabulary.relations[$0] }) != nil { return true }
        return resource.objects(RDFTerms.type).contains { object in
            guard case .iri(let iri) = object else { return false }
            return vocabulary.selectors.contains(iri)
        }
    }

    private mutating func addNode(_ resource: RDFResources.Resource, _ type: NodeType) {
        let id = identifier(of: resource.name, isEdge: false)
        let (label, attributes) = values(of: resource) { $0.isAllowed(on: type) }
        indices[resource.name] = nodes.count
        nodes.append(Node(id: id, type: type, label: label ?? id, attributes: attributes))
    }

    private mutating func identifier(of name: RDFTerm, isEdge: Bool) -> String {
        let text =
            switch name {
            case .iri(let iri): identifiers.identifier(iri)
            case .blank(let label): label
            case .literal(let literal): literal.text
            }
        if text.withBytes({ mint.take($0) }) { return text }
        warnings.note(.changedIdentifier, at: text)
        return mint.change(text, prefix: isEdge ? "edge" : "node")
    }

    // MARK: Edges

    private mutating func addStatement(_ resource: RDFResources.Resource) {
        guard let type = resource.iri(RDFTerms.predicate).flatMap({ vocabulary.relations[$0] }) else { return }
        guard let source = node(among: resource.objects(RDFTerms.subject)),
            let target = node(among: resource.objects(RDFTerms.object)),
            type.allows(from: nodes[source].type, to: nodes[target].type)
        else { return warnings.note(.triple, at: RDFAssembly.describe(resource.name)) }
        stated.insert(Link(source: source, type: type, target: target))
        let id = identifier(of: resource.name, isEdge: true)
        let (label, attributes) = values(of: resource) { $0.isAllowed(on: type) }
        add(
            Edge(
                id: id,
                type: type,
                source: source,
                target: target,
                label: label ?? type.rawValue,
                attributes: attributes
            )
        )
    }

    private func node(among terms: [RDFTerm]) -> Int? {
        for term in terms { if let index = indices[term] { return index } }
        return nil
    }

    private mutating func addLinks(_ resource: RDFResources.Resource) {
        guard let source = indices[resource.name] else { return }
        for (predicate, object) in resource.triples {
            guard let type = vocabulary.relations[predicate] else { continue }
            guard let target = indices[object], type.allows(from: nodes[source].type, to: nodes[target].type) else {
                warnings.note(.triple, at: RDFAssembly.describe(resource.name))
                continue
            }
            guard stated.insert(Link(source: source, type: type, target: target)).inserted else { continue }
            let id = mint.edge(edges.count + 1)
            add(
                Edge(id: id, type: type, source: source, target: target, label: type.rawValue, attributes: Attributes())
            )
        }
    }

    private mutating func add(_ edge: Edge) { edges.append(edge) }

    // MARK: Values

    /// The label and the attributes that the triples of a resource give.
    private mutating func values(
        of resource: RDFResources.Resource,
        _ isAllowed: (AttributeKey) -> Bool
    ) -> (label: String?, attributes: Attributes) {
        var label: String?
        var values: [AttributeKey: [RDFTerm]] = [:]
        var foreign: [ForeignAttribute] = []
        let onEdges = resource.iri(RDFTerms.predicate) != nil
        for (predicate, object) in resource.triples {
            if let attribute = RDFAssembly.foreign(predicate, object) {
                foreign.removeAll { $0.name == attribute.name }
                foreign.append(attribute)
                continue
            }
            guard let key = vocabulary.attributes[predicate], key != .type else {
                let isKnown = vocabulary.repeating.contains(predicate) || vocabulary.relations[predicate] != nil
                noteUnless(isKnown, resource)
                continue
            }
            if key == .label {
                label = label ?? text(object)
            } else {
                noteUnless(isAllowed(key), resource)
                if isAllowed(key) { values[key, default: []].append(object) }
            }
        }
        var attributes = Attributes()
        for (key, objects) in values {
            let value = value(of: key, objects, onEdges: onEdges)
            noteUnless(value != nil, resource)
            attributes[key] = value
        }
        attributes.foreign = foreign
        return (label, attributes)
    }

    /// The attribute of another tool that a triple states, as our writers write it.
    private static func foreign(_ predicate: String, _ object: RDFTerm) -> ForeignAttribute? {
        guard predicate.utf8.starts(with: Namespace.foreign.utf8), case .literal(let literal) = object else {
            return nil
        }
        let name = ForeignName.name(String(predicate.dropFirst(Namespace.foreign.count)))
        let kind = ForeignAttribute.Kind.allCases.first { literal.datatype == Term(.xsd, $0.rawValue).iri } ?? .string
        return ForeignAttribute(name: name, kind: kind, text: literal.text)
    }

    private func value(of key: AttributeKey, _ objects: [RDFTerm], onEdges: Bool) -> AttributeValue? {
        switch key.valueKind {
        case .strings: return .strings(objects.compactMap(text))
        case .spans: return .spans(objects.compactMap(span))
        case .integer: return objects.compactMap(text).compactMap { Int($0) }.first.map { .integer($0) }
        case .number:
            return objects.compactMap(text).compactMap { ValueText.number($0) }.first.map { .number($0) }
        case .string:
            guard let text = objects.compactMap(text).first else { return nil }
            if let allowed = OntologyNames.allowed(key, onEdges: onEdges), !allowed.contains(text) { return nil }
            return .string(text)
        }
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

    private mutating func noteUnless(_ isKnown: Bool, _ resource: RDFResources.Resource) {
        if !isKnown { warnings.note(.triple, at: RDFAssembly.describe(resource.name)) }
    }

    private static func describe(_ name: RDFTerm) -> String {
        switch name {
        case .iri(let iri): "<\(iri)>"
        case .blank(let label): "_:\(label)"
        case .literal(let literal): literal.text
        }
    }
}
