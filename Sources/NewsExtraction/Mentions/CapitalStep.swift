/// *the Iranian capital*, *Russia's capital*: the city without its name.
struct CapitalStep: MentionStep {
    let gazetteer: Gazetteer

    func apply(to scan: inout SentenceScan) {
        for index in scan.tokens.indices where scan.lower(index) == "capital" && scan.mentionAt[index] == nil {
            guard let start = stateBefore(index, scan), !isFollowedByName(index, scan),
                case .known(let state, _) = scan.mentions[start].referent,
                let capital = gazetteer.capital(of: state)
            else { continue }
            let isAdjective = !scan.isPossessive(index - 1)
            scan.add(
                Mention(
                    sentence: scan.index,
                    tokens: index..<index + 1,
                    referent: .known(capital, demonym: false),
                    phrase: isAdjective ? scan.mentions[start].tokens.lowerBound..<index + 1 : index..<index + 1
                )
            )
        }
    }

    private func stateBefore(_ index: Int, _ scan: SentenceScan) -> Int? {
        let before = scan.isPossessive(index - 1) ? index - 2 : index - 1
        return before >= 0 ? scan.mentionAt[before] : nil
    }

    /// *the Iranian capital Tehran* names the city itself.
    private func isFollowedByName(_ index: Int, _ scan: SentenceScan) -> Bool {
        let next = [",", "of"].contains(scan.lower(index + 1)) ? index + 2 : index + 1
        return scan.isCapitalised(next)
    }
}
