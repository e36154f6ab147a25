internal import NewsLanguage

/// Somebody who is not named: *a Foreign Office spokesman*, *one British official*. A group of one, for the graph.
struct UnnamedPersonStep: MentionStep {
    let tables: WordTables

    static let heads = WordKind.unnamedPeople.words
    private static let determiners: Set<String> = ["a", "an", "one", "another"]
    private static let inside: Set<UniversalPOS> = [.adjective, .noun, .properNoun]
    private static let longest = 6

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where Self.heads.contains(scan.lower(index)) && scan.mentionAt[index] == nil {
            let start = start(of: index, scan)
            guard start > 0, Self.determiners.contains(scan.lower(start - 1)), !isFollowedByName(index, scan) else {
                continue
            }
            let free = (start...index).last { scan.mentionAt[$0] != nil }.map { $0 + 1 } ?? start
            let end = scan.endOfComplement(index + 1, after: ["of", "for", "from", "within"])
            scan.add(Mention(sentence: scan.index, tokens: free..<index + 1, referent: .group, phrase: start..<end))
        }
    }

    private func start(of head: Int, _ scan: SentenceScan) -> Int {
        var start = head
        while start > 0, head - start < Self.longest, Self.inside.contains(scan.tokens[start - 1].upos) { start -= 1 }
        return start
    }

    /// *a spokesman, John Smith* and *a minister John Smith* are named.
    private func isFollowedByName(_ index: Int, _ scan: SentenceScan) -> Bool {
        let next = scan.lower(index + 1) == "," ? index + 2 : index + 1
        guard scan.tokens.indices.contains(next), let mention = scan.mentionAt[next] else { return false }
        return scan.mentions[mention].referent == .person
    }
}
