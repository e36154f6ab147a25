internal import NewsTables

/// Guesses the language of a text by its script, or by the words that the texts of a language are full of.
struct LanguageGuess {
    /// The tag of BCP 47.
    let tag: String
    /// The name in English.
    let name: String

    var isEnglish: Bool { tag == "en" }

    /// How much of a text is looked at, in code points.
    private static let longest = 4_000
    private static let fewestWords = 8

    /// The language of a text; `nil` where it is too short or too odd to tell.
    static func guess(_ text: Substring) -> LanguageGuess? {
        let scalars = text.unicodeScalars.prefix(longest)
        if let foreign = Script.language(of: scalars) { return foreign }
        let table = Table.shared
        var counts = Array(repeating: 0, count: table.languages.count)
        let words = forEachWord(in: scalars) { word in
            for language in table.words[word] ?? [] { counts[language] += 1 }
        }
        guard words >= fewestWords, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
        let english = counts[table.english]
        guard counts[best] * 10 >= words, counts[best] >= 3 else { return nil }
        // English news is full of names from elsewhere, so that others have to be well ahead.
        return counts[best] * 2 > english * 3 ? table.languages[best] : table.languages[table.english]
    }

    /// Gives each word in small letters, and says how many there are.
    private static func forEachWord(
        in scalars: Substring.UnicodeScalarView.SubSequence,
        _ body: (String) -> Void
    ) -> Int {
        var (word, count, isASCII) = ([UInt8](), 0, true)
        func end() {
            guard !word.isEmpty else { return }
            count += 1
            let text = String(decoding: word, as: UTF8.self)
            body(isASCII ? text : text.lowercased())
            word.removeAll(keepingCapacity: true)
            isASCII = true
        }
        for scalar in scalars {
            if !scalar.isLetter {
                end()
            } else if scalar.isASCII {
                word.append(UInt8(truncatingIfNeeded: scalar.value).lowercased)
            } else {
                isASCII = false
                word.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
        end()
        return count
    }

    /// The words of all languages.
    private struct Table {
        static let shared = Table()

        var languages: [LanguageGuess] = []
        var words: [String: [Int]] = [:]
        var english = 0

        private init() {
            for row in EmbeddedTable(.languages).rows {
                if row[0] == "en" { english = languages.count }
                for word in row.list(2) { words[word, default: []].append(languages.count) }
                languages.append(LanguageGuess(tag: row[0], name: row[1]))
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter of any script; those of English, which most are, need no table.
    fileprivate var isLetter: Bool {
        isASCII ? UInt8(truncatingIfNeeded: value).isLetter : properties.isAlphabetic
    }
}

/// Scripts that few languages are written in.
private enum Script {
    private static let scripts: [(range: ClosedRange<UInt32>, language: LanguageGuess)] = [
        (0x0370...0x03FF, LanguageGuess(tag: "el", name: "Greek")),
        (0x0400...0x052F, LanguageGuess(tag: "ru", name: "Russian or another language in Cyrillic")),
        (0x0530...0x058F, LanguageGuess(tag: "hy", name: "Armenian")),
        (0x0590...0x05FF, LanguageGuess(tag: "he", name: "Hebrew")),
        (0x0600...0x077F, LanguageGuess(tag: "ar", name: "Arabic or another language in its script")),
        (0x0900...0x097F, LanguageGuess(tag: "hi", name: "Hindi or another language in Devanagari")),
        (0x0980...0x09FF, LanguageGuess(tag: "bn", name: "Bengali")),
        (0x0A00...0x0DFF, LanguageGuess(tag: "mul", name: "a language of South India")),
        (0x0E00...0x0E7F, LanguageGuess(tag: "th", name: "Thai")),
        (0x1000...0x109F, LanguageGuess(tag: "my", name: "Burmese")),
        (0x10A0...0x10FF, LanguageGuess(tag: "ka", name: "Georgian")),
        (0x1200...0x137F, LanguageGuess(tag: "am", name: "Amharic")),
        (0x3040...0x30FF, LanguageGuess(tag: "ja", name: "Japanese")),
        (0x4E00...0x9FFF, LanguageGuess(tag: "zh", name: "Chinese")),
        (0xAC00...0xD7AF, LanguageGuess(tag: "ko", name: "Korean")),
    ]

    /// The language of the script that most letters are in, unless that is Latin.
    static func language(of text: Substring.UnicodeScalarView.SubSequence) -> LanguageGuess? {
        var counts = Array(repeating: 0, count: scripts.count)
        var latin = 0
        for scalar in text where scalar.value >= 0x41 {
            if scalar.value < 0x0370 {
                latin += scalar.isLetter ? 1 : 0
            } else if let place = scripts.firstIndex(where: { $0.range.contains(scalar.value) }) {
                counts[place] += 1
            }
        }
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts.reduce(0, +) > latin else {
            return nil
        }
        // Japanese is written with Chinese signs among its own.
        let japanese = scripts.firstIndex { $0.language.tag == "ja" } ?? best
        return scripts[counts[japanese] * 10 > counts[best] ? japanese : best].language
    }
}
