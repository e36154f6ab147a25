/// The pieces that the shallow parser joins: noun phrases, verb groups, and single words.
struct Chunk {
    enum Kind {
        case nounPhrase
        case verbGroup
        case adposition
        case mark
        case relative
        case coordinator
        case comma
        case quote
        case stop
        case other
    }

    var kind: Kind
    var tokens: Range<Int>
    var head: Int

    /// Cuts a tagged sentence into chunks and attaches the words inside each to its head.
    static func cut(_ tokens: inout [Token]) -> [Chunk] {
        var chunks: [Chunk] = []
        var index = 0
        while index < tokens.count {
            let chunk = next(&tokens, index, after: chunks.last)
            chunks.append(chunk)
            index = chunk.tokens.upperBound
        }
        return chunks
    }

    private static func next(_ tokens: inout [Token], _ start: Int, after last: Chunk?) -> Chunk {
        if let end = endOfVerbGroup(tokens, start) { return verbGroup(&tokens, start, end) }
        if let end = endOfNounPhrase(tokens, start) { return nounPhrase(&tokens, start, end) }
        return Chunk(kind: single(tokens, start, after: last), tokens: start..<start + 1, head: start)
    }

    private static let relatives: Set<String> = ["which", "who", "whom", "whose"]

    private static func single(_ tokens: [Token], _ index: Int, after last: Chunk?) -> Kind {
        let form = tokens[index].form.lowercased()
        if relatives.contains(form) { return .relative }
        if form == "that" { return last?.kind == .nounPhrase && tokens[index].upos == .pronoun ? .relative : .mark }
        switch tokens[index].upos {
        case .adposition: return .adposition
        case .subordinatingConjunction: return .mark
        case .coordinatingConjunction: return .coordinator
        case .punctuation where form == ",": return .comma
        case .punctuation where "“”\"".contains(form): return .quote
        case .punctuation where [";", ":", "—", "–", "--"].contains(form): return .stop
        default: return .other
        }
    }

    // MARK: Verb groups

    private static func endOfVerbGroup(_ tokens: [Token], _ start: Int) -> Int? {
        var end = start
        var verb = false
        while end < tokens.count {
            switch tokens[end].upos {
            case .verb:
                verb = true
                end += 1
                return end
            case .auxiliary: verb = true
            case .particle where ["to", "not", "n't", "n’t"].contains(tokens[end].form.lowercased()): break
            case .adverb where end + 1 < tokens.count && (verb || [.verb, .auxiliary].contains(tokens[end + 1].upos)):
                break
            default: return verb ? trimmed(tokens, start, end) : nil
            }
            end += 1
        }
        return verb ? end : nil
    }

    /// A copula's group ends with its last auxiliary.
    private static func trimmed(_ tokens: [Token], _ start: Int, _ end: Int) -> Int {
        let last = tokens[start..<end].lastIndex { $0.upos == .auxiliary || $0.lemma == "not" }
        return last.map { $0 + 1 } ?? end
    }

    private static func verbGroup(_ tokens: inout [Token], _ start: Int, _ end: Int) -> Chunk {
        let head = tokens[start..<end].lastIndex { $0.upos == .verb || $0.upos == .auxiliary } ?? start
        let passive = tokens[head].features.voice == .passive
        for index in start..<end where index != head {
            tokens[index].head = head
            switch tokens[index].upos {
            case .auxiliary: tokens[index].relation = passive && tokens[index].lemma == "be" ? "aux:pass" : "aux"
            case .particle: tokens[index].relation = tokens[index].lemma == "to" ? "mark" : "advmod"
            default: tokens[index].relation = "advmod"
            }
        }
        return Chunk(kind: .verbGroup, tokens: start..<end, head: head)
    }

    // MARK: Noun phrases

    private static let insideNounPhrase: Set<UniversalPOS> = [
        .determiner, .adjective, .numeral, .noun, .properNoun, .pronoun, .symbol,
    ]

    private static func endOfNounPhrase(_ tokens: [Token], _ start: Int) -> Int? {
        guard insideNounPhrase.contains(tokens[start].upos), !relatives.contains(tokens[start].form.lowercased()),
            tokens[start].form.lowercased() != "that" || tokens[start].upos == .determiner
        else { return nil }
        var end = start + 1
        while end < tokens.count, continues(tokens, end, from: start) { end += 1 }
        while end > start + 1, tokens[end - 1].form == "-" { end -= 1 }
        return end
    }

    private static func continues(_ tokens: [Token], _ index: Int, from start: Int) -> Bool {
        let before = tokens[index - 1]
        if isPossessiveMark(tokens[index]) { return [.noun, .properNoun, .pronoun].contains(before.upos) }
        if tokens[index].form == "-" { return !before.spaceAfter }
        guard insideNounPhrase.contains(tokens[index].upos) else { return false }
        if isPossessiveMark(before) { return true }
        switch tokens[index].upos {
        case .determiner: return before.upos == .determiner
        case .pronoun: return false
        default:
            return before.upos != .pronoun
                || ["his", "her", "its", "their", "our", "your", "my"].contains(before.form.lowercased())
        }
    }

    static func isPossessiveMark(_ token: Token) -> Bool {
        token.upos == .particle && ["'s", "’s", "'", "’"].contains(token.form)
    }

    private static func nounPhrase(_ tokens: inout [Token], _ start: Int, _ end: Int) -> Chunk {
        var owners: [Int] = []
        var segmentStart = start
        for index in start..<end where isPossessiveMark(tokens[index]) && index > segmentStart {
            let owner = attach(&tokens, segmentStart..<index)
            tokens[index].head = owner
            tokens[index].relation = "case"
            owners.append(owner)
            segmentStart = index + 1
        }
        guard segmentStart < end else {
            return Chunk(kind: .nounPhrase, tokens: start..<end, head: owners.last ?? start)
        }
        let head = attach(&tokens, segmentStart..<end)
        for (owner, possession) in zip(owners, owners.dropFirst() + [head]) {
            tokens[owner].head = possession
            tokens[owner].relation = "nmod:poss"
        }
        return Chunk(kind: .nounPhrase, tokens: start..<end, head: head)
    }

    /// Attaches the words of a phrase without possessives to its head and gives the head.
    private static func attach(_ tokens: inout [Token], _ range: Range<Int>) -> Int {
        let nominal: Set<UniversalPOS> = [.noun, .properNoun, .pronoun]
        let head = tokens[range].lastIndex { nominal.contains($0.upos) } ?? range.upperBound - 1
        for index in range where index != head {
            tokens[index].head = head
            switch tokens[index].upos {
            case .determiner: tokens[index].relation = "det"
            case .adjective: tokens[index].relation = "amod"
            case .numeral: tokens[index].relation = "nummod"
            case .pronoun: tokens[index].relation = "nmod:poss"
            case .punctuation: tokens[index].relation = "punct"
            default: tokens[index].relation = "compound"
            }
        }
        return head
    }
}
