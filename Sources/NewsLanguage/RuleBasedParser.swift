/// A shallow dependency tree: who stands before the verb, what after it, and which clause hangs on which.
///
/// One pass over the chunks; no search, no weights. It is right for plain sentences and harmless for others.
struct RuleBasedParser: SentenceStage {
    let vocabulary: RuleBasedVocabulary

    func apply(to sentence: inout Sentence) {
        let chunks = Chunk.cut(&sentence.tokens)
        var state = ParseState(tokens: sentence.tokens, vocabulary: vocabulary)
        for (index, chunk) in chunks.enumerated() {
            state.read(chunk, next: index + 1 < chunks.count ? chunks[index + 1] : nil)
        }
        state.finish()
        sentence.tokens = state.tokens
    }
}

/// A clause under construction.
private struct Clause {
    var subject: Int?
    var verb: Int?
    var object: Int?
    /// The word that the clause hangs on, and how.
    var governor: Int?
    var relation = "root"
    var mark: Int?
}

/// What the parser knows after some chunks.
private struct ParseState {
    var tokens: [Token]
    let vocabulary: RuleBasedVocabulary
    private var clause = Clause()
    private var root: Int?
    private var lastPhrase: Int?
    private var before: Chunk?
    private var preposition: Int?
    private var coordinator: Int?

    init(tokens: [Token], vocabulary: RuleBasedVocabulary) {
        self.tokens = tokens
        self.vocabulary = vocabulary
    }

    mutating func read(_ chunk: Chunk, next: Chunk?) {
        switch chunk.kind {
        case .nounPhrase: readNounPhrase(chunk.head, next: next)
        case .verbGroup: readVerbGroup(chunk, next: next)
        case .adposition: preposition = chunk.head
        case .relative: openClause(on: lastPhrase ?? clause.verb, "acl:relcl", mark: nil, subject: chunk.head)
        case .mark: readMark(chunk.head)
        case .coordinator: coordinator = chunk.head
        case .stop, .quote, .comma, .other: attachLoosely(chunk.head)
        }
        if chunk.kind != .coordinator, chunk.kind != .comma {
            coordinator = chunk.kind == .nounPhrase ? nil : coordinator
        }
        before = chunk
    }

    mutating func finish() {
        let top = root ?? clause.subject ?? tokens.indices.first
        for index in tokens.indices where tokens[index].head == nil && index != top {
            attach(index, to: top, looseRelation(index))
        }
        if let top {
            tokens[top].head = nil
            tokens[top].relation = "root"
        }
    }

    /// A phrase before the first verb (*In a speech in Abu Dhabi, the president …*) belongs to that verb.
    private func looseRelation(_ index: Int) -> String {
        if tokens[index].upos == .punctuation { return "punct" }
        let isPhrase = tokens.indices.contains { tokens[$0].head == index && tokens[$0].relation == "case" }
        return isPhrase && tokens[index].upos != .adposition ? "obl" : "dep"
    }

    // MARK: Noun phrases

    private mutating func readNounPhrase(_ head: Int, next: Chunk?) {
        defer { lastPhrase = head }
        if let adposition = preposition {
            preposition = nil
            attach(adposition, to: head, "case")
            attach(head, prepositional: tokens[adposition].lemma)
        } else if let previous = lastPhrase, coordinator != nil, before?.kind == .coordinator {
            attach(head, to: previous, "conj")
            if next?.kind == .verbGroup, clause.verb != nil { newSubject(head) }
        } else if before?.kind == .comma, let previous = lastPhrase, clause.verb == nil, clause.subject != nil {
            attach(head, to: previous, "appos")
        } else if let verb = clause.verb {
            attachAfterVerb(head, verb, next: next)
        } else if clause.subject == nil {
            clause.subject = head
        } else if before?.kind == .comma {
            clause.subject = head
        }
    }

    private mutating func attachAfterVerb(_ head: Int, _ verb: Int, next: Chunk?) {
        if before?.kind == .comma || before?.kind == .quote, next?.kind == .verbGroup {
            newSubject(head)
        } else if before?.kind == .comma, let previous = lastPhrase {
            attach(head, to: previous, "appos")
        } else if clause.object == nil {
            attach(head, to: verb, tokens[verb].upos == .auxiliary ? "nsubj" : "obj")
            clause.object = head
        } else {
            attach(head, to: verb, "obl:tmod")
        }
    }

    /// A phrase that the next verb group makes the subject of a clause of its own.
    private mutating func newSubject(_ head: Int) {
        clause = Clause(subject: head, governor: clause.verb, relation: "parataxis")
    }

    private mutating func attach(_ head: Int, prepositional preposition: String) {
        let after = lastPhrase.map { before?.kind == .adposition && isNominalHost($0, preposition) } ?? false
        if after, let host = lastPhrase {
            attach(head, to: host, "nmod")
        } else if let verb = clause.verb {
            attach(head, to: verb, preposition == "by" && tokens[verb].features.voice == .passive ? "obl:agent" : "obl")
        } else if let host = lastPhrase {
            attach(head, to: host, "nmod")
        }
    }

    private func isNominalHost(_ index: Int, _ preposition: String) -> Bool {
        guard tokens[index].upos == .noun else { return preposition == "of" }
        return preposition == "of" || preposition == "between" || vocabulary.nouns.contains(tokens[index].lemma)
    }

    // MARK: Verb groups

    private mutating func readVerbGroup(_ chunk: Chunk, next: Chunk?) {
        let head = chunk.head
        let form = tokens[head].features.verbForm
        if let adposition = preposition {
            preposition = nil
            attach(adposition, to: head, "mark")
            subordinate(head, "advcl")
        } else if form == .infinitive, chunk.tokens.contains(where: { tokens[$0].lemma == "to" }) {
            subordinate(head, "xcomp")
        } else if form == .gerund, !chunk.tokens.contains(where: { tokens[$0].upos == .auxiliary }) {
            subordinate(head, before?.kind == .nounPhrase ? "acl" : "advcl")
        } else if isReducedRelative(head, next: next) {
            tokens[head].features.voice = .passive
            tokens[head].features.verbForm = .participle
            attach(head, to: lastPhrase, "acl")
            clause = Clause(verb: head, governor: clause.verb)
        } else {
            finite(head)
        }
        coordinator = nil
    }

    /// *crimes committed by Israel*
    private func isReducedRelative(_ head: Int, next: Chunk?) -> Bool {
        guard before?.kind == .nounPhrase, tokens[head].features.tense == .past, let next, next.kind == .adposition
        else {
            return false
        }
        return tokens[next.head].lemma == "by" && tokens[head].features.voice == nil
    }

    private mutating func subordinate(_ head: Int, _ relation: String) {
        if let verb = clause.verb {
            attach(
                head,
                to: coordinator != nil && tokens[verb].features.verbForm == tokens[head].features.verbForm
                    ? verb : verb,
                coordinator != nil ? "conj" : relation
            )
            clause = Clause(verb: head, governor: verb)
        } else if let subject = clause.subject {
            attach(head, to: subject, "acl")
            clause.verb = head
            root = root ?? subject
        } else {
            root = root ?? head
            clause.verb = head
        }
    }

    private mutating func finite(_ head: Int) {
        if let verb = clause.verb { splitClause(verb, head) }
        if let subject = clause.subject {
            attach(subject, to: head, tokens[head].features.voice == .passive ? "nsubj:pass" : "nsubj")
        }
        if let mark = clause.mark { attach(mark, to: head, "mark") }
        if let governor = clause.governor {
            attach(head, to: governor, clause.relation)
        } else if root == nil {
            root = head
        }
        clause.verb = head
        clause.object = nil
    }

    /// A second finite verb: its subject is what looked like the object, or it shares the first one's.
    private mutating func splitClause(_ verb: Int, _ head: Int) {
        if coordinator != nil {
            clause = Clause(governor: verb, relation: "conj")
        } else if let object = clause.object, before?.kind == .nounPhrase || before?.kind == .comma {
            tokens[object].head = nil
            clause = Clause(subject: object, governor: verb, relation: "ccomp")
        } else {
            clause = Clause(governor: verb, relation: "parataxis")
        }
    }

    // MARK: Clauses

    private mutating func readMark(_ index: Int) {
        let isComplement = tokens[index].lemma == "that"
        openClause(on: clause.verb, isComplement ? "ccomp" : "advcl", mark: index, subject: nil)
    }

    private mutating func openClause(on governor: Int?, _ relation: String, mark: Int?, subject: Int?) {
        clause = Clause(subject: subject, governor: governor, relation: relation, mark: mark)
    }

    private mutating func attachLoosely(_ index: Int) {
        guard tokens[index].upos == .adverb, let verb = clause.verb else { return }
        attach(index, to: verb, "advmod")
    }

    /// Attaches a word, unless that would close a circle.
    private mutating func attach(_ index: Int, to head: Int?, _ relation: String) {
        guard let head, head != index else { return }
        var above: Int? = head
        while let step = above {
            if step == index { return }
            above = tokens[step].head
        }
        tokens[index].head = head
        tokens[index].relation = relation
    }
}
