/// Reads PropBank's table: a word a line with its number, form, lemma, two tags, head, relation and sense, then a column
/// of bracketed spans for each predicate; blank lines between sentences.
struct PropBankReader {
    private static let form = 1, head = 5, frames = 8
    /// The roles that are told apart; where two spans have one head, the later of them with such a role counts.
    private static let roles: Set = [
        "ARG0", "ARG1", "ARG2", "ARG3", "ARGM-LOC", "ARGM-TMP", "ARGM-MNR", "ARGM-PRP", "ARGM-ADV", "ARGM-NEG",
        "ARGM-MOD",
    ]

    private var identifier = ""
    private var rows: [[Substring]] = []
    private var out: [PropBankSentence] = []

    /// The sentences of a text.
    static func sentences(in text: String) -> [PropBankSentence] {
        var reader = PropBankReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(line) }
        reader.finish()
        return reader.out
    }

    private mutating func read(_ line: Substring) {
        let name = "# sent_id = "
        if line.isEmpty { return finish() }
        if line.hasPrefix(name) { identifier = String(line.dropFirst(name.count)) }
        guard !line.hasPrefix("#") else { return }
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        if cells.count >= PropBankReader.frames { rows.append(cells) }
    }

    private mutating func finish() {
        guard let first = rows.first else { return }
        var sentence = PropBankSentence(identifier: identifier)
        sentence.forms = rows.map { String($0[PropBankReader.form]) }
        sentence.heads = rows.map { (Int($0[PropBankReader.head]) ?? 0) - 1 }
        for column in PropBankReader.frames..<max(PropBankReader.frames, first.count) {
            guard let frame = frame(column, sentence) else { continue }
            sentence.frames.append(frame)
        }
        out.append(sentence)
        rows = []
        identifier = ""
    }

    /// The predicate of a column, which its span `V` begins with, and its roles.
    private func frame(_ column: Int, _ sentence: PropBankSentence) -> PropBankSentence.Frame? {
        let spans = spans(column)
        guard let predicate = spans.last(where: { $0.label == "V" })?.words.lowerBound else { return nil }
        var roles: [Int: String] = [:]
        for span in spans {
            let label = PropBankReader.plain(span.label)
            if PropBankReader.roles.contains(label) { roles[sentence.head(of: span.words)] = label }
        }
        return PropBankSentence.Frame(predicate: predicate, roles: roles)
    }

    private func spans(_ column: Int) -> [(label: String, words: ClosedRange<Int>)] {
        var out: [(label: String, words: ClosedRange<Int>)] = []
        var open: (label: String, start: Int)?
        for (word, row) in rows.enumerated() where column < row.count {
            for character in row[column] {
                switch character {
                case "(": open = ("", word)
                case ")":
                    if let open { out.append((open.label, open.start...word)) }
                    open = nil
                case "*": break
                default: open?.label.append(character)
                }
            }
        }
        return out
    }

    /// A label without the prefix of a continued or a referring argument.
    private static func plain(_ label: String) -> String {
        label.hasPrefix("C-") || label.hasPrefix("R-") ? String(label.dropFirst(2)) : label
    }
}
