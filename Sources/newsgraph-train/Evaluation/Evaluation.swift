import GoldGraphs
import NewsLanguage

/// The accuracies of a model on one file.
struct Evaluation {
    var tokens = PairCount(), sentences = PairCount()
    var upos = PairCount(), xpos = PairCount(), features = PairCount(), lemmas = PairCount()
    var uas = PairCount(), las = PairCount(), uasWords = PairCount(), lasWords = PairCount()
    var names = PairCount()
    var nameKinds: [NameMention.Kind: PairCount] = [:]
    var relations: [String: PairCount] = [:]
    /// Predicates and roles, of a file that has them.
    var roles = RoleCount()
    /// How given mentions are put together, of a file that has them.
    var coreference = CoreferenceScore()
    /// Words a second: from gold words, and from raw text.
    var goldSpeed = 0.0, rawSpeed = 0.0

    /// Compares the words of a sentence with the gold ones.
    mutating func count(_ sentence: Sentence, gold: [CoNLLUSentence.Word]) {
        for (token, word) in zip(sentence.tokens, gold) {
            upos.count(token.upos.rawValue == word.upos)
            xpos.count(token.xpos == word.xpos)
            features.count(token.features == Features(conllu: word.features))
            lemmas.count(token.lemma == word.lemma)
            countArc(token, word)
        }
    }

    private mutating func countArc(_ token: Token, _ word: CoNLLUSentence.Word) {
        let head = (token.head ?? -1) + 1 == word.head
        let both = head && token.relation == word.relation
        uas.count(head)
        las.count(both)
        if word.upos != "PUNCT" {
            uasWords.count(head)
            lasWords.count(both)
        }
        relations[token.relation, default: PairCount()].found += 1
        relations[word.relation, default: PairCount()].gold += 1
        if both { relations[word.relation, default: PairCount()].right += 1 }
    }

    /// Compares names; only kinds that the file has count.
    mutating func count(_ found: [NameMention], gold: [NameMention], kinds: Set<NameMention.Kind>) {
        for kind in kinds {
            let a = found.filter { $0.kind == kind }
            let b = gold.filter { $0.kind == kind }
            names.count(found: a, gold: b)
            nameKinds[kind, default: PairCount()].count(found: a, gold: b)
        }
    }
}
