import NewsText

/// The articles of one input, with their troubles turned into words for a person.
struct Articles {
    let reader: ArticleReader
    let path: String
    /// Only this one, counted from 1.
    var number: Int?
    let diagnostics: Diagnostics

    /// Does something with each article; tells those that cannot be read, and goes on.
    ///
    /// - Returns: the exit code: that of the first article that failed.
    func forEach(_ body: (Article) throws -> Void) throws -> ExitStatus {
        var failures: [ExitStatus] = []
        var count = 0
        let stream = try opened()
        while let result = stream.next() {
            count += 1
            guard number == nil || number == count else { continue }
            switch result {
            case .success(let parsed):
                for warning in parsed.warnings { diagnostics.warning(place(parsed.article), warning.description) }
                try body(parsed.article)
            case .failure(let failure):
                let told = Failure(failure.error, path: path)
                diagnostics.error(told)
                failures.append(told.status)
            }
            if number == count { break }
        }
        if let number, number > count { throw missing(number, of: count) }
        return failures.first ?? .success
    }

    /// The one article that is wanted or there.
    func one() throws(Failure) -> Article {
        var articles: [ParsedArticle] = []
        var count = 0
        let stream = try opened()
        while let result = stream.next() {
            count += 1
            guard number == nil || number == count else { continue }
            switch result {
            case .success(let parsed): articles.append(parsed)
            case .failure(let failure): throw Failure(failure.error, path: path)
            }
            guard articles.count == 1, number == nil else { break }
        }
        if let number, number > count { throw missing(number, of: count) }
        guard articles.count == 1, let parsed = articles.first else {
            throw Failure(.usage, path: path, "holds several articles; choose one with --article NUMBER")
        }
        for warning in parsed.warnings { diagnostics.warning(place(parsed.article), warning.description) }
        return parsed.article
    }

    private func opened() throws(Failure) -> ArticleStream {
        do throws(ArticleError) {
            return try reader.stream(path)
        } catch {
            throw Failure(error, path: path)
        }
    }

    /// The path, with the article's name where there are several.
    private func place(_ article: Article) -> String {
        article.name == ArticleReader.name(of: path) ? path : "\(path) (\(article.name))"
    }

    private func missing(_ number: Int, of count: Int) -> Failure {
        Failure(.usage, path: path, "there is no article \(number); choose one from 1 to \(count)")
    }
}
