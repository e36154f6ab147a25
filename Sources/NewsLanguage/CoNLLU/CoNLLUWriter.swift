internal import NewsText

/// Writes analysed text as CoNLL-U (universaldependencies.org/format.html), valid at level 2 of the UD validator.
///
/// `MISC` holds `start_char` and `end_char` (code points of the article), `SpaceAfter=No`, and `NER=` with a BIO label.
/// At a predicate it also holds `ArgHeads=ARG0:3,ARG1:8` and `ArgSpans=ARG0:3-3,ARG1:7-9`, roles with numbers of words;
/// at the ends of mentions `Entity=` with the brackets of CorefUD, where a text has chains of two mentions and more.
public struct CoNLLUWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// The text of all sentences, each followed by an empty line.
    public func text(_ analysed: AnalyzedText) -> String {
        let entities = EntityBrackets(analysed)
        var out = "# newdoc id = \(CoNLLUWriter.cell(analysed.article.name))\n"
        if !entities.isEmpty { out += EntityBrackets.declaration }
        var paragraph = -1
        for (index, sentence) in analysed.sentences.enumerated() {
            if sentence.paragraph != paragraph { out += "# newpar\n" }
            paragraph = sentence.paragraph
            out += "# sent_id = \(CoNLLUWriter.cell(analysed.article.name))-\(index + 1)\n"
            out += "# text = \(CoNLLUWriter.line(sentence))\n"
            out += rows(sentence, entities: entities[index]) + "\n"
        }
        return out
    }

    /// The rows of one sentence, without comments and without the empty line after it, and without `Entity=`, since
    /// mentions belong to the text.
    public func rows(_ sentence: Sentence) -> String {
        rows(sentence, entities: [:])
    }

    private func rows(_ sentence: Sentence, entities: [Int: String]) -> String {
        let items = CoNLLUWriter.items(sentence, entities: entities)
        var out = ""
        for index in sentence.tokens.indices {
            if let end = CoNLLUWriter.tokenEnd(sentence.tokens, from: index) {
                out += CoNLLUWriter.range(sentence.tokens, index..<end)
            }
            out += row(sentence.tokens, index, items: items[index])
        }
        return out
    }

    private func row(_ tokens: [Token], _ index: Int, items: [String]) -> String {
        let token = tokens[index]
        let isInside = token.continuesToken || (index + 1 < tokens.count && tokens[index + 1].continuesToken)
        var misc = items
        if !isInside, !token.spaceAfter { misc.append("SpaceAfter=No") }
        misc += ["end_char=\(token.span.end)", "start_char=\(token.span.start)"]
        let columns = [
            String(index + 1), CoNLLUWriter.cell(token.form), CoNLLUWriter.cell(token.lemma), token.upos.rawValue,
            CoNLLUWriter.cell(token.xpos), token.features.conllu, token.head.map { String($0 + 1) } ?? "0",
            token.relation.isEmpty ? "root" : token.relation, "_", misc.joined(separator: "|"),
        ]
        return columns.joined(separator: "\t") + "\n"
    }

    /// One past the last word of the multiword token that begins at a word; `nil` where none begins.
    private static func tokenEnd(_ tokens: [Token], from index: Int) -> Int? {
        guard !tokens[index].continuesToken, index + 1 < tokens.count, tokens[index + 1].continuesToken else {
            return nil
        }
        return tokens[(index + 1)...].firstIndex { !$0.continuesToken } ?? tokens.count
    }

    private static func range(_ tokens: [Token], _ range: Range<Int>) -> String {
        let form = tokens[range].map(\.form).joined()
        let last = tokens[range.upperBound - 1]
        let misc =
            (last.spaceAfter ? [] : ["SpaceAfter=No"])
            + ["end_char=\(last.span.end)", "start_char=\(tokens[range.lowerBound].span.start)"]
        let empty = Array(repeating: "_", count: 7)
        let columns =
            ["\(range.lowerBound + 1)-\(range.upperBound)", cell(form)] + empty
            + [misc.joined(separator: "|")]
        return columns.joined(separator: "\t") + "\n"
    }

    /// What `MISC` says of each word beside its place, the keys in alphabetical order.
    private static func items(_ sentence: Sentence, entities: [Int: String]) -> [[String]] {
        let roles = Dictionary(sentence.predicates.map { ($0.token, $0.misc) }) { first, _ in first }
        return labels(sentence).enumerated().map { index, label in
            roles[index, default: []] + (entities[index].map { ["Entity=\($0)"] } ?? []) + ["NER=\(label)"]
        }
    }

    private static func labels(_ sentence: Sentence) -> [String] {
        var labels = Array(repeating: "O", count: sentence.tokens.count)
        for name in sentence.names {
            for index in name.tokens where labels.indices.contains(index) {
                labels[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
            }
        }
        return labels
    }

    /// The words with one blank where there are blanks in the article, as the validator rebuilds them.
    private static func line(_ sentence: Sentence) -> String {
        var out = ""
        for (index, token) in sentence.tokens.enumerated() {
            out += cell(token.form)
            if token.spaceAfter, index + 1 < sentence.tokens.count { out += " " }
        }
        return out
    }

    /// A text that may stand in a column: no control characters, and `_` for nothing.
    private static func cell(_ text: String) -> String {
        let isUnclean = text.unicodeScalars.contains {
            $0.value < 0x20 || $0.value == 0x7F || $0.properties.isWhitespace
        }
        guard isUnclean else { return text.isEmpty ? "_" : text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBad = scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
            out.append(isBad ? "\u{FFFD}" : scalar)
        }
        return String(out)
    }
}
