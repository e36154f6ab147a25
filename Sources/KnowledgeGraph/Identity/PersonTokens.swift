/// What a person of an article may be recognised by in another.
struct PersonTokens {
    private let full: [PersonName]
    private let bare: [PersonName]
    private let states: [String]
    private let offices: [(title: String, body: String)]
    private let company: [(month: String, company: Company)]

    init(_ records: GraphRecords, _ index: Int, full: [PersonName], bare: [PersonName]) {
        (self.full, self.bare) = (full, bare)
        states = records.states(ofNodeAt: index)
        offices = records.offices(ofNodeAt: index).filter { !$0.title.isEmpty && !$0.body.isEmpty }
        company = records.company(ofNodeAt: index)
    }

    func add(to record: inout IdentityRecord) {
        guard !full.isEmpty else {
            record.waits = true
            record.hints = bare.first.map { wanted($0) } ?? []
            return
        }
        for name in full { record.tokens += tokens(name) }
        let surnames = Set(full.flatMap(\.surnameSounds)).sorted()
        let initials = Set(full.compactMap { name in name.given?.first.map { "\($0) \(name.surnameSound)" } }).sorted()
        record.hints = surnames.flatMap { offered($0, all: true) } + initials.flatMap { offered($0, all: false) }
    }

    // MARK: Full names

    private func tokens(_ name: PersonName) -> [IdentityToken] {
        var tokens: [IdentityToken] = []
        for office in offices {
            tokens.append(IdentityToken(.sameOffice, name.exact, office.title, office.body))
            tokens.append(IdentityToken(.variantOffice, name.sound, office.title, office.body))
        }
        if name.isCommon { return tokens + pairs(name) }
        if name.isRare { tokens.append(IdentityToken(.rareName, name.rare)) }
        for state in states {
            tokens.append(IdentityToken(.sameState, name.exact, state))
            tokens.append(IdentityToken(.variantState, name.sound, state))
        }
        for (_, company) in company {
            let near = company.persons + company.bodies
            tokens += (near + company.places).map { IdentityToken(.sameCompany, name.exact, $0) }
            tokens += near.map { IdentityToken(.variantCompany, name.sound, $0) }
            let countries = company.states.map { String($0.dropFirst(2)) } + states
            tokens += countries.map { IdentityToken(.sameCountry, name.exact, $0) }
        }
        return tokens
    }

    /// For names that many have, two of the company have to be the same.
    private func pairs(_ name: PersonName) -> [IdentityToken] {
        var tokens: [IdentityToken] = []
        for (_, company) in company {
            let near =
                (company.persons + company.bodies + company.places).prefix(8)
                + company.states.prefix(2)
            for (index, one) in near.enumerated() {
                for other in near[(near.startIndex + index + 1)...] {
                    tokens.append(IdentityToken(.sameCompany, name.exact, one, other))
                }
            }
        }
        return tokens
    }

    // MARK: Surnames alone

    /// What a text that gives the surname only may share with this one: all of it, or what is enough alone.
    private func offered(_ surname: String, all: Bool) -> [IdentityHint] {
        var hints = offices.map { IdentityHint(120, [surname, $0.title, $0.body]) }
        for (month, company) in company {
            let weighed = company.weighed.filter { all || $0.weight >= IdentityHint.enough }
            hints += weighed.map { IdentityHint($0.weight, [surname, month, $0.key]) }
            if all { hints += states.map { IdentityHint(70, [surname, month, "s:" + $0]) } }
        }
        return Array(Set(hints)).sorted { $0.key < $1.key }
    }

    /// What a surname looks for: an office at any time, company in the months around.
    private func wanted(_ name: PersonName) -> [IdentityHint] {
        let surname = name.given.map { "\($0) \(name.surnameSound)" } ?? name.surnameSound
        var hints = offices.enumerated().map { IdentityHint(120, slot: $0, [surname, $1.title, $1.body]) }
        var slot = offices.count
        for (month, company) in company {
            let own = states.map { (key: "s:" + $0, weight: 70) }
            let weighed = company.weighed.filter { known in !own.contains { $0.key == known.key } } + own
            for item in weighed {
                for near in Month.around(month) {
                    hints.append(IdentityHint(item.weight, slot: slot, [surname, near, item.key]))
                }
                slot += 1
            }
        }
        return hints
    }
}

/// Months as texts: `2024-08`.
enum Month {
    /// The month itself, the one before and the one after.
    static func around(_ month: String) -> [String] {
        let parts = month.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]) else { return [month] }
        return [-1, 0, 1].map { step in
            let count = year * 12 + number - 1 + step
            let digits = String(count % 12 + 1)
            let written = String(count / 12)
            return String(repeating: "0", count: max(0, 4 - written.count)) + written + "-"
                + (digits.count < 2 ? "0" : "") + digits
        }
    }
}
