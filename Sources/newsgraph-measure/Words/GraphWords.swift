import GoldGraphs
import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsPipeline

/// The words that the events of the pipeline's graph are named by.
struct GraphWords: EventWordReader {
    let pipeline: Pipeline

    func words(of text: AnalyzedText) throws -> [EventWord] {
        try pipeline.graph(of: text.article).nodes.filter { $0.type == .event }.flatMap { node in
            let type = node.attributes[.eventType]?.text ?? ""
            let status = node.attributes[.status]?.text ?? ""
            return node.mentions.map { EventWord(span: $0, type: type, status: status) }
        }
    }
}
