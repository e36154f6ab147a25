/// How well mentions of the same thing are put together, by the three measures of the CoNLL shared tasks and their mean.
///
/// Everything is counted over all documents before it is divided. Mentions that only one side has, and clusters of one
/// mention, count as each measure says. Source: Pradhan et al., "Scoring coreference partitions of predicted mentions",
/// ACL 2014.
package struct CoreferenceScore {
    /// Links (Vilain et al., 1995): clusters of one mention have none.
    package private(set) var muc = CoreferenceShare()
    /// Mentions (Bagga & Baldwin, 1998).
    package private(set) var bCubed = CoreferenceShare()
    /// Clusters, each paired with one of the other side at most (Luo, 2005, with his φ4).
    package private(set) var ceaf = CoreferenceShare()

    /// The mean of the three F1: what is called the CoNLL score.
    package var conll: Double { (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }

    /// No documents.
    package init() {}

    /// Adds a document: clusters of mentions as annotated, and as found. No mention is twice on one side.
    package mutating func add<Mention: Hashable>(key: [[Mention]], response: [[Mention]]) {
        let overlap = ClusterOverlap(key: key, response: response)
        muc = muc + overlap.links
        bCubed = bCubed + overlap.mentions
        ceaf = ceaf + overlap.pairs
    }
}

/// Precision and recall as fractions, so that those of documents can be added.
package struct CoreferenceShare: Equatable {
    /// What is right of what was found.
    package var found = 0.0, allFound = 0.0
    /// What is right of what there is.
    package var known = 0.0, allKnown = 0.0

    /// Right of what was found; 0 when nothing was.
    package var precision: Double { allFound == 0 ? 0 : found / allFound }
    /// Found of what there is; 0 when there is nothing.
    package var recall: Double { allKnown == 0 ? 0 : known / allKnown }
    /// The harmonic mean of the two.
    package var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    /// The share over the documents of both.
    package static func + (a: CoreferenceShare, b: CoreferenceShare) -> CoreferenceShare {
        CoreferenceShare(
            found: a.found + b.found,
            allFound: a.allFound + b.allFound,
            known: a.known + b.known,
            allKnown: a.allKnown + b.allKnown
        )
    }
}
