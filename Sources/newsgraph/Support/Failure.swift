import GraphWriters
import NewsText

/// Why a command or one input of it failed: an exit code and one line for a person.
struct Failure: Error, CustomStringConvertible {
    let status: ExitStatus
    /// The file it is about, if any.
    var path: String?
    /// What is wrong; what to do.
    let message: String

    init(_ status: ExitStatus, path: String? = nil, _ message: String) {
        self.status = status
        self.path = path
        self.message = message
    }

    var description: String { path.map { "\(shown($0)): \(message)" } ?? message }

    private func shown(_ path: String) -> String {
        path == ArticleReader.standardInput ? "standard input" : path
    }
}

extension Failure {
    /// An article that cannot be read.
    init(_ error: ArticleError, path: String) {
        let status: ExitStatus =
            switch error {
            case .missing, .isDirectory, .unreadable, .isAddress: .noInput
            case .badUTF8, .empty, .tooLarge, .malformed, .noTextField, .hostile, .noArticle,
                .badGzip, .foreign:
                .badData
            case .readFailed: .inputOutput
            case .badDate, .badField, .several: .usage
            }
        self.init(status, path: path, error.description)
    }

    /// A graph that a writer refuses.
    init(_ error: WriterError, path: String) {
        switch error {
        case .badBase: self.init(.usage, "--base: \(error)")
        case .noQualifiedName: self.init(.internalError, path: path, "\(error); please report it")
        }
    }
}
