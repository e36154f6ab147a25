/// Reads CoNLL-U, the format of the Universal Dependencies treebanks (universaldependencies.org/format.html).
///
/// Empty nodes (`8.1`) are passed over; comments other than those in ``CoNLLUSentence`` too.
public struct CoNLLUReader {
    private var sentences: [CoNLLUSentence] = []
    private var current = CoNLLUSentence()
    private var tokenEnd = 0
    private var tokenStart = 0
    private var tokenSpaceAfter = true

    private init() {}

    /// The sentences of a text.
    ///
    /// - Throws: ``CoNLLUError`` with the line of the first fault.
    public static func sentences(in text: String) throws(CoNLLUError) -> [CoNLLUSentence] {
        var reader = CoNLLUReader()
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            try reader.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, number)
        }
        reader.finish()
        return reader.sentences
    }

    private mutating func read(_ line: Substring.UTF8View, _ number: Int) throws(CoNLLUError) {
        guard let first = line.first else { return finish() }
        if first == UInt8(ascii: "#") { return comment(Substring(line)) }
        let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard columns.count == 10 else {
            throw CoNLLUError(line: number, message: "\(columns.count) columns instead of 10")
        }
        let identifier = Substring(columns[0])
        if identifier.contains(".") { return }
        if identifier.contains("-") { return try beginToken(identifier, columns, number) }
        guard Int(identifier) == current.words.count + 1 else {
            throw CoNLLUError(line: number, message: "word number \(identifier) out of order")
        }
        guard let head = Substring(columns[6]) == "_" ? 0 : Int(Substring(columns[6])), head >= 0 else {
            throw CoNLLUError(line: number, message: "head \(Substring(columns[6])) is no number")
        }
        append(columns.map { String(Substring($0)) }, head: head)
    }

    private mutating func comment(_ line: Substring) {
        if line.hasPrefix("# text = ") { current.text = String(line.dropFirst(9)) }
        if line.hasPrefix("# sent_id = ") { current.identifier = String(line.dropFirst(12)) }
        if line.hasPrefix("# newpar") || line.hasPrefix("# newdoc") { current.beginsParagraph = true }
        if line.hasPrefix("# newdoc") { current.beginsDocument = true }
    }

    private mutating func beginToken(
        _ identifier: Substring,
        _ columns: [Substring.UTF8View],
        _ number: Int
    ) throws(CoNLLUError) {
        let ends = identifier.split(separator: "-").map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start == current.words.count + 1, end > start
        else { throw CoNLLUError(line: number, message: "multiword token \(identifier) out of order") }
        tokenStart = start
        tokenEnd = end
        tokenSpaceAfter = !Substring(columns[9]).split(separator: "|").contains("SpaceAfter=No")
    }

    private mutating func append(_ columns: [String], head: Int) {
        let number = current.words.count + 1
        let isInside = number >= tokenStart && number < tokenEnd
        let isLast = number == tokenEnd
        let blank = !columns[9].split(separator: "|").contains("SpaceAfter=No")
        current.words.append(
            CoNLLUSentence.Word(
                form: columns[1],
                lemma: columns[2],
                upos: columns[3],
                xpos: columns[4],
                features: columns[5],
                head: head,
                relation: columns[7],
                misc: columns[9],
                spaceAfter: isInside ? false : isLast ? tokenSpaceAfter : blank,
                continuesToken: number > tokenStart && number <= tokenEnd
            )
        )
    }

    private mutating func finish() {
        if !current.words.isEmpty { sentences.append(current) }
        current = CoNLLUSentence()
        tokenStart = 0
        tokenEnd = 0
    }
}
