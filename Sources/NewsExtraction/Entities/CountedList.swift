internal import NewsLanguage

/// Those who are counted and then named: *the five states, Iran, Russia and …*.
struct CountedList {
    let scan: SentenceScan
    let cast: Cast

    private static let openings: Set<String> = [",", ":", "—", "–"]

    /// The entities that the list after a group names, when the group is a number of them.
    func members(of group: Mention) -> [Int]? {
        let comma = group.phrase.upperBound
        guard Self.openings.contains(scan.lower(comma)), scan.tokens.indices.contains(comma + 1), isCounted(group),
            let first = scan.mentionAt[comma + 1], scan.mentions[first].referent != .group
        else { return nil }
        let list = [first] + Coordination(scan: scan).followers(of: first, isSubject: true)
        let found = list.compactMap { cast.entityOf[scan.index][$0] }
        return Set(found).count > 1 ? found : nil
    }

    private func isCounted(_ group: Mention) -> Bool {
        (max(0, group.phrase.lowerBound - 1)..<group.phrase.upperBound).contains { scan.tokens[$0].upos == .numeral }
    }
}
