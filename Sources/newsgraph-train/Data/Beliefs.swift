import NewsLanguage

/// How likely networks hold the heads, relations and tags of a sentence's words: the likeliest few of each.
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

        /// The choices for a word, counted from 0.
        subscript(word: Int) -> ArraySlice<Choice> { choices[word * Question.kept..<(word + 1) * Question.kept] }

        /// Takes in the scores of the next word, which `networks` networks have added up.
        mutating func add(_ scores: Floats, at row: Int, count: Int, networks: Int) {
            var best: [Choice] = []
            for index in 0..<count {
                let score = scores[row + index]
                if best.count == Question.kept, score <= best[best.count - 1].share { continue }
                let place = best.firstIndex { score > $0.share } ?? best.count
                best.insert(Choice(index: UInt16(index), share: score), at: place)
                if best.count > Question.kept { best.removeLast() }
            }
            let shares = Floats(count: best.count)
            for (place, choice) in best.enumerated() { shares[place] = choice.share / Float(networks) }
            shares.softmax(at: 0, count: best.count)
            for place in best.indices { best[place].share = shares[place] }
            while best.count < Question.kept { best.append(Choice(index: 0, share: 0)) }
            choices += best
        }
    }

    var heads = Question(), relations = Question(), tags = Question()
}
