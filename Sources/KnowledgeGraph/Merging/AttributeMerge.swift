internal import NewsOntology
internal import NewsText

/// Joins what two graphs say of one node or edge.
struct AttributeMerge {
    /// Whether another name is another surface form, as for states and persons, or a conflict, as for events.
    let namesAreAliases: Bool
    private(set) var conflicts: [AttributeConflict] = []

    /// What the prefix and the name of an attribute call the value that lost.
    static let prefix = "conflict."

    /// What the attribute is called that says why records of several articles are one.
    static let identity = "identity"

    init(namesAreAliases: Bool) {
        self.namesAreAliases = namesAreAliases
    }

    /// The attributes of both; lists are joined, and of two single values the first stays where it is.
    mutating func join(_ first: Attributes, _ second: Attributes) -> Attributes {
        var joined = first
        for (key, value) in second {
            guard let own = joined[key] else {
                joined[key] = value
                continue
            }
            if own != value { join(key, own, value, &joined) }
        }
        for attribute in second.foreign { add(attribute, to: &joined) }
        return joined
    }

    private mutating func join(
        _ key: AttributeKey,
        _ own: AttributeValue,
        _ other: AttributeValue,
        _ joined: inout Attributes
    ) {
        switch (key, own, other) {
        case (_, .strings(let a), .strings(let b)): joined[key] = .strings(a + b.filter { !a.contains($0) })
        case (_, .spans(let a), .spans(let b)):
            // What says nothing new changes nothing, the order of a file included.
            if !Set(b).isSubset(of: a) { joined[key] = .spans(Set(a + b).sorted()) }
        case (.confidence, .number(let a), .number(let b)): joined[key] = .number(max(a, b))
        case (.basis, _, _): joined.set(.basis, Basis.text.rawValue)
        case (.rule, .string(let a), .string(let b)):
            let rules = a.split(separator: "|").map(String.init)
            let new = b.split(separator: "|").map(String.init).filter { !rules.contains($0) }
            joined.set(.rule, (rules + new).joined(separator: "|"))
        case (.name, _, .string(let name)) where namesAreAliases: addAlias(name, to: &joined)
        default: conflict(key.rawValue, own.text, other.text, &joined)
        }
    }

    /// What another article says of an event that a first one tells: its words are further words and no conflict.
    func asRetold(_ other: Attributes, _ known: Attributes) -> Attributes {
        var retold = other
        for key in [AttributeKey.name, .statusCue, .quote] where known[key] != nil { retold[key] = nil }
        guard let trigger = other[.trigger]?.text, let own = known[.trigger]?.text else { return retold }
        retold[.trigger] = nil
        if trigger != own { addAlias(trigger, to: &retold) }
        return retold
    }

    /// Adds another surface form.
    func addAlias(_ name: String, to attributes: inout Attributes) {
        guard attributes[.name]?.text != name else { return }
        var aliases: [String] = []
        if case .strings(let known)? = attributes[.aliases] { aliases = known }
        if !aliases.contains(name) { attributes[.aliases] = .strings(aliases + [name]) }
    }

    /// Keeps what lost under another name, and tells.
    mutating func conflict(_ name: String, _ kept: String, _ other: String, _ attributes: inout Attributes) {
        conflicts.append(AttributeConflict(attribute: name, kept: kept, other: other))
        keep(ForeignAttribute(name: Self.prefix + name, text: other), in: &attributes)
    }

    private mutating func add(_ attribute: ForeignAttribute, to joined: inout Attributes) {
        guard let own = joined.foreign.first(where: { $0.name == attribute.name }) else {
            joined.foreign.append(attribute)
            return
        }
        if own == attribute { return }
        if attribute.name.hasPrefix(Self.prefix) { return keep(attribute, in: &joined) }
        if attribute.name == Self.identity { return join(attribute, in: &joined) }
        conflict(attribute.name, own.text, attribute.text, &joined)
    }

    private func join(_ attribute: ForeignAttribute, in joined: inout Attributes) {
        guard let index = joined.foreign.firstIndex(where: { $0.name == attribute.name }) else { return }
        let all = Set("\(joined.foreign[index].text)|\(attribute.text)".split(separator: "|").map(String.init))
        joined.foreign[index] = ForeignAttribute(
            name: attribute.name,
            text: IdentityRule.inOrder(all).joined(separator: "|")
        )
    }

    private func keep(_ attribute: ForeignAttribute, in joined: inout Attributes) {
        guard let index = joined.foreign.firstIndex(where: { $0.name == attribute.name }) else {
            joined.foreign.append(attribute)
            return
        }
        let known = joined.foreign[index].text
        guard !known.split(separator: "|").contains(where: { $0 == attribute.text }) else { return }
        joined.foreign[index] = ForeignAttribute(name: attribute.name, text: "\(known)|\(attribute.text)")
    }
}
