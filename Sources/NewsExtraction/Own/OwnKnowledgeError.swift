/// What is wrong with a file of a user's own knowledge, and where.
public struct OwnKnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the file, as the caller gave it.
    public let file: String
    /// The line, 1 for the first.
    public let line: Int
    /// The column in code points, 1 for the first; `nil` where the whole line is meant.
    public let column: Int?
    /// What is wrong and what to do, in one line.
    public let reason: String

    init(file: String, line: Int, column: Int? = nil, _ reason: String) {
        (self.file, self.line, self.column, self.reason) = (file, line, column, reason)
    }

    /// `names.tsv:3:17: …`, as compilers write it.
    public var description: String { "\(file):\(line)\(column.map { ":\($0)" } ?? ""): \(reason)" }
}

/// A format of gazetteers.
public enum GazetteerFormat: String, CaseIterable, Sendable {
    /// A table with a heading and tabs between the cells.
    case tsv
    /// A table with a heading and commas or semicolons between the cells (RFC 4180).
    case csv
    /// A JSON object a line.
    case jsonl
    /// A dictionary of actors, agents or verbs of TABARI and PETRARCH.
    case petrarch
}
