internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The triples of a graph, in one order for all syntaxes: nodes with what starts at them, statements, stretches of the
/// article.
struct RDFElements<Sink: TripleSink> {
    let names: RDFNames
    private let attributes: RDFAttributes<Sink>
    private let articleIsKnown: Bool
    private var sink: Sink
    private var spans = SpanSet()

    init(base: String, article: String?) throws(WriterError) {
        names = try RDFNames.resolved()
        let base = try BaseIRI(base)
        sink = Sink(base, article: article, names: names)
        attributes = RDFAttributes(names: names)
        articleIsKnown = article != nil
    }

    @inline(__always)
    private func resource(_ node: UnsafePointer<Node>) -> Resource {
        if node.pointee.type == .thing, let iri = node.pointee.attributes.iri { return .iri(iri) }
        return names.classes[node.pointee.type].isLocalToArticle ? .local(node.pointee.id) : .shared(node.pointee.id)
    }

    @inline(__always)
    private func resource(_ end: EdgeEnd) -> Resource {
        if end.type == .thing, let iri = end.content.attributes.iri { return .iri(iri) }
        return .end(end.id, isLocal: names.classes[end.type].isLocalToArticle)
    }

    @inline(__always)
    private mutating func open(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        let row = names.classes[node.pointee.type]
        output.owner = node.pointee.id
        sink.open(resource(node), class: row.own, &output)
        for further in row.further { sink.resource(names.fixed.type, .term(further), &output) }
        let owner = StandardProperty.Owner.nodes(node.pointee.type)
        attributes.write(
            label: node.pointee.label,
            node.pointee.attributes,
            of: owner,
            texts: node.pointee.type == .thing ? .plain : .english,
            to: &sink,
            &output
        )
        collectSpans(node.pointee.attributes)
    }

    @inline(__always)
    private mutating func collectSpans(_ attributes: Attributes) {
        attributes.entries.withUnsafeBufferPointer { entries in
            for index in entries.indices {
                guard case .spans(let stretches) = entries[index].value else { continue }
                for stretch in stretches { spans.insert(stretch) }
            }
        }
    }

    @inline(__always)
    private mutating func statement(
        _ edge: UnsafePointer<some EdgeContent>,
        _ relation: RDFNames.Relation,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        output.owner = edge.pointee.id
        sink.open(.local(edge.pointee.id), class: names.fixed.statement, &output)
        if let membership = relation.membership {
            sink.resource(names.fixed.type, .term(membership.type), &output)
            sink.resource(membership.source, resource(source), &output)
            sink.resource(membership.target, resource(target), &output)
        }
        sink.resource(names.fixed.subject, resource(source), &output)
        sink.resource(names.fixed.predicate, .term(relation.own), &output)
        sink.resource(names.fixed.object, resource(target), &output)
        attributes.write(
            label: edge.pointee.label,
            edge.pointee.attributes,
            of: .edges,
            texts: edge.pointee.type == .linkedTo ? .plain : .english,
            to: &sink,
            &output
        )
        sink.close(&output)
        collectSpans(edge.pointee.attributes)
    }

    /// Writes each stretch with the selector of the Web Annotation Vocabulary (section 4.2.4) that finds it.
    private mutating func writeStretches(_ output: inout TextOutput) {
        output.owner = ""
        if !articleIsKnown { output.warn(.spansWithoutArticle, count: spans.countWithoutArticle, of: "article") }
        let terms = names.fixed
        for span in spans.sorted {
            sink.open(.span(span), class: terms.stretch, &output)
            sink.resource(terms.hasSource, span.article.map { .shared($0) } ?? .article, &output)
            sink.openNested(terms.hasSelector, class: terms.selector, &output)
            sink.number(terms.start, span.start, datatype: terms.offset, &output)
            sink.number(terms.end, span.end, datatype: terms.offset, &output)
            sink.closeNested(&output)
            sink.close(&output)
        }
    }
}

extension RDFElements {
    /// Writes a graph that is known as a whole: the edges of a node stand with it.
    mutating func writeWhole(_ graph: Graph, _ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        start(&output)
        let outgoing = OutgoingEdges(graph)
        var said = SaidTriples()
        graph.nodes.withUnsafeBufferPointer { nodes in
            guard let first = nodes.baseAddress else { return }
            let ends = NodeEnds(nodes, first: first)
            outgoing.links.withUnsafeBufferPointer { links in
                for index in nodes.indices {
                    open(first + index, &output)
                    said.removeAll()
                    for place in outgoing.places(of: index) {
                        ends.ask(after: place, of: links.count) { Int(links[$0].target) }
                        let target = Int(links[place].target)
                        triples(of: links[place].type, to: ends[target], at: target, &said, &output)
                    }
                    sink.close(&output)
                }
            }
            graph.edges.withUnsafeBufferPointer { edges in
                guard let firstEdge = edges.baseAddress else { return }
                for index in edges.indices {
                    ends.ask(after: index, in: edges)
                    if edges[index].type == .linkedTo, let property = edges[index].foreignProperty {
                        link(edges[index], property, ends, &output)
                        continue
                    }
                    let relation = names.relations[edges[index].type]
                    let (source, target) = (ends[edges[index].source], ends[edges[index].target])
                    statement(firstEdge + index, relation, from: source, to: target, &output)
                }
            }
        }
        end(&output)
        output.finish(&buffer, &warnings)
    }

    /// A triple of another vocabulary.
    private mutating func link(
        _ edge: Edge,
        _ property: String,
        _ ends: borrowing NodeEnds,
        _ output: inout TextOutput
    ) {
        output.owner = edge.id
        sink.reopen(resource(ends[edge.source]), &output)
        sink.foreign(property, resource(ends[edge.target]), &output)
        sink.close(&output)
    }

    /// The triples that an edge states; each once, however many edges say it.
    @inline(__always)
    private mutating func triples(
        of type: RelationType,
        to target: EdgeEnd,
        at index: Int,
        _ said: inout SaidTriples,
        _ output: inout TextOutput
    ) {
        let relation = names.relations[type]
        if said.insert(property: relation.own, target: index) {
            sink.resource(relation.own, resource(target), &output)
        }
        if let standard = relation.standard, said.insert(property: standard, target: index) {
            sink.resource(standard, resource(target), &output)
        }
    }
}

extension RDFElements: ElementWriter {
    /// Starts the document with the version of the ontology that it follows.
    mutating func start(_ output: inout TextOutput) {
        sink.start(&output)
        sink.open(.iri(OntologyVersion.ontologyIRI), class: names.fixed.ontology, &output)
        sink.literal(names.fixed.version, OntologyVersion.current.description, .plain, of: .type, &output)
        sink.close(&output)
    }

    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        open(node, &output)
        sink.close(&output)
    }

    /// An edge that goes by brings the triples that it states with it.
    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        let relation = names.relations[edge.pointee.type]
        output.owner = edge.pointee.id
        sink.reopen(resource(source), &output)
        sink.resource(relation.own, resource(target), &output)
        if let standard = relation.standard { sink.resource(standard, resource(target), &output) }
        sink.close(&output)
        statement(edge, relation, from: source, to: target, &output)
    }

    mutating func end(_ output: inout TextOutput) {
        writeStretches(&output)
        sink.end(&output)
    }
}
