import NewsText

extension ArticleReader {
    /// Reads an article and tells what is odd about its header.
    func article(at path: String, diagnostics: Diagnostics) throws(Failure) -> Article {
        do throws(ArticleError) {
            let parsed = try read(path)
            for warning in parsed.warnings { diagnostics.warning(path, warning.description) }
            return parsed.article
        } catch {
            throw Failure(error, path: path)
        }
    }

    /// Reads the bytes of a file that is no article.
    static func fileBytes(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        do throws(ArticleError) {
            return try bytes(of: path, limit: limit)
        } catch {
            throw Failure(error, path: path)
        }
    }
}
