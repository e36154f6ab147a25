internal import NewsLanguage

/// A list of people with their titles, read off the words: *Prime Minister A, Speaker of the Duma B, … and Minister C*.
///
/// Such lists are longer than trees are right for.
struct TitledList {
    let scan: SentenceScan

    private static let links: Set<String> = ["of", "for", "to", "the", "and", ",", "&", "-", "'s", "’s"]
    private static let between: Set<UniversalPOS> = [.noun, .properNoun, .adjective, .adverb, .numeral, .determiner]
    private static let longestGap = 16

    /// The mentions of the people in the list that begins at a word or soon after it; none where there are not three.
    func people(from start: Int) -> [Int] {
        var found: [Int] = []
        var index = start
        var gap = 0
        while scan.tokens.indices.contains(index), gap < Self.longestGap {
            if let mention = scan.mentionAt[index], scan.mentions[mention].referent == .person {
                found.append(mention)
                index = scan.mentions[mention].tokens.upperBound
                gap = 0
                guard Self.separators.contains(scan.lower(index)) else { break }
                continue
            }
            guard belongsToTitle(index) else { break }
            index += 1
            gap += 1
        }
        return found.count > 2 ? found : []
    }

    private static let separators: Set<String> = [",", "and", ";", "&"]

    private func belongsToTitle(_ index: Int) -> Bool {
        scan.titleAt[index] != nil || scan.mentionAt[index] != nil || Self.links.contains(scan.lower(index))
            || scan.lower(index) == ";" || Self.between.contains(scan.tokens[index].upos)
    }
}
