internal import NewsLanguage
internal import NewsOntology

/// Names that bodies of several states have: *Labour Party*, *Supreme Court*, *National Security Council*. The state that
/// the article speaks of there says which is meant; where it says nothing, none of them is.
struct SharedNames {
    let gazetteer: Gazetteer

    private static let ofMany = WordKind.bodyNamesOfMany.words
    private static let mostlyOfOne = WordKind.bodyNamesMostlyOfOne.words

    func decide(_ scans: inout [SentenceScan]) {
        let shared = scans.indices.flatMap { sentence in
            scans[sentence].mentions.compactMap { mention in named(mention, scans[sentence]).map { (sentence, $0) } }
        }
        guard !shared.isEmpty else { return }
        let evidence = StateEvidence(scans, gazetteer)
        for (sentence, name) in shared {
            let referent = referent(name, evidence, scans[sentence])
            scans[sentence].replace(name.tokens, with: referent)
        }
    }

    /// Whether one of a body's names is that of bodies of several states.
    static func isShared(_ body: GazetteerEntry) -> Bool {
        body.names.contains { ofMany.contains($0.lowercased()) || mostlyOfOne.contains($0.lowercased()) }
    }

    /// A name that several bodies have.
    private struct Name {
        var tokens: Range<Int>
        /// The bodies that the table knows by it, with their states.
        var bodies: [(entry: Int, state: String?)]
        var kind: OrganisationKind
        /// Whether it means the first of them where nothing is said.
        var isMostlyFirst: Bool
    }

    private func named(_ mention: Mention, _ scan: SentenceScan) -> Name? {
        guard case .known(let entry, _) = mention.referent, gazetteer.entries.type(entry) == .organisation,
            gazetteer.entries[entry].own == nil
        else {
            return nil
        }
        let text = scan.text(mention.tokens)
        let name = name(text, mention.tokens, gazetteer.entries[entry].kind ?? .other)
        let isShared = name.bodies.count > 1 || name.isMostlyFirst || Self.ofMany.contains(text.lowercased())
        return isShared ? name : nil
    }

    private func name(_ text: String, _ tokens: Range<Int>, _ kind: OrganisationKind) -> Name {
        var found: [Int] = []
        for sense in gazetteer.names.all(text) where gazetteer.entries.type(sense.entry) == .organisation {
            // *UN* and *U.N.* are one name.
            if !found.contains(sense.entry) { found.append(sense.entry) }
        }
        return Name(
            tokens: tokens,
            bodies: found.map { ($0, gazetteer.home(of: $0)) },
            kind: kind,
            isMostlyFirst: Self.mostlyOfOne.contains(text.lowercased())
        )
    }

    /// The party that a name means at some words of a sentence; `nil` where none or several are known by it.
    func party(named text: String, at tokens: Range<Int>, _ scan: SentenceScan, _ evidence: StateEvidence) -> Int? {
        var name = name(text, tokens, .political)
        name.bodies.removeAll { gazetteer.entries[$0.entry].kind != .political }
        if name.bodies.count == 1 { return name.bodies[0].entry }
        guard !name.bodies.isEmpty, case .known(let party, _) = referent(name, evidence, scan) else { return nil }
        return party
    }

    private func referent(_ name: Name, _ evidence: StateEvidence, _ scan: SentenceScan) -> Mention.Referent {
        let homes = name.bodies.compactMap(\.state)
        if let owner = evidence.owner(of: name.tokens, scan) { return referent(name, of: owner) }
        let near = evidence.states(in: scan.index, outside: name.tokens)
        if let state = only(near, among: homes) { return referent(name, of: state) }
        if let state = only(Set(evidence.counts.keys), among: homes) ?? evidence.main {
            return referent(name, of: state)
        }
        let isFree = evidence.counts.isEmpty || name.isMostlyFirst && near.isEmpty
        guard name.isMostlyFirst, isFree, let first = name.bodies.first else { return .body(name.kind) }
        return .known(first.entry, demonym: false)
    }

    /// The state that is meant: the only one, or the only one that has such a body.
    private func only(_ states: Set<String>, among homes: [String]) -> String? {
        if states.count == 1 { return states.first }
        let known = states.intersection(homes)
        return known.count == 1 ? known.first : nil
    }

    private func referent(_ name: Name, of state: String) -> Mention.Referent {
        guard let body = name.bodies.first(where: { $0.state == state }) else { return .body(name.kind) }
        return .known(body.entry, demonym: false)
    }
}
