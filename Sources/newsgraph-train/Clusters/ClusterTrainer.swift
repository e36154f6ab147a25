import NewsLanguage

/// Learns word clusters from raw text.
struct ClusterTrainer {
    /// The number of clusters; at most 2047 fit the format.
    var size = 512
    /// Words that occur less often belong to no cluster.
    var minimum = 5
    /// How often all words are gone through.
    var sweeps = 12

    /// The bytes of the table of clusters.
    func encode(_ sentences: [[UInt64]], log: Progress) -> [UInt8] {
        let counts = BigramCounts(sentences, minimum: minimum)
        log.note("clusters: \(counts.words.count) words")
        var clustering = ExchangeClustering(counts, classes: size)
        for sweep in 1...sweeps {
            let moves = clustering.sweep()
            log.note("clusters sweep \(sweep): \(moves) moves")
            if moves * 500 < counts.words.count { break }
        }
        let paths = ClusterTree.paths(joint: clustering.joint, totals: clustering.totals)
        log.note("cluster tree built")
        return IdentifierTable.encode(
            counts.words.indices.map { word in
                let group = clustering.classes[word]
                return (counts.words[word], paths[group].bits << 16 | UInt32(group) << 5 | paths[group].length)
            }
        )
    }
}
