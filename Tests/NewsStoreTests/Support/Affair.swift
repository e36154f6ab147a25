import FoundationEssentials
import NewsText

/// An affair that several short articles tell, annotated with who is who and which reports are of one happening.
///
/// `[Sergey Markov|p:markov]` marks a mention of a person (`p:`) or organisation (`o:`), `{met|talks}` one of an event. Lines
/// before the first article say which events fulfil or deny which.
struct Affair: Sendable {
    /// The name of its file.
    let name: String
    let articles: [AnnotatedArticle]
    /// Pairs of events: what fulfils or denies, and what is fulfilled or denied.
    let fulfils: [[String]], denies: [[String]]

    /// The half on which rules were tuned are the first six; the others were only ever measured.
    static let tuned = 6

    static func all() throws -> [Affair] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Affairs")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map {
            Affair(name: $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
        }
    }

    private init(name: String, text: String) {
        self.name = name
        var parts: [[String]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("== ") { parts.append([]) }
            parts[parts.count - 1].append(line)
        }
        let relations = parts[0].map { $0.split(separator: " ").map(String.init) }
        fulfils = relations.filter { $0.first == "fulfils" }.map { Array($0.dropFirst()) }
        denies = relations.filter { $0.first == "denies" }.map { Array($0.dropFirst()) }
        let stem = String(name.prefix(2))
        articles = parts.dropFirst().enumerated().map { AnnotatedArticle(name: "\(stem)-\($0 + 1)", lines: $1) }
    }
}

/// An article with the marked mentions taken out of its text.
struct AnnotatedArticle: Sendable {
    /// A marked stretch of the text.
    struct Mark: Hashable, Sendable {
        let article: String
        let span: TextSpan
        /// Who or what is meant.
        let key: String
        let isEvent: Bool
    }

    let name: String
    let text: String
    let marks: [Mark]

    init(name: String, lines: [String]) {
        self.name = name
        let head = lines[0].dropFirst(3).split(separator: " ", maxSplits: 1)
        var text = "date \(head[0]) By \(head[1])\n\n"
        var marks: [Mark] = []
        var start = 0, key: String?
        for letter in lines.dropFirst().joined(separator: "\n") {
            switch letter {
            case "[", "{": start = text.unicodeScalars.count
            case "|": key = ""
            case "]", "}":
                let span = TextSpan(start, text.unicodeScalars.count)
                marks.append(Mark(article: name, span: span, key: key ?? "", isEvent: letter == "}"))
                key = nil
            default: if key == nil { text.append(letter) } else { key?.append(letter) }
            }
        }
        (self.text, self.marks) = (text, marks)
    }
}
