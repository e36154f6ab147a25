internal import NewsLanguage
internal import NewsTables
internal import NewsText

/// Runs the steps over all sentences; people named in full are known in a second round everywhere.
struct MentionFinder: Sendable {
    let gazetteer: Gazetteer
    let tables: WordTables
    let leaders: Leaders
    let towns: Towns

    func scan(_ text: AnalyzedText) -> [SentenceScan] {
        var known = KnownNameStep(
            gazetteer: gazetteer,
            tables: tables,
            bodies: BodyNames(tables: tables, gazetteer: gazetteer)
        )
        let bare = text.sentences.enumerated().map { SentenceScan(index: $0, sentence: $1) }
        var scans = firstRound(bare, known)
        let families = familyNames(scans).union(LeaderNames(leaders: leaders, tables: tables).names(text, scans))
            .union(PersonalSubjects(gazetteer: gazetteer).names(scans))
        if scans.contains(where: { known.takesFamilyName($0, of: families) }) {
            known.families = families
            scans = firstRound(bare, known)
        }
        DividedCountry(gazetteer: gazetteer).mark(&scans)
        tellNamesakesApart(&scans)
        let facilities = FacilityStep(gazetteer: gazetteer, families: families)
        for index in scans.indices { facilities.apply(to: &scans[index]) }
        let places = Set(scans.flatMap(PersonStep(tables: tables, knownNames: families).namesBeforeParts))
        let people = PersonStep(tables: tables, knownNames: families, places: places, recurring: recurring(text))
        let names: [any MentionStep] = [
            BodyOfKindStep(families: families), people, LabelledNameStep(tables: tables), AdministrationStep(),
            AcronymStep(),
        ]
        for index in scans.indices {
            for step in names { step.apply(to: &scans[index]) }
        }
        PartyWordStep(gazetteer: gazetteer).mark(&scans)
        let third: [any MentionStep] = [
            ApposedNameStep(),
            PlainBodyStep(tables: tables), CapitalStep(gazetteer: gazetteer), DescriptionStep(tables: tables),
            UnnamedPersonStep(tables: tables),
            GroupStep(tables: tables, gazetteer: gazetteer), PronounStep(),
        ]
        for index in scans.indices {
            for step in third { step.apply(to: &scans[index]) }
        }
        return scans
    }

    /// Which of the towns, regions, states and bodies of one name is meant, as far as the words around it tell.
    private func tellNamesakesApart(_ scans: inout [SentenceScan]) {
        let step = TownNameStep(gazetteer: gazetteer, towns: towns, shortNames: SortedTable(.regionShortNames))
        for index in scans.indices { step.apply(to: &scans[index]) }
        StateOrRegion(gazetteer: gazetteer, towns: towns).decide(&scans)
        SharedNames(gazetteer: gazetteer).decide(&scans)
    }

    /// The words that are names by themselves, and of one kind wherever they are.
    private func recurring(_ text: AnalyzedText) -> [String: NameMention.Kind] {
        var kinds: [String: [NameMention.Kind]] = [:]
        for sentence in text.sentences {
            for name in sentence.names where name.tokens.count == 1 {
                kinds[sentence.tokens[name.tokens.lowerBound].form, default: []].append(name.kind)
            }
        }
        return kinds.compactMapValues { $0.count > 1 && Set($0).count == 1 ? $0[0] : nil }
    }

    private func firstRound(_ bare: [SentenceScan], _ known: KnownNameStep) -> [SentenceScan] {
        let steps: [any MentionStep] = [TitleStep(tables: tables), known]
        var scans = bare
        for index in scans.indices {
            for step in steps { step.apply(to: &scans[index]) }
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
