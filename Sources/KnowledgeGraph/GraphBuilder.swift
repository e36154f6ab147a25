internal import NewsOntology
public import NewsText

/// What a graph says of the document that it was read from.
public struct ArticleRecord: Hashable, Sendable {
    /// A short name, used for the identifier.
    public var name: String
    /// The headline.
    public var title: String?
    /// The publisher or byline.
    public var source: String?
    /// The publication date.
    public var date: CalendarDate?
    /// SHA-256 of the file, lower-case hexadecimal.
    public var sha256: String?
    /// The file name, without any folder.
    public var path: String?
    /// The address of the article.
    public var url: String?

    /// Describes an article by its name.
    public init(name: String) {
        self.name = name
    }
}

/// Turns a story into a graph: gives everything its identifier, label and provenance.
public struct GraphBuilder: Sendable {
    /// Makes a builder.
    public init() {}

    /// The graph of a story. Throws only when the story breaks the ontology.
    public func graph(of story: Story, from article: ArticleRecord) throws(GraphError) -> Graph {
        var graph = Graph()
        var names = IdentifierPool()
        let articleID = names.unused(identifier(of: article))
        try graph.add(
            Node(id: articleID, type: .article, label: article.title ?? article.name, attributes: attributes(article))
        )
        let holders = Set(story.offices.map(\.person))
        var entityIDs: [String] = []
        for (index, entity) in story.entities.enumerated() {
            let node = node(of: entity, isOfficial: holders.contains(index), &names)
            entityIDs.append(node.id)
            try graph.add(node)
        }
        var eventIDs: [String] = []
        for event in story.events {
            let node = node(of: event, story, &names)
            eventIDs.append(node.id)
            try graph.add(node)
        }
        try addEdges(of: story, entityIDs, eventIDs, articleID, to: &graph)
        return graph
    }

    // MARK: Nodes

    /// The name for a reader, and a part of the digest, so that two articles of one name never meet.
    private func identifier(of article: ArticleRecord) -> String {
        let name = "article:\(Identifier.slug(article.name))"
        return article.sha256.map { "\(name)-\(Identifier.shortDigest($0))" } ?? name
    }

    private func attributes(_ article: ArticleRecord) -> Attributes {
        var attributes = Attributes()
        attributes.set(.name, article.title ?? article.name)
        attributes.set(.title, article.title)
        attributes.set(.source, article.source)
        attributes.set(.date, article.date?.description)
        attributes.set(.sha256, article.sha256)
        attributes.set(.path, article.path)
        attributes.set(.url, article.url)
        return attributes
    }

    private func node(of entity: Story.Entity, isOfficial: Bool, _ names: inout IdentifierPool) -> Node {
        let type = entity.type == .person && isOfficial ? NodeType.official : entity.type
        var attributes = attributes(entity.provenance)
        attributes.set(.name, entity.name)
        attributes.set(.iso, entity.iso)
        attributes.set(.wikidata, entity.wikidata)
        attributes.set(.geonames, entity.geonames)
        attributes[.latitude] = entity.latitude.map { .number($0) }
        attributes[.longitude] = entity.longitude.map { .number($0) }
        attributes.set(.kind, entity.kind?.rawValue)
        attributes[.aliases] = .strings(unique(entity.aliases))
        attributes[.mentions] = .spans(unique(entity.mentions))
        let id = names.unused("\(type.idPrefix):\(Identifier.slug(entity.name))")
        return Node(id: id, type: type, label: entity.name, attributes: attributes)
    }

    private func node(of event: Story.Event, _ story: Story, _ names: inout IdentifierPool) -> Node {
        var attributes = attributes(event.provenance)
        let label = EventLabel(event, in: story).text
        attributes.set(.name, label)
        attributes.set(.eventType, event.type.rawValue)
        attributes.set(.mode, event.mode?.rawValue)
        attributes.set(.cameo, event.cameo)
        attributes.set(.date, event.date)
        attributes.set(.status, event.status.rawValue)
        attributes.set(.statusCue, event.statusCue)
        attributes.set(.trigger, event.triggers.first)
        attributes.set(.quote, event.quote)
        attributes.set(.killed, event.casualties.killed?.text)
        attributes.set(.wounded, event.casualties.wounded?.text)
        attributes.set(.detained, event.casualties.detained?.text)
        if !event.casualties.words.isEmpty { attributes[.casualties] = .strings(event.casualties.words) }
        attributes[.aliases] = .strings(unique(Array(event.triggers.dropFirst())))
        attributes[.mentions] = .spans(unique(event.mentions))
        let date = event.date.map { Identifier.slug($0) + "-" } ?? ""
        let id = names.numbered("event:\(date)\(event.type.rawValue.lowercased())")
        return Node(id: id, type: .event, label: label, attributes: attributes)
    }

    private func attributes(_ provenance: Story.Provenance) -> Attributes {
        var attributes = Attributes()
        attributes[.evidence] = .spans(unique(provenance.evidence))
        attributes.set(.basis, provenance.basis.rawValue)
        attributes.set(.rule, provenance.rule)
        attributes[.confidence] = provenance.confidence.map { .number($0) }
        return attributes
    }

    /// Each once, where it stands first.
    private func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
        var known: Set<Element> = []
        return list.filter { known.insert($0).inserted }
    }

    // MARK: Edges

    private func addEdges(
        of story: Story,
        _ entities: [String],
        _ events: [String],
        _ article: String,
        to graph: inout Graph
    ) throws(GraphError) {
        for office in story.offices {
            var attributes = attributes(office.provenance)
            attributes.set(.title, office.title)
            attributes.set(.status, office.status.rawValue)
            try graph.connect(
                entities[office.person],
                .holdsOffice,
                entities[office.body],
                label: office.title,
                attributes: attributes
            )
        }
        for link in story.links {
            try graph.connect(
                entities[link.from],
                link.type,
                entities[link.to],
                attributes: attributes(link.provenance)
            )
        }
        for (index, event) in story.events.enumerated() {
            try addRoles(of: event, events[index], entities, to: &graph)
            try addReferences(of: event, events[index], events, to: &graph)
            try graph.connect(events[index], .reportedIn, article, attributes: attributes(event.provenance))
        }
    }

    private func addRoles(of event: Story.Event, _ id: String, _ entities: [String], to graph: inout Graph)
        throws(GraphError)
    {
        for (relation, roles) in [
            (RelationType.actor, event.actors), (.recipient, event.recipients), (.place, event.places),
        ] {
            for role in roles {
                try graph.connect(id, relation, entities[role.entity], attributes: attributes(role.provenance))
            }
        }
        for (order, role) in event.sources.enumerated() {
            var attributes = attributes(role.provenance)
            attributes[.order] = .integer(order + 1)
            try graph.connect(id, .source, entities[role.entity], attributes: attributes)
        }
    }

    private func addReferences(of event: Story.Event, _ id: String, _ events: [String], to graph: inout Graph)
        throws(GraphError)
    {
        for sequel in event.follows {
            var attributes = attributes(event.provenance)
            attributes.set(.cue, sequel.cue)
            try graph.connect(id, .follows, events[sequel.event], attributes: attributes)
        }
        for about in event.about {
            try graph.connect(id, .about, events[about], attributes: attributes(event.provenance))
        }
    }
}
