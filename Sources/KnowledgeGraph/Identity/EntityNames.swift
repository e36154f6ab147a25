internal import NewsOntology

/// The names of a node, read for comparison.
enum EntityNames {
    case person(full: [PersonName], bare: [PersonName])
    case body(forms: [BodyForm])
    case place(keys: [String])
    case state(code: String, name: String)
    case group(key: String, state: String?)
    case other

    /// A form of the name of a body, with the state that the name itself says.
    struct BodyForm: Hashable {
        let name: BodyName
        let state: String?
    }

    init(_ node: Node, _ context: EntityContext) {
        var texts = [node.attributes[.name]?.text ?? node.label]
        if case .strings(let aliases)? = node.attributes[.aliases] { texts += aliases.filter(NameWords.isName) }
        switch node.type {
        case .person, .official:
            let names = EntityNames.ofOnePerson(texts).compactMap { PersonName($0) }
            self = .person(full: EntityNames.unique(names.filter(\.isFull)), bare: names.filter { !$0.isFull })
        case .organisation:
            self = .body(forms: EntityNames.unique(texts.flatMap { EntityNames.forms(ofBody: $0, context) }))
        case .place:
            let keys = texts.map { NameWords.of($0).filter { $0 != "the" }.joined(separator: " ") }
            self = .place(keys: EntityNames.unique(keys.filter { !$0.isEmpty }))
        case .state:
            self = .state(code: EntityContext.code(ofState: node), name: NameWords.of(texts[0]).joined(separator: " "))
        case .group: self = EntityNames.group(texts[0], context)
        case .event, .article, .thing: self = .other
        }
    }

    /// The name, and what shares a word with it: *Foreign Minister* is what a person is called, and so are many others.
    private static func ofOnePerson(_ texts: [String]) -> [String] {
        let sounds = texts.map { Set(NameWords.of($0).map(NameSound.of)) }
        return texts.indices.filter { $0 == 0 || !sounds[$0].isDisjoint(with: sounds[0]) }.map { texts[$0] }
    }

    /// A group without its number and its state: *two Indian diplomats* and *diplomats of India* are one key.
    private static func group(_ text: String, _ context: EntityContext) -> EntityNames {
        let words = NameWords.of(text)
        let state = context.stateNames.first { name in
            words.indices.contains { words[$0...].starts(with: name.words) }
        }
        let empty = NameTables.shared.countWords.union(state?.words ?? [])
        let kept = words.filter { !empty.contains($0) && Int($0) == nil }
        return .group(key: kept.joined(separator: " "), state: state?.code)
    }

    private static func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
        var known: Set<Element> = []
        return list.filter { known.insert($0).inserted }
    }

    /// The name as it stands, and without the state that it begins or ends with.
    private static func forms(ofBody text: String, _ context: EntityContext) -> [BodyForm] {
        let words = NameWords.of(text)
        var forms: [BodyForm] = []
        for (state, code) in context.stateNames where state.count < words.count {
            guard words.starts(with: state) || words.reversed().starts(with: state.reversed()) else { continue }
            guard let name = BodyName(text, withoutState: Set(state)) else { continue }
            forms.append(BodyForm(name: name, state: code))
            break
        }
        if let name = BodyName(text, withoutState: []), forms.isEmpty || !name.isGeneric {
            forms.append(BodyForm(name: name, state: nil))
        }
        return forms
    }

    /// Whether a node has a fuller name than another of the same entity: a full name rather than a surname, a name rather
    /// than its initials.
    static func isFuller(_ node: Node, than other: Node) -> Bool {
        let (name, known) = (node.attributes[.name]?.text ?? node.label, other.attributes[.name]?.text ?? other.label)
        switch node.type {
        case .person, .official:
            return PersonName(name)?.isFull == true && PersonName(known)?.isFull != true
        case .organisation: return NameWords.isAcronym(known) && !NameWords.isAcronym(name)
        case .state, .place, .group, .event, .article, .thing: return false
        }
    }
}
