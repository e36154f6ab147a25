import ArgumentParser
import Foundation
import NewsLanguage

/// `newsgraph-train pieces`: the pieces of words, for comparison with another tokenizer.
struct PiecesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pieces",
        abstract: "Print the numbers of the pieces of each word read from the standard input.",
        shouldDisplay: false
    )

    @Argument(help: "A text file with one piece a line, numbered from 0.")
    var vocabulary: String

    func run() throws {
        let names = Self.lines(of: try Data(contentsOf: URL(filePath: vocabulary)))
        let bytes = WordPieceVocabulary.encode(names)
        guard let pieces = WordPieceVocabulary(ModelSlice(copying: bytes)) else {
            throw ValidationError("\(vocabulary) has no piece \(WordPieceVocabulary.unknownName)")
        }
        var tokenizer = WordPieceTokenizer(pieces)
        var out = ""
        for word in Self.lines(of: FileHandle.standardInput.readDataToEndOfFile()) {
            let text = ScalarText(word)
            var numbers: [Int32] = []
            tokenizer.pieces(of: text, 0..<text.count, into: &numbers)
            out += numbers.map { "\($0)" }.joined(separator: " ") + "\n"
        }
        FileHandle.standardOutput.write(Data(out.utf8))
    }

    /// The lines of a text, cut at line feeds only.
    private static func lines(of data: Data) -> [String] {
        var lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}
