internal import FoundationEssentials
package import NewsText

/// Annotated articles: `NAME.txt` beside `NAME.json`.
package struct GoldFolder {
    /// The path of the folder.
    package let path: String

    /// The folder at a path.
    package init(path: String) { self.path = path }

    /// The last component of the path.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The names in their order.
    package func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") }
            .map { String($0.dropLast(5)) }.sorted()
    }

    /// The articles with their annotations.
    package func annotated() throws -> [(article: Article, graph: GoldGraph)] {
        try names().map { name in
            let bytes = try ArticleReader.bytes(of: "\(path)/\(name).json", limit: ArticleReader.largest)
            let graph = try JSONDecoder().decode(GoldGraph.self, from: Data(bytes))
            return (try ArticleReader().read("\(path)/\(name).txt").article, graph)
        }
    }
}
