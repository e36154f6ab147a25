internal import NewsTables

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The learnt weights that tell text of articles from the rest of pages, in two judgements.
///
/// They are learnt with `newsgraph-measure pages --learn` and stand in the table `page-weights`.
package struct LogisticModel: Sendable {
    /// The weights of ``BlockFeatures``, and of ``BlockNeighbourhood``.
    package var own: [Double]
    package var around: [Double]

    package init(own: [Double], around: [Double]) {
        self.own = own
        self.around = around
    }

    /// The model that is built in.
    package static let builtIn = LogisticModel(rows: EmbeddedTable(.pageWeights).rows)

    private init(rows: [EmbeddedTable.Row]) {
        var weights: [String: Double] = [:]
        for row in rows { weights[row[0] + " " + row[1]] = Double(row[2]) }
        own = BlockFeatures.names.map { weights["own \($0)"] ?? 0 }
        around = BlockNeighbourhood.names.map { weights["around \($0)"] ?? 0 }
    }

    /// For each block of a page the probability that it is text of its article.
    package func shares(of reading: PageReading) -> [Double] {
        let first = ownShares(of: reading)
        let neighbourhood = BlockNeighbourhood(reading, shares: first)
        return first.indices.map { Self.share(neighbourhood.values(of: $0), around) }
    }

    /// The probability of each block by itself.
    package func ownShares(of reading: PageReading) -> [Double] {
        reading.features.map { features in
            var sum = 0.0
            for (value, weight) in zip(features.values, own) where value != 0 { sum += Double(value) * weight }
            return Self.probability(sum)
        }
    }

    private static func share(_ values: [Double], _ weights: [Double]) -> Double {
        probability(zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 })
    }

    private static func probability(_ sum: Double) -> Double { 1 / (1 + exp(-min(max(sum, -30), 30))) }

    static func logarithm(_ value: Double) -> Double { log(value) }
}
