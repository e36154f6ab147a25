import NewsText

/// Learns to tell text of articles from the rest of pages: blocks by themselves, then beside their neighbours as they
/// are judged by a model that has not seen the page.
struct PageLearner {
    var folds = 6

    /// The model that some pages teach.
    func model(_ pages: [PageExample]) -> LogisticModel {
        let own = ownWeights(pages)
        var rows: [[LogisticRegression.Entry]] = []
        for fold in 0..<folds {
            let teachers = pages.indices.filter { $0 % folds != fold }.map { pages[$0] }
            let model = LogisticModel(own: ownWeights(teachers), around: [])
            for index in pages.indices where index % folds == fold {
                let reading = pages[index].reading
                let around = BlockNeighbourhood(reading, shares: model.ownShares(of: reading))
                rows += reading.features.indices.map { entries(around.values(of: $0)) }
            }
        }
        let order = (0..<folds).flatMap { fold in pages.indices.filter { $0 % folds == fold } }
        let around = LogisticRegression().weights(
            rows,
            order.flatMap { pages[$0].answers },
            near: Array(repeating: 0, count: BlockNeighbourhood.names.count),
            importance: order.flatMap { pages[$0].importance }
        )
        return LogisticModel(own: own, around: around)
    }

    private func ownWeights(_ pages: [PageExample]) -> [Double] {
        LogisticRegression().weights(
            pages.flatMap { $0.reading.features.map { entries($0.values.map(Double.init)) } },
            pages.flatMap(\.answers),
            near: Array(repeating: 0, count: BlockFeatures.names.count),
            importance: pages.flatMap(\.importance)
        )
    }

    private func entries(_ values: [Double]) -> [LogisticRegression.Entry] {
        values.enumerated().filter { $0.element != 0 }.map {
            LogisticRegression.Entry(feature: $0.offset, value: $0.element)
        }
    }
}

/// Precision and recall of texts, as means over pages.
struct PageScore {
    private var precision: [Double] = []
    private var recall: [Double] = []

    mutating func add(_ page: PageExample, _ model: LogisticModel) {
        let blocks = MainText(page.reading, model: model).blocks
        let found = Shingles(blocks.map(page.reading.text(ofBlock:)).joined(separator: "\n"))
        let both = Double(page.right.common(found))
        if found.total > 0 { precision.append(both / Double(found.total)) }
        recall.append(both / Double(max(1, page.right.total)))
    }

    /// `precision 0.953  recall 0.981  F1 0.967`
    var line: String {
        let p = precision.reduce(0, +) / Double(max(1, precision.count))
        let r = recall.reduce(0, +) / Double(max(1, recall.count))
        let f = 2 * p * r / max(1e-9, p + r)
        return "precision \(thousandths(p))  recall \(thousandths(r))  F1 \(thousandths(f))"
    }

    private func thousandths(_ share: Double) -> String { "\((share * 1000).rounded() / 1000)" }
}
