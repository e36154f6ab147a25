import GraphReaders
import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsLanguage
import NewsPipeline
import NewsText

/// The examples on the pages of the modules, each behind the name of its module; the pages are held against this file.
enum ModuleExamples {
    static func written(_ graph: Graph) throws -> SerializedGraph {
        // GraphWriters
        let file = try GraphFormat.graphml.serialize(graph)
        for warning in file.warnings { print(warning) }
        // end
        return file
    }

    static func read(_ bytes: [UInt8]) throws -> GraphReading {
        // GraphReaders
        let reading = try GraphFormat.graphml.read(bytes)
        for warning in reading.warnings { print(warning) }
        // end
        return reading
    }

    static func checked(_ bytes: [UInt8]) throws -> ValidationReport {
        // GraphValidation
        let validator = Validator()
        let report = try validator.validate(bytes: bytes, name: "talks.graphml")
        print(report.text)  // talks.graphml:127:5: error: no node has the identifier 'state:iraq' [dangling-reference]
        // end
        return report
    }

    static func format(of bytes: [UInt8]) -> GraphFormat? {
        // GraphFormats
        let format = GraphFormat.detect(in: bytes, fileName: "talks.ttl")
        // end
        return format
    }

    static func articles(in bytes: [UInt8]) throws -> [ParsedArticle] {
        // NewsText
        let reader = ArticleReader()
        let articles = try reader.articles(in: bytes, name: "talks")
        for parsed in articles {
            print(parsed.article.title ?? "no headline")
            for warning in parsed.warnings { print(warning) }
        }
        // end
        return articles
    }

    static func analysed(_ article: Article) throws -> AnalyzedText {
        // NewsLanguage
        let analyzer = try TrainedAnalyzer()
        let text = analyzer.analyze(article)
        for token in text.sentences.flatMap(\.tokens) { print(token.form, token.lemma, token.relation) }
        // end
        return text
    }

    static func graph(of article: Article) throws -> Graph {
        // NewsPipeline
        let pipeline = try Pipeline()
        let graph = try pipeline.graph(of: article)
        // end
        return graph
    }
}
