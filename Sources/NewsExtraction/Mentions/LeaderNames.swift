internal import NewsLanguage
internal import NewsText

/// The family names that stand alone in an article for people in office then: *Putin met Xi*.
struct LeaderNames {
    let leaders: Leaders
    let tables: WordTables

    /// How long before and after its term in days an office makes a name known without any other sign.
    private static let known = 90

    func names(_ text: AnalyzedText, _ scans: [SentenceScan]) -> Set<String> {
        var found: Set<String> = []
        for scan in scans {
            for index in scan.tokens.indices where scan.isCapitalised(index) && !found.contains(scan.tokens[index].form)
            {
                if isLeader(index, scan, on: text.article.date) { found.insert(scan.tokens[index].form) }
            }
        }
        return found
    }

    private func isLeader(_ index: Int, _ scan: SentenceScan, on day: CalendarDate?) -> Bool {
        let form = scan.tokens[index].form
        let name = scan.sentence.names.first { $0.tokens.contains(index) }
        if let name, name.kind == .person, name.tokens.count == 1 { return leaders.isFamilyName(form, on: day) }
        guard let day, name == nil || name?.tokens.count == 1, isAlone(index, scan), isName(index, scan) else {
            return false
        }
        return !leaders.holders(of: form, on: day, within: Self.known).isEmpty
    }

    /// A proper noun that is no word, no given name and nothing that a table knows.
    private func isName(_ index: Int, _ scan: SentenceScan) -> Bool {
        let form = scan.tokens[index].form
        return scan.tokens[index].upos == .properNoun && scan.mentionAt[index] == nil && scan.titleAt[index] == nil
            && form != form.uppercased() && !tables.notNames.contains(form.lowercased())
            && !tables.givenNames.contains(form) && tables.bodies[form.lowercased()] == nil
            && tables.nameHeads[form] == nil
    }

    /// No part of a longer name.
    private func isAlone(_ index: Int, _ scan: SentenceScan) -> Bool {
        ![index - 1, index + 1].contains { other in
            scan.tokens.indices.contains(other) && scan.isCapitalised(other) && scan.titleAt[other] == nil
                && scan.tokens[other].upos == .properNoun || scan.lower(other) == "-"
        }
    }
}
