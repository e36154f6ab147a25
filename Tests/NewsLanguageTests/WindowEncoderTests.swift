import NewsText
import Testing

@testable import NewsLanguage

/// Sentences are cut into windows whatever their length, and each word has its vector.
@Suite struct WindowEncoderTests {
    private static let width = 64

    /// A network of one layer whose weights are all alike.
    private static func network(pieces: Int) throws -> EncoderNetwork {
        let shape = EncoderNetwork.Shape(
            width: width,
            layers: 1,
            heads: 2,
            inner: 64,
            pieces: pieces,
            places: 512,
            shapes: 12
        )
        var section = ModelSectionBytes()
        shape.add(to: &section)
        section.add((0..<pieces).map { Float($0 % 7) * 0.01 })
        section.add((0..<pieces * width).map { UInt8($0 * 31 % 100) })
        section.add((0..<(512 + 12) * width).map { Float($0 * 17 % 23) * 0.01 })
        addNorm(&section)
        for (inputs, outputs) in [(width, 3 * width), (width, width), (width, 64), (64, width)] {
            let weights = (0..<inputs * outputs).map { Float($0 * 13 % 11) * 0.02 - 0.1 }
            let bias = [Float](repeating: 0, count: outputs)
            RoundedMatrix.encode(weights, inputs: inputs, outputs: outputs, bias: bias, into: &section)
        }
        for _ in 0..<2 { addNorm(&section) }
        return try #require(EncoderNetwork(ModelSlice(copying: section.bytes)))
    }

    private static func addNorm(_ section: inout ModelSectionBytes) {
        section.add([Float](repeating: 1, count: width))
        section.add([Float](repeating: 0, count: width))
    }

    /// The vectors of sentences of words; `x` is one piece, and a word of several pieces one for each letter.
    private func vectors(_ sentences: [[String]]) throws -> WordVectors {
        let names = (0..<100).map { "unused\($0)" } + ["[UNK]", "[CLS]", "[SEP]", "x", "##x"]
        let slice = ModelSlice(copying: WordPieceVocabulary.encode(names))
        let vocabulary = try #require(WordPieceVocabulary(slice))
        var text = ""
        var tokens: [[RawToken]] = []
        for sentence in sentences {
            tokens.append([])
            for word in sentence {
                let start = text.unicodeScalars.count
                text += word + " "
                let range = start..<start + word.unicodeScalars.count
                tokens[tokens.count - 1].append(RawToken(range: range, continuesToken: false, spaceAfter: true))
            }
        }
        return WindowEncoder.encode(
            ScalarText(text),
            tokens.map { $0[...] },
            network: try Self.network(pieces: names.count),
            tokenizer: WordPieceTokenizer(vocabulary)
        )
    }

    private func words(_ count: Int, _ word: String = "x") -> [String] { Array(repeating: word, count: count) }

    @Test(arguments: [[1], [100, 450, 10], [100, 700, 10, 1200, 3], [511, 1, 511], [158, 1, 157, 2, 600]])
    func everyWordHasItsVector(_ lengths: [Int]) throws {
        let found = try vectors(lengths.map { words($0) })
        #expect(found.count == lengths.reduce(0, +))
        #expect(found.starts == lengths.indices.map { lengths[..<$0].reduce(0, +) })
        for word in 0..<found.count { #expect(found.vector(sentence: 0, word: word).contains { $0 != 0 }) }
    }

    /// A sentence of few words and very many pieces after another: more of its pieces than words are left for the next
    /// window.
    @Test func longWordsAtTheEndOfALongSentence() throws {
        let found = try vectors([words(100), words(405) + words(30, "xxxxxxxxxxxxxxxxxx"), words(3)])
        #expect(found.count == 538)
    }

    @Test func windowsDoNotKnowEachOther() throws {
        // 157 words and the marks of the window are as many pieces as fit with one word more.
        let alone = try vectors([words(157)])
        let full = try vectors([words(157), words(2)])
        let shared = try vectors([words(157), words(1)])
        #expect(full.vector(sentence: 0, word: 5) == alone.vector(sentence: 0, word: 5))
        #expect(shared.vector(sentence: 0, word: 5) != alone.vector(sentence: 0, word: 5))
    }

    @Test func aWordOfManyPiecesCountsAsEight() throws {
        let long = try vectors([["xxxxxxxxxxxxxx", "x"]])
        let eight = try vectors([["xxxxxxxx", "x"]])
        let seven = try vectors([["xxxxxxx", "x"]])
        #expect(long.vector(sentence: 0, word: 1) == eight.vector(sentence: 0, word: 1))
        #expect(long.vector(sentence: 0, word: 1) != seven.vector(sentence: 0, word: 1))
    }
}
