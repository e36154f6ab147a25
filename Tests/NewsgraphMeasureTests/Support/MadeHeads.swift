import NewsText

@testable import NewsExtraction
@testable import NewsLanguage

/// Small heads of events whose numbers are given; whatever is not given is zero.
struct MadeHeads {
    static let width = 64

    /// The labels of words.
    var types = ["", "CONSULT", "ASSAULT"], modes = ["", "visit", "airstrike"], statuses = ["happened", "planned"]
    /// What is added to the scores of the types, whatever the word.
    var typeBias: [Float] = [0, 0, 0]
    /// Whether scores of words depend on their vectors.
    var looksAtWords = false
    /// The labels of the roles, and how many words make a mention.
    var roles = ["actors", "recipients", "places", "sources"]
    var mentionWords = 3
    /// Rows of facts of pairs: numbers of rows that hold 1 in the first number of the hidden vector.
    var mentionFacts: [Int] = [], wordFacts: [Int] = []
    /// How many rows more than there should be.
    var excess = 0
    /// What the first number of the hidden vector adds to the score of each role, and of two words being one event.
    var ofFact: [Float] = [0, 0, 0, 0], ofSame: Float = 0

    /// The sections, without those that are left out.
    func sections(without left: EventHeads.Section? = nil) -> [EventHeads.Section: [UInt8]] {
        let all: [EventHeads.Section: [UInt8]] = [
            .types: words(types, bias: typeBias, seed: 1),
            .modes: words(modes, bias: modes.map { _ in 0 }, seed: 2),
            .statuses: words(statuses, bias: statuses.map { _ in 0 }, seed: 3),
            .participants: pairs(roles, (1, mentionWords), facts: mentionFacts, of: 34 + types.count, ofFact),
            .sames: pairs(["same"], (1, 1), facts: wordFacts, of: 36, [ofSame]),
        ]
        return all.filter { $0.key != left }
    }

    /// The heads, if they are usable.
    func heads(without left: EventHeads.Section? = nil) -> EventHeads? { MadeHeads.heads(sections(without: left)) }

    /// Heads over the vectors of the small network, without those of pairs, if they are usable.
    func fastHeads() -> EventHeads? {
        MadeHeads.heads(sections().filter { $0.key != .participants && $0.key != .sames }, accuracy: .fast)
    }

    static func heads(
        _ sections: [EventHeads.Section: [UInt8]],
        accuracy: TrainedAnalyzer.Accuracy = .standard
    ) -> EventHeads? {
        EventHeads(width: width, accuracy: accuracy) { section in sections[section].map { ModelSlice(copying: $0) } }
    }

    private func words(_ labels: [String], bias: [Float], seed: Int) -> [UInt8] {
        var section = ModelSectionBytes()
        section.add(lines: labels)
        let weights = (0..<MadeHeads.width * labels.count).map { looksAtWords ? MadeHeads.number($0, seed) : 0 }
        RoundedMatrix.encode(
            weights,
            inputs: MadeHeads.width,
            outputs: labels.count,
            bias: labels.indices.map { bias.indices.contains($0) ? bias[$0] : 0 },
            into: &section
        )
        return section.bytes
    }

    private func pairs(
        _ labels: [String],
        _ words: (left: Int, right: Int),
        facts: [Int],
        of count: Int,
        _ ofFact: [Float]
    ) -> [UInt8] {
        let hidden = 16
        var section = ModelSectionBytes()
        section.add(lines: labels)
        for number in [words.left, words.right, hidden, hidden, count + excess] { section.add(number) }
        for _ in 0..<words.left + words.right { MadeHeads.addZeros(MadeHeads.width, hidden, to: &section) }
        for _ in 0..<3 { MadeHeads.addZeros(hidden, hidden, to: &section) }
        var rows = [Float](repeating: 0, count: (count + excess) * hidden)
        for fact in facts { rows[fact * hidden] = 1 }
        section.add(rows)
        let weights = ofFact.flatMap { [$0] + [Float](repeating: 0, count: hidden - 1) }
        let zeros = ofFact.map { _ in Float(0) }
        RoundedMatrix.encode(weights, inputs: hidden, outputs: ofFact.count, bias: zeros, into: &section)
        return section.bytes
    }

    private static func addZeros(_ inputs: Int, _ outputs: Int, to section: inout ModelSectionBytes) {
        let (weights, bias) = ([Float](repeating: 0, count: inputs * outputs), [Float](repeating: 0, count: outputs))
        RoundedMatrix.encode(weights, inputs: inputs, outputs: outputs, bias: bias, into: &section)
    }

    /// Numbers that look random and are the same each time.
    static func number(_ place: Int, _ seed: Int) -> Float {
        Float((UInt64(place * 31 + seed) &* 0x9E37_79B9_7F4A_7C15) >> 40) / 0x80_0000 - 1
    }
}

/// A text of given words, with vectors that look random.
enum MadeText {
    /// A text of sentences like `Bush/PROPN* met/VERB`; a star marks a name.
    static func text(
        _ sentences: [String],
        width: Int = MadeHeads.width,
        accuracy: TrainedAnalyzer.Accuracy = .standard
    ) -> AnalyzedText {
        var made: [Sentence] = []
        var starts: [Int] = []
        var (position, count) = (0, 0)
        for line in sentences {
            let sentence = sentence(line, at: position)
            starts.append(count)
            count += sentence.tokens.count
            position = sentence.span.end + 1
            made.append(sentence)
        }
        let form = made.flatMap(\.tokens).map(\.form).joined(separator: " ")
        var text = AnalyzedText(article: Article(name: "test", text: form), sentences: made)
        text.vectors = vectors(count, starts, width, accuracy)
        return text
    }

    private static func sentence(_ line: String, at position: Int) -> Sentence {
        var tokens: [Token] = []
        var names: [NameMention] = []
        for (index, word) in line.split(separator: " ").enumerated() {
            let parts = word.split(separator: "/")
            let start = tokens.last.map { $0.span.end + 1 } ?? position
            let form = String(parts[0])
            var token = Token(form: form, span: TextSpan(start, start + form.count))
            token.lemma = form
            token.upos = UniversalPOS(rawValue: parts[1].filter { $0 != "*" }) ?? .other
            tokens.append(token)
            if word.hasSuffix("*") { names.append(NameMention(tokens: index..<index + 1, kind: .person)) }
        }
        let span = TextSpan(position, tokens.last?.span.end ?? position)
        return Sentence(span: span, paragraph: 0, kind: .body, tokens: tokens, names: names)
    }

    private static func vectors(
        _ count: Int,
        _ starts: [Int],
        _ width: Int,
        _ accuracy: TrainedAnalyzer.Accuracy
    ) -> WordVectors {
        let numbers = Floats(count: count * width)
        for place in 0..<count * width { numbers[place] = MadeHeads.number(place, 7) }
        let rows = RoundedRows(width: width)
        rows.begin(count)
        rows.round(numbers, at: 0, stride: width, rows: count)
        return WordVectors(accuracy: accuracy, rows: rows, starts: starts)
    }
}
