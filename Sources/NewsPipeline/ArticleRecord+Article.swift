internal import Crypto
internal import KnowledgeGraph
public import NewsText

extension ArticleRecord {
    /// What the graph says of an article, with the digest of its text.
    init(_ article: Article) {
        self.init(name: article.name)
        title = article.title
        source = article.source
        date = article.date
        path = article.fileName
        url = article.url
        sha256 = article.digest
    }
}

extension Article {
    /// The SHA-256 digest of the text, in lower-case hexadecimal, by which graphs know their article.
    public var digest: String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
