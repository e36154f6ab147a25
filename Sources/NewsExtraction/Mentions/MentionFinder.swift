internal import NewsLanguage

/// Runs the steps over all sentences; people named in full are known in a second round everywhere.
struct MentionFinder: Sendable {
    let gazetteer: Gazetteer
    let tables: WordTables

    func scan(_ text: AnalyzedText) -> [SentenceScan] {
        let bodies = BodyNames(tables: tables, gazetteer: gazetteer)
        let first: [any MentionStep] = [
            TitleStep(tables: tables, gazetteer: gazetteer), KnownNameStep(gazetteer: gazetteer, tables: tables, bodies: bodies),
        ]
        var scans = text.sentences.enumerated().map { SentenceScan(index: $0.offset, sentence: $0.element) }
        for index in scans.indices {
            for step in first { step.apply(to: &scans[index]) }
        }
        let people = PersonStep(tables: tables, knownNames: familyNames(scans))
        let second: [any MentionStep] = [
            people, LabelledNameStep(tables: tables), ApposedNameStep(), CapitalStep(gazetteer: gazetteer), DescriptionStep(tables: tables),
            UnnamedPersonStep(tables: tables), GroupStep(tables: tables, gazetteer: gazetteer),
            PronounStep(),
        ]
        for index in scans.indices {
            for step in second { step.apply(to: &scans[index]) }
        }
        return scans
    }

    /// The last (and, where the family name comes first, the first) word of every name of several words.
    private func familyNames(_ scans: [SentenceScan]) -> Set<String> {
        var names: Set<String> = []
        let step = PersonStep(tables: tables)
        for scan in scans {
            var trial = scan
            step.apply(to: &trial)
            for mention in trial.mentions where mention.referent == .person {
                let forms = mention.tokens.map { scan.tokens[$0].form }
                names.insert(forms[forms.count - 1])
                if forms.count > 1, !tables.givenNames.contains(forms[0]) { names.insert(forms[0]) }
            }
        }
        return names
    }
}
