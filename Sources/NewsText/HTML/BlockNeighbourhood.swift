/// What the blocks around a block say of it, once each has been judged by itself.
package struct BlockNeighbourhood {
    /// The names of the features, in the order of their numbers.
    package static let names = [
        "bias", "own-odds", "own", "one-before", "one-behind", "two-before", "two-behind", "window", "share-1",
        "share-2",
        "share-3", "density-1", "density-2", "density-3", "in-best", "before-text", "behind-text", "before-best",
        "behind-best", "within-best", "short", "short-own-odds", "short-before", "short-behind", "least-beside",
        "most-beside", "far-behind", "far-before", "links", "words-log", "near-best", "heading", "heading-behind",
        "heading-within", "item-in-best", "item-density", "p-in-best", "div-in-best", "p-share", "stop-in-best",
    ]

    private let reading: PageReading
    private let shares: [Double]
    private let sums: ElementSums
    private let strong: [Int]
    private let strongInBest: [Int]
    private let isInBest: [Bool]

    /// The blocks of a page; `shares` is for each the probability that it is text of the article, as far as it tells itself.
    package init(_ reading: PageReading, shares: [Double]) {
        self.reading = reading
        self.shares = shares
        let sums = ElementSums(reading, shares)
        self.sums = sums
        isInBest = reading.blocks.map { sums.best >= 0 && sums.contains(sums.best, $0) }
        strong = shares.indices.filter { shares[$0] > 0.5 && reading.blocks[$0].counts.words >= 15 }
        strongInBest = strong.filter { [isInBest] in isInBest[$0] }
    }

    /// The features of a block.
    package func values(of block: Int) -> [Double] {
        let own = reading.features[block]
        let words = reading.blocks[block].counts.words
        let chain = reading.elements(aroundBlock: block, atMost: 3) + [-1, -1, -1]
        let odds = Self.odds(shares[block])
        let (before, behind) = (share(block - 1), share(block + 1))
        let inBest = isInBest[block] ? 1.0 : 0
        let (first, last) = (strong.first ?? Int.max, strong.last ?? -1)
        let (firstBest, lastBest) = (strongInBest.first ?? Int.max, strongInBest.last ?? -1)
        let within = inBest * (firstBest <= block && block <= lastBest ? 1 : 0)
        let short = words < 10 ? 1.0 : 0
        let heading = own[.heading]
        return [
            1, odds, shares[block], before, behind, share(block - 2), share(block + 2), window(block),
            sums.share(chain[0]), sums.share(chain[1]), sums.share(chain[2]), sums.density(chain[0]),
            sums.density(chain[1]), sums.density(chain[2]), inBest, block < first ? 1 : 0, block > last ? 1 : 0,
            block < firstBest ? 1 : 0, block > lastBest ? 1 : 0, within, short, short * odds, short * before,
            short * behind, min(before, behind), max(before, behind),
            block > lastBest ? min(1, Double(block - lastBest) / 10) : 0,
            block < firstBest ? min(1, Double(min(firstBest, block + 10) - block) / 10) : 0, own[.links],
            own[.wordsLog], chain[0] == sums.best || chain[1] == sums.best ? 1 : 0, heading, heading * behind,
            heading * within, own[.item] * inBest, own[.item] * sums.density(chain[1]), own[.paragraph] * inBest,
            own[.division] * inBest, own[.paragraph] * sums.share(chain[0]), own[.fullStop] * inBest,
        ]
    }

    private func share(_ block: Int) -> Double { shares.indices.contains(block) ? shares[block] : 0 }

    /// The mean of three blocks on each side, by their words.
    private func window(_ block: Int) -> Double {
        var (words, sum) = (0.0, 0.0)
        for beside in max(0, block - 3)...min(shares.count - 1, block + 3) where beside != block {
            let count = Double(max(1, reading.blocks[beside].counts.words))
            words += count
            sum += shares[beside] * count
        }
        return sum / max(1, words)
    }

    private static func odds(_ share: Double) -> Double {
        let share = min(max(share, 1e-4), 1 - 1e-4)
        return LogisticModel.logarithm(share / (1 - share))
    }
}

/// Sums over the blocks within elements of a page.
private struct ElementSums {
    /// The element whose blocks are most likely text and least likely other things; -1 on a page without elements.
    let best: Int
    private let positive: [Double]
    private let words: [Double]
    private let total: Double
    private let tree: MarkupTree

    init(_ reading: PageReading, _ shares: [Double]) {
        tree = reading.page.tree
        var (positive, words) = (
            Array(repeating: 0.0, count: tree.nodes.count), Array(repeating: 0.0, count: tree.nodes.count)
        )
        for (block, share) in zip(reading.blocks, shares) where block.element >= 0 {
            let count = Double(max(1, block.counts.words))
            positive[block.element] += share * count
            words[block.element] += count
        }
        total = max(1e-9, positive.reduce(0, +))
        // Children stand behind their parents, so that one pass from the end adds everything up.
        for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 && words[index] > 0 {
            positive[Int(tree.nodes[index].parent)] += positive[index]
            words[Int(tree.nodes[index].parent)] += words[index]
        }
        let masses = zip(positive, words).map { $0 - $1 / 2 }
        // Of elements with the same text the innermost.
        best =
            masses.indices.filter { words[$0] > 0 }.max { a, b in
                abs(masses[a] - masses[b]) < 1e-6 ? a < b : masses[a] < masses[b]
            } ?? -1
        self.positive = positive
        self.words = words
    }

    func contains(_ element: Int, _ block: PageBlock) -> Bool {
        block.element >= element && block.element < Int(tree.nodes[element].next)
    }

    /// The share of the page's likely text that stands in an element.
    func share(_ element: Int) -> Double { element < 0 ? 0 : positive[element] / total }

    /// The share of an element's words that is likely text.
    func density(_ element: Int) -> Double { element < 0 ? 0 : positive[element] / max(1, words[element]) }
}

extension BlockFeatures {
    /// Features that the second judgement takes over from the first.
    fileprivate enum Known: Int, CaseIterable {
        case links, wordsLog, item, paragraph, division, fullStop, heading, secondHeading, thirdHeading

        private var name: String {
            switch self {
            case .links: "links"
            case .wordsLog: "words-log"
            case .item: "tag-li"
            case .paragraph: "tag-p"
            case .division: "tag-div"
            case .fullStop: "ends-full-stop"
            case .heading: "tag-h1"
            case .secondHeading: "tag-h2"
            case .thirdHeading: "tag-h3"
            }
        }

        /// The places among the values, by raw value.
        static let places = allCases.map { BlockFeatures.names.firstIndex(of: $0.name) ?? 0 }
    }

    fileprivate subscript(_ known: Known) -> Double {
        let places = Known.places
        guard known == .heading else { return Double(values[places[known.rawValue]]) }
        return places[Known.heading.rawValue...].contains { values[$0] > 0 } ? 1 : 0
    }
}
