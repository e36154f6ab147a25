public import ArgumentParser
public import NewsText

/// What a person may say of the articles that a command reads.
struct ArticleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The publication date; a time may follow. It wins over what the input says.",
            valueName: "YYYY-MM-DD"
        )
    )
    var date: String?

    @Option(help: ArgumentHelp("The publisher or byline; wins over what the input says.", valueName: "name"))
    var source: String?

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            "Where JSON and tables hold what of an article, as in text=body or date=meta.published; may be repeated.",
            valueName: "property=name"
        )
    )
    var fields: [String] = []

    @Option(
        name: .customLong("article"),
        help: ArgumentHelp("Of an input with several articles only this one, counted from 1.", valueName: "number")
    )
    var number: Int?

    func validate() throws {
        if let number, number < 1 { throw ValidationError("--article counts from 1") }
    }

    /// What reads inputs; their format is told by their content when none is given.
    func reader(from format: ArticleFormat? = nil) throws(Failure) -> ArticleReader {
        let overrides: ArticleOverrides
        do throws(ArticleError) {
            overrides = try ArticleOverrides(isoDate: date, source: source)
        } catch {
            throw Failure(.usage, "--date: \(error)")
        }
        do throws(ArticleError) {
            let fields = try ArticleFields(assignments: fields)
            return ArticleReader(overrides: overrides, format: format, fields: fields)
        } catch {
            throw Failure(.usage, "--field: \(error)")
        }
    }
}

extension ArticleOptions {
    /// The articles of an input.
    func articles(
        at path: String,
        from format: ArticleFormat?,
        diagnostics: Diagnostics
    ) throws(Failure) -> Articles {
        Articles(reader: try reader(from: format), path: path, number: number, diagnostics: diagnostics)
    }
}

/// What format inputs are in, where their content does not tell.
struct FormatOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The format of the inputs, which mostly is told by their content: \(ArticleFormat.words).",
            valueName: "format"
        ),
        completion: .list(ArticleFormat.allCases.map(\.rawValue))
    )
    var from: ArticleFormat?
}

extension ArticleFormat: ExpressibleByArgument {
    /// All formats, for help texts.
    static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
