import ArgumentParser
import KnowledgeGraph
import NewsText

/// What a person says of who is who.
struct IdentityOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file of names that mean the same: two or more a line, separated by '|'; '@ ARTICLE' behind a name restricts it.",
            valueName: "file"
        ),
        completion: .file()
    )
    var same: String?

    @Option(
        help: ArgumentHelp("A file of names that mean different ones, in the same form.", valueName: "file"),
        completion: .file()
    )
    var different: String?

    /// What the files say.
    func identities() throws(Failure) -> UserIdentities {
        let texts = (same: try text(same), different: try text(different))
        do throws(UserIdentityError) {
            return try UserIdentities(same: texts.same, different: texts.different)
        } catch {
            // The line is of the first file that has a wrong one.
            let isFirst = (try? UserIdentities(same: texts.same, different: "")) == nil
            throw Failure(.badData, path: isFirst ? same : different, "\(error)")
        }
    }

    /// The texts of the files, which are understood.
    func texts() throws(Failure) -> (same: String, different: String) {
        _ = try identities()
        return (try text(same), try text(different))
    }

    private func text(_ path: String?) throws(Failure) -> String {
        guard let path else { return "" }
        return String(decoding: try ArticleReader.fileBytes(path, limit: 1 << 24), as: UTF8.self)
    }
}

/// Where the decisions about who is who are listed.
struct IdentityTableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write a table (CSV) of who was found to be who, and why, into a file.", valueName: "file"),
        completion: .file()
    )
    var identities: String?

    /// Writes the table, where it is wanted.
    func write(_ graph: MergedGraph) throws(Failure) {
        guard let identities else { return }
        try Destination(identities).write(Array(IdentityTable.csv(graph.identities).utf8))
    }
}

/// The decisions about identity as a table for people and programs.
enum IdentityTable {
    /// CSV (RFC 4180) with a row for each node that was joined to others.
    static func csv(_ identities: [MergedIdentity]) -> String {
        let header = ["node", "name", "article", "node in article", "name in article", "rule", "confidence"]
        let rows = identities.map { identity in
            [
                identity.node, identity.name, identity.article ?? "", identity.origin, identity.originName,
                identity.rule.rawValue, String(identity.confidence),
            ]
        }
        return ([header] + rows).map(CSVLine.text).joined()
    }
}

/// A line of a CSV file.
enum CSVLine {
    /// The fields with commas between them, in quotes where they need them.
    static func text(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        return needsQuotes
            ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : text
    }
}
