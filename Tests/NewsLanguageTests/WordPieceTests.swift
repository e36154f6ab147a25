import NewsLanguage
import Testing

@Suite("Pieces of words")
struct WordPieceTests {
    private static let names = [
        "[PAD]", "[UNK]", "[SEP]", "a", "an", "##a", "##n", "##na", "##s", "ban", "##'", "'", ".", "u", "s", ";", "é",
        "ё", "中", "ᄀ", "##ᅡ", "##ᆨ", "—", "", "an",
    ]
    private static let section = WordPieceVocabulary.encode(names)

    /// The pieces of a word by their names, with blanks between.
    private func pieces(_ word: String, of section: [UInt8] = section) throws -> String {
        let vocabulary = try #require(WordPieceVocabulary(ModelSlice(copying: section)))
        var tokenizer = WordPieceTokenizer(vocabulary)
        var numbers: [Int32] = []
        tokenizer.pieces(of: word.unicodeScalars.map(\.value), into: &numbers)
        return numbers.map { Self.names[Int($0)] }.joined(separator: " ")
    }

    @Test("keep their numbers; of equal ones the last counts")
    func numbers() throws {
        let vocabulary = try #require(WordPieceVocabulary(ModelSlice(copying: Self.section)))
        #expect(vocabulary.count == Self.names.count)
        for (number, name) in Self.names.enumerated() where !name.isEmpty && number != 4 {
            #expect(vocabulary.number(of: name) == Int32(number), "\(name)")
        }
        #expect(vocabulary.number(of: "an") == Int32(Self.names.count - 1))
        #expect(vocabulary.number(of: "") == nil && vocabulary.number(of: "ba") == nil)
        #expect(vocabulary.number(of: "banana") == nil && vocabulary.unknown == 1)
    }

    @Test(
        "are the longest from left to right",
        arguments: [
            ("banana", "ban ##a ##na"), ("Bananas", "ban ##a ##na ##s"), ("an", "an"), ("A", "a"), ("nab", "[UNK]"),
            ("bana!", "ban ##a [UNK]"), ("", ""), (" \t\u{1}\u{FFFD}\u{200D}", ""), ("a b", "a [UNK]"),
        ]
    )
    func longest(word: String, expected: String) throws { #expect(try pieces(word) == expected) }

    @Test(
        "stand alone for marks and ideographs",
        arguments: [
            ("U.S.", "u . s ."), ("a'n—a", "a ' [UNK] — a"), ("a中a", "a 中 a"), ("an\u{37E}", "an ;"), ("中中", "中 中"),
        ]
    )
    func marks(word: String, expected: String) throws { #expect(try pieces(word) == expected) }

    @Test(
        "know letters without accents and in lower case",
        arguments: [
            ("É", "[UNK]"), ("Äna", "an ##a"), ("b\u{301}an\u{308}A\u{212B}", "ban ##a ##a"),
            ("a\u{AD}n\u{FE0F}", "an"), ("각", "ᄀ ##ᅡ ##ᆨ"), ("가", "ᄀ ##ᅡ"), ("ё", "[UNK]"),
        ]
    )
    func letters(word: String, expected: String) throws { #expect(try pieces(word) == expected) }

    @Test("are unknown for parts of more than a hundred characters")
    func long() throws {
        #expect(try pieces(String(repeating: "a", count: 100)).split(separator: " ").count == 100)
        #expect(try pieces("an." + String(repeating: "a\u{301}", count: 101) + ".") == "an . [UNK] .")
    }

    @Test(
        "that mark places are found as they are written",
        arguments: [("[SEP]", "[SEP]"), ("É[PAD]an", "[UNK] [PAD] an")]
    )
    func markers(word: String, expected: String) throws {
        #expect(try pieces(word) == expected)
        #expect(try pieces(word.lowercased()).contains("[UNK] "))
    }

    @Test("of a range of a text are those of its word")
    func ranges() throws {
        let vocabulary = try #require(WordPieceVocabulary(ModelSlice(copying: Self.section)))
        var tokenizer = WordPieceTokenizer(vocabulary)
        var numbers: [Int32] = [7]
        tokenizer.pieces(of: ScalarText("Ä banana."), 2..<5, into: &numbers)
        #expect(numbers == [7, 9])
    }

    @Test("need a vocabulary with an unknown piece")
    func sections() {
        func opens(_ bytes: [UInt8]) -> Bool { WordPieceVocabulary(ModelSlice(copying: bytes)) != nil }
        #expect(opens(Self.section) && opens(WordPieceVocabulary.encode(["[UNK]"])))
        #expect(!opens([]) && !opens([1, 0, 0, 0]) && !opens(WordPieceVocabulary.encode(["a"])))
        #expect(!opens(Array(Self.section.dropLast())) && !opens(WordPieceVocabulary.encode([])))
        #expect(!opens(Array(repeating: 0xFF, count: 64)) && !opens(Array(repeating: 0, count: 64)))
    }

    @Test("have numbers below the count whatever damage a section has")
    func damage() throws {
        var random = Dice()
        let word = "banana's 각中 [SEP] Äna".unicodeScalars.map(\.value)
        for _ in 0..<2_000 {
            var bytes = Self.section
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            bytes.removeLast(4 * Int.random(in: 0..<8, using: &random))
            guard let vocabulary = WordPieceVocabulary(ModelSlice(copying: bytes)) else { continue }
            var tokenizer = WordPieceTokenizer(vocabulary)
            var numbers: [Int32] = []
            tokenizer.pieces(of: word, into: &numbers)
            #expect(numbers.allSatisfy { 0 <= $0 && Int($0) < vocabulary.count })
        }
    }
}

/// The same numbers on every run.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64 = 8

    mutating func next() -> UInt64 {
        state &+= 1
        return Hash64.mix(Hash64.mix(state, 3), 5)
    }
}
