/// What an organisation of an article may be recognised by in another.
struct BodyTokens {
    private let forms: [EntityNames.BodyForm]
    private let states: [String]
    private let countries: [String]

    init(_ records: GraphRecords, _ index: Int, _ forms: [EntityNames.BodyForm]) {
        self.forms = forms
        states = records.states(ofNodeAt: index)
        let named = records.company(ofNodeAt: index).flatMap(\.company.states).map { String($0.dropFirst(2)) }
        countries = Set(named).sorted()
    }

    func add(to record: inout IdentityRecord) {
        for form in forms { record.tokens += tokens(form) }
        let states = Set(states + forms.compactMap(\.state))
        let generic = forms.filter(\.name.isGeneric).map(\.name.key)
        record.waits = forms.allSatisfy(\.name.isGeneric) && states.isEmpty
        let near = record.waits ? countries : states.sorted()
        record.hints = Set(generic).sorted().flatMap { key in
            near.enumerated().map { IdentityHint(100, slot: $0, ["body", key, $1]) }
        }
    }

    private func tokens(_ form: EntityNames.BodyForm) -> [IdentityToken] {
        var tokens: [IdentityToken] = []
        let name = form.name
        for state in Set(states + (form.state.map { [$0] } ?? [])) {
            tokens.append(IdentityToken(.sameState, "body", name.key, state))
        }
        if !name.isGeneric { tokens.append(IdentityToken(.sameName, "body", name.key)) }
        if name.isAcronym || name.initials.utf8.count > 2 {
            let initials = name.isAcronym ? name.key : name.initials
            for state in Set(countries + states) { tokens.append(IdentityToken(.acronym, initials, state)) }
        }
        return tokens
    }
}
