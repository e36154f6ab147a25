internal import NewsLanguage
internal import NewsOntology

/// *the North* in an article on Korea: half of a divided country, by the point of the compass in its name.
struct DividedCountry {
    let gazetteer: Gazetteer

    private static let opposites = ["North": "South", "South": "North", "East": "West", "West": "East"]

    /// Marks the halves of the countries that an article names.
    func mark(_ scans: inout [SentenceScan]) {
        let halves = halves(in: scans)
        guard !halves.isEmpty else { return }
        for sentence in scans.indices {
            for index in scans[sentence].tokens.indices where isAlone(index, scans[sentence]) {
                guard let entry = halves[scans[sentence].tokens[index].form] else { continue }
                scans[sentence].add(
                    Mention(
                        sentence: scans[sentence].index,
                        tokens: index..<index + 1,
                        referent: .known(entry, demonym: false)
                    )
                )
            }
        }
    }

    /// The state that each point of the compass means; none where two countries are divided by it.
    private func halves(in scans: [SentenceScan]) -> [String: Int] {
        var out: [String: Set<Int>] = [:]
        for case .known(let entry, _) in scans.flatMap(\.mentions).map(\.referent) {
            let words = gazetteer.entries[entry].name.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2, let opposite = Self.opposites[words[0]], let other = state(opposite, words[1]),
                other != entry
            else { continue }
            out[words[0], default: []].insert(entry)
            out[opposite, default: []].insert(other)
        }
        return out.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The other half: *North Korea* for *South Korea*, *Sudan* for *South Sudan*.
    private func state(_ point: String, _ country: String) -> Int? {
        [point + " " + country, country].lazy.compactMap { gazetteer.names[$0]?.entry }.first {
            gazetteer.entries[$0].type == .state
        }
    }

    /// *the North*, or *North* in a headline or where a sentence begins anew, with nothing after it that makes it a
    /// longer name.
    private func isAlone(_ index: Int, _ scan: SentenceScan) -> Bool {
        guard Self.opposites[scan.tokens[index].form] != nil, scan.mentionAt[index] == nil,
            !scan.isCapitalised(index + 1), scan.lower(index + 1) != "-", scan.lower(index + 1) != "of"
        else { return false }
        return scan.sentence.kind != .body || ["the", "", ";", ":"].contains(scan.lower(index - 1))
    }
}
