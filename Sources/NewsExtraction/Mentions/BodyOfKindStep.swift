internal import NewsLanguage
internal import NewsOntology

/// Bodies that no table knows, by the name before what they are: *the Fuerza Andina party*, *the Los Halcones gang*.
struct BodyOfKindStep: MentionStep {
    /// Family names of people named in full: *the Clinton group* is no group of that name.
    let families: Set<String>

    private static let kinds = WordKind.kindsOfNamedBody.words

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where isKind(index, scan) {
            let name = scan.words(before: index) { isNameWord($0, scan) }
            guard !name.isEmpty, isName(name, scan) else { continue }
            scan.replace(name, with: .body(.other))
        }
    }

    /// A noun that ends a phrase: *party members* and *the group-stage* are none.
    private func isKind(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard Self.kinds.contains(scan.lower(index)), !scan.isCapitalised(index), scan.mentionAt[index] == nil,
            scan.titleAt[index] == nil, [.noun, .properNoun].contains(scan.tokens[index].upos)
        else { return false }
        return scan.lower(index + 1) != "-"
    }

    private func isNameWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.titleAt[index] == nil, scan.isCapitalised(index), scan.tokens[index].upos == .properNoun else {
            return false
        }
        return scan.mentionAt[index].map { scan.mentions[$0].referent == .place } ?? true
    }

    /// Behind an article or an adjective, so that it is neither the first word of a sentence nor a day.
    private func isName(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        let last = range.upperBound - 1
        return range.lowerBound > 0 && scan.isCapitalised(range.lowerBound)
            && !families.contains(scan.tokens[last].form)
            && (!scan.isCapitalised(range.lowerBound - 1) || scan.lower(range.lowerBound - 1) == "the")
            && [.determiner, .adjective, .noun].contains(scan.tokens[range.lowerBound - 1].upos)
            && DateWords.weekdays[scan.lower(last)] == nil && DateWords.months[scan.lower(last)] == nil
    }
}
