import GraphReaders
import GraphValidation
import NewsLanguage
import NewsText

/// What a fuzzer feeds: one case for each reader of graphs, some for readers of articles, one for the validator and one
/// for the pieces of words.
enum FuzzTarget: String, CaseIterable {
    case graphml, rdfxml, ntriples, turtle, jsonld, gexf, cytoscape, jsonl, dot, tables, validator, pieces
    case pages, feeds, records, archives

    /// Gives a document to the target; whatever it is, nothing but a result or an error may come of it.
    func run(_ document: [UInt8]) {
        switch self {
        case .graphml: read(document, .graphml)
        case .rdfxml: read(document, .rdfxml)
        case .ntriples: read(document, .ntriples)
        case .turtle: read(document, .turtle)
        case .jsonld: read(document, .jsonld)
        case .gexf: read(document, .gexf)
        case .cytoscape: read(document, .cytoscape)
        case .jsonl: read(document, .jsonl)
        case .dot: read(document, .dot)
        case .tables:
            read(document, .neo4jNodes)
            read(document, .neo4jEdges)
        case .validator: validate(document)
        case .pieces: PieceFuzzing.run(document)
        case .pages: articles(document, [.html])
        case .feeds: articles(document, [.rss, .atom, .nitf, .newsml])
        case .records: articles(document, [.json, .jsonl, .jsonfeed, .csv])
        case .archives: articles(document, [.warc, .eml])
        }
    }

    /// Takes all articles, as the format that the content tells and as each of these.
    private func articles(_ document: [UInt8], _ formats: [ArticleFormat]) {
        for reader in [ArticleReader()] + formats.map({ ArticleReader(format: $0) }) {
            for result in reader.stream(document, name: "fuzz") { _ = result }
        }
    }

    private func read(_ document: [UInt8], _ format: GraphFormat) {
        _ = GraphFormat.detect(in: document)
        _ = try? format.read(document, options: ReaderOptions())
    }

    private func validate(_ document: [UInt8]) {
        var validator = Validator()
        validator.isStrict = true
        validator.textLength = 100
        guard let report = try? validator.validate(bytes: document, name: "fuzz") else { return }
        // Every place has to be in the document, and every finding has to say something.
        precondition(report.findings.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
    }
}
