import KnowledgeGraph
import NewsPipeline
import NewsText

extension Pipeline {
    /// The graph of an article; a graph that breaks the ontology is a defect of ours, and says so.
    func graph(of article: Article, at input: String) throws(Failure) -> Graph {
        do throws(GraphError) {
            return try graph(of: article)
        } catch {
            throw Failure(.internalError, path: input, "\(error); this is a defect of newsgraph, please report it")
        }
    }
}
