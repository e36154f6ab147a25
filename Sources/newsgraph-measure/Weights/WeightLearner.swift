import NewsExtraction
import NewsLanguage
import NewsText

/// Learns how much each piece of evidence counts for a question.
struct WeightLearner {
    /// Evidence that fewer questions have is left out.
    private static let fewest = 8
    /// Weights below this are left out: they decide nothing, and the table is read at every start.
    private static let smallest = 0.08

    /// What is added to the bias of a question. By F1, a fact is to be taken somewhat below even odds (Lipton, Elkan and
    /// Naryanaswamy 2014, *Optimal thresholding of classifiers to maximize F1 measure*); how far was tried in steps of 0.2
    /// on all annotated articles. Recipients do not lean: there precision falls faster.
    private static let leanings: [Question: Double] = [
        .actor: 0.2, .eventActor: 0.2, .place: 0.4, .eventPlace: 0.4, .date: 0.6, .eventDate: 0.6, .source: 0.4,
        .eventSource: 0.4,
    ]

    /// The weights by question and name; with a table known before, what it has to be changed to.
    static func weights(_ judged: [JudgedQuestion], near known: ScoreTable? = nil) -> [Question: [String: Double]] {
        Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question in
                var own = weights(of: judged.filter { $0.question == question }, near: known?.weights[question] ?? [:])
                // A table known before leans already.
                if known == nil { own["bias"]? += leanings[question] ?? 0 }
                return (question, own)
            }
        )
    }

    private static func weights(of judged: [JudgedQuestion], near known: [String: Double]) -> [String: Double] {
        var counts: [String: Int] = [:]
        for each in judged { for name in Set(each.evidence.items.map(\.name)) { counts[name, default: 0] += 1 } }
        let names = counts.filter { $0.value >= fewest }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let rows = judged.map { each in
            each.evidence.items.compactMap { item in
                numbers[item.name].map { LogisticRegression.Entry(feature: $0, value: item.value) }
            }
        }
        let near = names.map { known[$0] ?? 0 }
        let weights = LogisticRegression().weights(rows, judged.map(\.answer), near: near)
        let rounded = zip(names, weights.map { ($0 * 100).rounded() / 100 })
        return known.merging(rounded) { $1 }.filter { abs($0.value) >= smallest }
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
