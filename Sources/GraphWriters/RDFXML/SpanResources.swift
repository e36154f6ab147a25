internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The stretches of the article that a graph refers to, as resources of their own.
struct SpanResources: Sendable {
    /// Every stretch once, in reading order.
    let spans: [TextSpan]
    let identifiers: RDFIdentifiers

    init(_ graph: Graph, _ identifiers: RDFIdentifiers) {
        let values = graph.nodes.map(\.attributes) + graph.edges.map(\.attributes)
        spans = Set(values.flatMap { $0.flatMap { $0.value.spans } }).sorted()
        self.identifiers = identifiers
    }

    /// Writes each stretch with the selector of the Web Annotation Vocabulary (section 4.2.4) that finds it.
    func write(to output: inout RDFXMLOutput) {
        if !identifiers.articleIsKnown {
            output.xml.warn(.spansWithoutArticle, count: spans.count { $0.article == nil }, of: "article")
        }
        for span in spans {
            output.open("oa:SpecificResource", about: identifiers.iri(of: span))
            output.resource("oa:hasSource", identifiers.article(of: span))
            output.xml.raw("    <oa:hasSelector>\n      <oa:TextPositionSelector>\n")
            write("oa:start", span.start, to: &output)
            write("oa:end", span.end, to: &output)
            output.xml.raw("      </oa:TextPositionSelector>\n    </oa:hasSelector>\n")
            output.close("oa:SpecificResource")
        }
    }

    private func write(_ tag: String, _ offset: Int, to output: inout RDFXMLOutput) {
        output.xml.raw("        <\(tag)")
        output.xml.attribute("rdf:datatype", Term(.xsd, "nonNegativeInteger").iri)
        output.xml.raw(">\(offset)</\(tag)>\n")
    }
}

extension AttributeValue {
    /// The stretches of the article that the value is made of.
    var spans: [TextSpan] {
        guard case .spans(let spans) = self else { return [] }
        return spans
    }
}
