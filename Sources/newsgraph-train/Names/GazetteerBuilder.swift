import NewsLanguage
import NewsTables

/// Collects the known names of the package's tables for the name finder.
struct GazetteerBuilder {
    /// Which cells of which table make which list.
    private struct Source {
        var table: TableName
        var columns: [Int]
        var list: Int
    }

    private static let sources = [
        Source(table: .givenNames, columns: [0], list: 0),
        Source(table: .titles, columns: [0, 1], list: 1),
        Source(table: .states, columns: [1, 2], list: 2),
        Source(table: .states, columns: [3], list: 3),
        Source(table: .states, columns: [4, 5], list: 4),
        Source(table: .places, columns: [0, 1], list: 5),
        Source(table: .organisations, columns: [0, 1], list: 6),
        Source(table: .bodies, columns: [0], list: 7),
        Source(table: .notNames, columns: [0], list: 8),
        Source(table: .groups, columns: [0], list: 9),
        Source(table: .familyParticles, columns: [0], list: 10),
        Source(table: .nameHeads, columns: [0], list: 11),
    ]

    /// The bytes of the gazetteer.
    static func encode(tokenizer: Tokenizer, lexicon: Lexicon) -> [UInt8] {
        var cache = LexemeCache(lexicon: lexicon)
        var names: [(words: [UInt64], list: Int)] = []
        let features = FeatureList()
        let board = ScoreBoard()
        for source in sources {
            for row in EmbeddedTable(source.table).rows {
                for name in source.columns.flatMap({ row.list($0) }) {
                    let text = ScalarText(name)
                    var tokens: [RawToken] = []
                    tokenizer.tokenize(text, 0..<text.count, into: &tokens, features: features, board: board)
                    let lexemes = cache.padded(tokens.map { text.string($0.range) })
                    names.append((lexemes.dropFirst(2).dropLast(2).map(\.lower), source.list))
                }
            }
        }
        return Gazetteer.encode(names)
    }
}
