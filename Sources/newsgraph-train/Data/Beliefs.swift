import NewsLanguage

/// How likely the encoder holds the answers to questions about a sentence's words: the likeliest few of each.
///
/// Source: Hinton et al., *Distilling the Knowledge in a Neural Network* (2015).
struct Beliefs {
    /// A choice and its share of the probability of those kept.
    struct Choice: Equatable { var index: UInt16, share: Float }

    /// The choices for one kind of question, the same number a word, the likeliest first.
    struct Question {
        /// How many choices are kept for each word.
        static let kept = 4
        private(set) var choices: [Choice] = []

        /// The choices for a word, counted from 0; none for a word that the question is not about.
        subscript(word: Int) -> ArraySlice<Choice> {
            let first = word * Question.kept
            return choices[first..<(choices[first].share > 0 ? first + Question.kept : first)]
        }

        /// Takes in the scores of the next word's choices; the shares add up to `sum`.
        mutating func add(_ scores: Floats, at row: Int, count: Int, sum: Float = 1) {
            var best: [Choice] = []
            for index in 0..<count {
                let score = scores[row + index]
                if best.count == Question.kept, score <= best[best.count - 1].share { continue }
                let place = best.firstIndex { score > $0.share } ?? best.count
                best.insert(Choice(index: UInt16(index), share: score), at: place)
                if best.count > Question.kept { best.removeLast() }
            }
            let shares = Floats(count: best.count)
            for (place, choice) in best.enumerated() { shares[place] = choice.share }
            shares.softmax(at: 0, count: best.count)
            for place in best.indices { best[place].share = shares[place] * sum }
            choices += best
            fill(Question.kept - best.count)
        }

        /// Says that the question is not about the next word.
        mutating func addNone() { fill(Question.kept) }

        private mutating func fill(_ count: Int) {
            choices.append(contentsOf: repeatElement(Choice(index: 0, share: 0), count: count))
        }

        /// Gives a part of the share of a word's choices to the right one.
        mutating func lean(_ word: Int, to right: Int, by part: Float) {
            let range = word * Question.kept..<(word + 1) * Question.kept
            for place in range { choices[place].share *= 1 - part }
            let place = range.first { choices[$0].index == right && choices[$0].share > 0 } ?? range.upperBound - 1
            let own = Int(choices[place].index) == right ? choices[place].share : 0
            choices[place] = Choice(index: UInt16(right), share: own + part)
            choices[range].sort { $0.share > $1.share }
        }
    }

    var heads = Question(), relations = Question(), tags = Question()
    /// The questions of ``EventQuestions``.
    var events: [Question] = []
}
