internal import NewsLanguage
internal import NewsOntology

/// Facilities by the name before what they are: *Quito airport*, *the Rustavi prison*, *the Shalamcheh crossing*.
struct FacilityStep: MentionStep {
    let gazetteer: Gazetteer
    /// Family names of people named in full: *the Clinton camp* is no camp.
    let families: Set<String>

    private static let kinds = WordKind.facilities.words

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where isKind(index, scan) {
            let name = scan.words(before: index) { isNameWord($0, scan) }
            guard !name.isEmpty, isName(name, scan) else { continue }
            scan.replace(name.lowerBound..<index + 1, with: .place)
        }
    }

    /// A noun that ends a phrase: *the airport road* and *prison guards* are none.
    private func isKind(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard Self.kinds.contains(scan.lower(index)), !scan.isCapitalised(index), scan.mentionAt[index] == nil,
            scan.titleAt[index] == nil, [.noun, .properNoun].contains(scan.tokens[index].upos)
        else { return false }
        guard scan.tokens.indices.contains(index + 1) else { return true }
        return ![.noun, .properNoun].contains(scan.tokens[index + 1].upos) && scan.titleAt[index + 1] == nil
            && scan.lower(index + 1) != "-" && !scan.isPossessive(index + 1)
    }

    private func isNameWord(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard scan.titleAt[index] == nil else { return false }
        if scan.lower(index) == "-" { return true }
        guard scan.isCapitalised(index), let mention = scan.mentionAt[index] else {
            return scan.isCapitalised(index) && scan.tokens[index].upos == .properNoun
        }
        switch scan.mentions[mention].referent {
        // *Yarmouk camp*, *the Fordow plant*: any other known place is the facility itself.
        case .known(let entry, demonym: false): return gazetteer.isTown(entry)
        case .place: return true
        default: return false
        }
    }

    private func isName(_ range: Range<Int>, _ scan: SentenceScan) -> Bool {
        scan.isCapitalised(range.lowerBound) && !families.contains(scan.tokens[range.upperBound - 1].form)
    }
}
