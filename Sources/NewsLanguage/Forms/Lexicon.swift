/// What is known of words before any sentence is read: clusters and the tags of frequent forms.
package struct Lexicon: Sendable {
    /// Word → path in the cluster tree (16 bits, left-aligned), number of the cluster (11 bits), length of the path (5).
    package var clusters: IdentifierTable
    /// Form → tag ambiguity: an identifier of the tag set (24 bits), and a byte that an earlier tagger read.
    package var ambiguity: IdentifierTable

    /// Puts the two tables together.
    package init(clusters: IdentifierTable, ambiguity: IdentifierTable) {
        self.clusters = clusters
        self.ambiguity = ambiguity
    }

    /// Fills in what the tables say of a form.
    package func describe(_ lexeme: inout Lexeme) {
        if let path = clusters[lexeme.form] ?? clusters[lexeme.lower] {
            addCluster(path, to: &lexeme)
        }
        if let entry = ambiguity[lexeme.form] {
            lexeme.ambiguity = UInt64(entry >> 8) + 1
        }
    }

    /// Whether a word in lower case has been seen often enough to belong to a cluster.
    package func knows(_ word: String) -> Bool {
        let scalars = word.unicodeScalars.lazy.map { FormNormalizer.normalize($0.value) }
        return clusters[Hash64.of(scalars, seed: FormSeed.form)] != nil
    }

    private func addCluster(_ path: UInt32, to lexeme: inout Lexeme) {
        func ancestor(_ bits: UInt32) -> UInt64 {
            let length = min(bits, path & 31)
            let kept = (path >> 16) >> (16 - min(16, length))
            return UInt64(kept) << 8 | UInt64(length) << 1 | 1
        }
        lexeme.cluster = UInt64(path >> 5 & 0x7FF) + 1
        lexeme.cluster4 = ancestor(4)
        lexeme.cluster6 = ancestor(6)
        lexeme.cluster10 = ancestor(10)
    }
}
