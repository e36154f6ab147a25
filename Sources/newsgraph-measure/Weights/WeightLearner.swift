import NewsExtraction
import NewsLanguage
import NewsText

/// Learns how much each piece of evidence counts for a question.
struct WeightLearner {
    /// Evidence that fewer questions have is left out.
    private static let fewest = 8
    /// Weights below this are left out: they decide nothing, and the table is read at every start.
    private static let smallest = 0.08

    /// The weights by question and name.
    static func weights(_ judged: [JudgedQuestion]) -> [Question: [String: Double]] {
        Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question in
                (question, weights(of: judged.filter { $0.question == question }))
            }
        )
    }

    private static func weights(of judged: [JudgedQuestion]) -> [String: Double] {
        var counts: [String: Int] = [:]
        for each in judged { for name in Set(each.evidence.items.map(\.name)) { counts[name, default: 0] += 1 } }
        let names = counts.filter { $0.value >= fewest }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let rows = judged.map { each in
            each.evidence.items.compactMap { item in
                numbers[item.name].map { LogisticRegression.Entry(feature: $0, value: item.value) }
            }
        }
        let weights = LogisticRegression().weights(rows, judged.map(\.answer), count: names.count)
        let rounded = zip(names, weights.map { ($0 * 100).rounded() / 100 })
        return Dictionary(uniqueKeysWithValues: rounded.filter { abs($0.1) >= smallest })
    }
}

extension [ReadArticle] {
    /// For each fold an extractor whose scores are learnt from all articles but those of the fold.
    func extractors(_ extractor: StoryExtractor) -> [Int: StoryExtractor] {
        let judged = questions(extractor)
        return Dictionary(
            uniqueKeysWithValues: Set(map(\.fold)).map { fold in
                let others = judged.filter { $0.fold != fold }.flatMap(\.questions)
                return (fold, StoryExtractor(scores: ScoreTable(WeightLearner.weights(others))))
            }
        )
    }

    /// The questions of each article with their answers, and its fold.
    func questions(_ extractor: StoryExtractor) -> [(fold: Int, questions: [JudgedQuestion])] {
        map { article in
            let weighed = extractor.weighedStory(of: article.text)
            let judge = QuestionJudge(weighed, article.gold, text: article.text.article.text)
            return (article.fold, judge.questions())
        }
    }
}
