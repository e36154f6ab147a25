import NewsLanguage

/// A document of a treebank in which mentions of the same thing are marked.
struct CoreferenceDocument {
    /// The name: `GUM_academic_exposure`.
    var name: String
    /// The sentences in reading order.
    var sentences: [CoNLLUSentence] = []
    /// The mentions, sentence by sentence, by their first word, the longer first.
    var mentions: [Mention] = []

    /// Words of a sentence that mean a thing.
    struct Mention: Hashable {
        /// The index of the sentence in the document.
        var sentence: Int
        /// The first and the last word, by their index in the sentence.
        var first: Int, last: Int
        /// The thing, the same for all its mentions in the document.
        var cluster: String
        /// `person`, `place`, `abstract`, …
        var type: String
    }

    /// The clusters of the annotation: indices of mentions, each cluster in reading order, the first mentioned first.
    var clusters: [[Int]] {
        var numbers: [String: Int] = [:]
        var clusters: [[Int]] = []
        for (index, mention) in mentions.enumerated() {
            let number = numbers[mention.cluster] ?? clusters.count
            numbers[mention.cluster] = number
            if number == clusters.count { clusters.append([]) }
            clusters[number].append(index)
        }
        return clusters
    }

    /// The documents of a treebank with GUM's `Entity=`; mentions in several pieces are passed over.
    static func all(in sentences: [CoNLLUSentence]) -> [CoreferenceDocument] {
        var documents: [CoreferenceDocument] = []
        for sentence in sentences {
            if sentence.beginsDocument || documents.isEmpty {
                documents.append(CoreferenceDocument(name: documentName(sentence)))
            }
            documents[documents.count - 1].append(sentence)
        }
        return documents
    }

    private mutating func append(_ sentence: CoNLLUSentence) {
        let found = BracketedMention.all(in: sentence).filter { !$0.isPiece }.map { mention in
            Mention(
                sentence: sentences.count,
                first: mention.first,
                last: mention.last,
                cluster: mention.entity,
                type: mention.type
            )
        }
        mentions += found.sorted { ($0.first, $1.last, $0.cluster) < ($1.first, $0.last, $1.cluster) }
        sentences.append(sentence)
    }

    /// `GUM_academic_exposure-12` is a sentence of `GUM_academic_exposure`.
    private static func documentName(_ sentence: CoNLLUSentence) -> String {
        let name = sentence.identifier
        return name.lastIndex(of: "-").map { String(name[..<$0]) } ?? name
    }
}
