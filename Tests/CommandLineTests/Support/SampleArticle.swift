import GraphWriters
import NewsPipeline
import NewsText

/// A short article, and what is to come out of it.
enum SampleArticle {
    static let text = """
        date 2024-08-05 By Example Wire

        Shoigu holds talks in Tehran

        Russian Security Council Secretary Sergei Shoigu arrived in Tehran on Monday. He met Iranian President \
        Masoud Pezeshkian, the Tasnim News Agency reported.

        Russia condemned the killing of Ismail Haniyeh.
        """

    /// The bytes of the article's graph in a format, made without the command line.
    static func graph(_ format: GraphFormat, fileName: String? = "talks.txt", base: String? = nil) throws -> String {
        let parsed = try ArticleParser().parse(
            Array(text.utf8),
            name: fileName.map(ArticleReader.name) ?? "stdin",
            fileName: fileName
        )
        var options = WriterOptions()
        if let base { options.rdf.base = base }
        options.texts.article = parsed.article.text
        return try format.serialize(try Pipeline().graph(of: parsed.article), options: options).text
    }

    /// The files of an input in all formats.
    static func files(_ name: String) -> [String] {
        GraphFormat.allCases.map { "\(name).\($0.fileExtension)" }
    }
}
