/// What has to be said of a thing, besides its type and label.
extension NodeType {
    /// The attributes without which a node of this type says nothing.
    public var requiredAttributes: [AttributeKey] { self == .event ? [.eventType] : [] }
}

extension RelationType {
    /// The attributes without which an edge of this type says nothing.
    public var requiredAttributes: [AttributeKey] { self == .holdsOffice ? [.title] : [] }

    /// The attributes that say where an edge comes from.
    ///
    /// What the gazetteer adds stands in no sentence, and so has no evidence; of another tool's edges nothing is known.
    public func provenance(basis: Basis?) -> [AttributeKey] {
        if self == .linkedTo { return [] }
        return basis == .background ? [.basis, .rule] : [.evidence, .basis, .rule]
    }
}
