internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// Makes a graph of the resources of a document.
struct RDFAssembly {
    private let resources: [RDFResources.Resource]
    private let vocabulary = RDFVocabulary()
    private let identifiers: RDFIdentifier
    private let base: String
    private let blanks: BlankNames
    private var warnings = ReaderWarnings()
    private var mint = IdentifierMint()
    private var nodes: [Node] = []
    private var edges: [Edge] = []
    /// The nodes by their names in the document.
    private var indices: [RDFTerm: Int] = [:]
    /// The resources that are no nodes: statements, and what only says where a text stands.
    private var helpers: Set<RDFTerm> = []
    /// The IRI of the only article.
    private var article: String?
    /// The triples that statements speak of.
    private var stated: Set<Link> = []

    private struct Link: Hashable {
        let source: Int
        let type: RelationType
        let target: Int
    }

    init(_ resources: RDFResources, base: String?) {
        self.resources = resources.resources
        blanks = BlankNames(resources.resources)
        self.base = base ?? Namespace.defaultBase
        identifiers = RDFIdentifier(base: base)
    }

    mutating func run() -> GraphReading {
        findNodes()
        for resource in resources { addStatement(resource) }
        for resource in resources { addLinks(resource) }
        return GraphReading(graph: Graph(checkedNodes: nodes, edges: edges), warnings: warnings.warnings)
    }

    /// Takes down members of JSON-LD that mean nothing.
    mutating func noteIgnored(_ count: Int, first: String) {
        warnings.note(.unknownMember, count: count, at: first)
    }

    // MARK: Nodes

    private mutating func findNodes() {
        let types = resources.map(nodeType)
        let articles = zip(resources, types).filter { $0.1 == .article }.map(\.0.name)
        if articles.count == 1, case .iri(let iri) = articles[0] { article = iri }
        // In a document without any of our types, the same words may be all that it is about.
        let isOurs = types.contains { $0 != nil }
        for (resource, type) in zip(resources, types) {
            if type == nil, isHelper(resource, isOurs) {
                helpers.insert(resource.name)
            } else {
                addNode(resource, type)
            }
        }
        for resource in resources { addObjects(of: resource) }
    }

    /// The class of the ontology that says most of the resource.
    private func nodeType(of resource: RDFResources.Resource) -> NodeType? {
        let types = resource.classes.compactMap { vocabulary.types[$0] }
        return types.first { type in !types.contains { $0.parent == type } }
    }

    /// Whether the resource is a statement or the place of a stretch of text.
    private func isHelper(_ resource: RDFResources.Resource, _ isOurs: Bool) -> Bool {
        if resource.iri(RDFTerms.predicate).flatMap({ vocabulary.relations[$0] }) != nil { return true }
        // Every document of ours names the ontology, one without a node too.
        if resource.name == .iri(OntologyVersion.ontologyIRI) { return true }
        return isOurs && resource.classes.contains { vocabulary.selectors.contains($0) }
    }

    private mutating func addNode(_ resource: RDFResources.Resource, _ type: NodeType?) {
        let id = identifier(of: resource.name, isKept: type == nil)
        var values = RDFValues(resource, vocabulary, identifiers, article: article, onEdges: false)
        values.read { $0.isAllowed(on: type ?? .thing) }
        if type == nil || type == .thing { values.keep(iriOf: resource.name, under: base) }
        note(values)
        indices[resource.name] = nodes.count
        let label = values.label ?? name(of: resource) ?? id
        nodes.append(Node(id: id, type: type ?? .thing, label: label, attributes: values.attributes))
    }

    /// Adds the resources that triples lead to and of which nothing else is said.
    private mutating func addObjects(of resource: RDFResources.Resource) {
        guard let source = indices[resource.name] else { return }
        for (predicate, object) in resource.triples where indices[object] == nil && !helpers.contains(object) {
            if case .literal = object { continue }
            guard leadsToNode(predicate, from: nodes[source].type) else { continue }
            addNode(RDFResources.Resource(name: object), nil)
        }
    }

    /// Whether a property leads to a resource, and says neither what the ontology has another form for nor the class.
    private func leadsToNode(_ predicate: String, from type: NodeType) -> Bool {
        guard predicate != RDFTerms.type else { return false }
        if type == .thing { return vocabulary.attributes[predicate] == nil }
        return vocabulary.attributes[predicate] == nil && vocabulary.relations[predicate] == nil
            && !vocabulary.repeating.contains(predicate)
    }

    /// What a person calls a resource of which no label is known; one without a name is called by its class.
    private func name(of resource: RDFResources.Resource) -> String? {
        guard case .iri(let iri) = resource.name else { return resource.classes.min().map(ForeignName.short) }
        return iri.utf8.starts(with: base.utf8) ? nil : ForeignName.short(iri)
    }

    /// The identifier of a resource; where its IRI or label is kept, or means nothing, nobody need know of a change.
    private mutating func identifier(of name: RDFTerm, isKept: Bool, isEdge: Bool = false) -> String {
        let text =
            switch name {
            case .iri(let iri): isKept ? identifiers.readable(iri) : identifiers.identifier(iri)
            case .blank(let label): blanks[label]
            case .literal(let literal): literal.text
            }
        if text.withBytes({ mint.take($0) }) { return text }
        if !isKept, case .iri = name { warnings.note(.changedIdentifier, at: text) }
        return mint.change(text, prefix: isEdge ? "edge" : "node")
    }

    // MARK: Edges

    private mutating func addStatement(_ resource: RDFResources.Resource) {
        guard indices[resource.name] == nil,
            let type = resource.iri(RDFTerms.predicate).flatMap({ vocabulary.relations[$0] })
        else { return }
        guard let source = node(among: resource.objects(RDFTerms.subject)),
            let target = node(among: resource.objects(RDFTerms.object)),
            type.allows(from: nodes[source].type, to: nodes[target].type)
        else { return warnings.note(.triple, at: resource.name.description) }
        stated.insert(Link(source: source, type: type, target: target))
        let id = identifier(of: resource.name, isKept: false, isEdge: true)
        var values = RDFValues(resource, vocabulary, identifiers, article: article, onEdges: true)
        values.read { $0.isAllowed(on: type) }
        note(values)
        add(id, type, source, target, values.label ?? type.rawValue, values.attributes)
    }

    private func node(among terms: [RDFTerm]) -> Int? {
        for term in terms { if let index = indices[term] { return index } }
        return nil
    }

    private mutating func addLinks(_ resource: RDFResources.Resource) {
        guard let source = indices[resource.name] else { return }
        for (predicate, object) in resource.triples {
            if let type = vocabulary.relations[predicate] {
                addLink(type, predicate, from: source, to: object, resource)
            } else if let target = indices[object], leadsToNode(predicate, from: nodes[source].type) {
                addForeignLink(predicate, from: source, to: target)
            }
        }
    }

    private mutating func addLink(
        _ type: RelationType,
        _ predicate: String,
        from source: Int,
        to object: RDFTerm,
        _ resource: RDFResources.Resource
    ) {
        guard let target = indices[object] else { return warnings.note(.triple, at: resource.name.description) }
        guard type.allows(from: nodes[source].type, to: nodes[target].type) else {
            warnings.note(.unknownEdgeType, at: resource.name.description)
            return addForeignLink(predicate, from: source, to: target)
        }
        guard stated.insert(Link(source: source, type: type, target: target)).inserted else { return }
        add(mint.edge(edges.count + 1), type, source, target, type.rawValue, Attributes())
    }

    /// A triple of another vocabulary: a link that keeps the property.
    private mutating func addForeignLink(_ predicate: String, from source: Int, to target: Int) {
        var attributes = Attributes()
        attributes.foreign = [ForeignAttribute(name: AttributeKey.type.rawValue, text: predicate)]
        let label = ForeignName.short(predicate)
        add(mint.edge(edges.count + 1), .linkedTo, source, target, label, attributes)
    }

    private mutating func add(
        _ id: String,
        _ type: RelationType,
        _ source: Int,
        _ target: Int,
        _ label: String,
        _ attributes: Attributes
    ) {
        edges.append(Edge(id: id, type: type, source: source, target: target, label: label, attributes: attributes))
    }

    private mutating func note(_ values: RDFValues) {
        for (code, count) in values.lost { warnings.note(code, count: count, at: values.name) }
    }
}

extension RDFTerm {
    /// The term for a message.
    var description: String {
        switch self {
        case .iri(let iri): "<\(iri)>"
        case .blank(let label): "_:\(label)"
        case .literal(let literal): literal.text
        }
    }
}
