/// Whether an event happened.
public enum EventStatus: String, CaseIterable, Sendable {
    /// It took place.
    case happened
    /// It is taking place.
    case ongoing
    /// It is announced or scheduled.
    case planned
    /// Somebody wants it.
    case calledFor = "called-for"
    /// It may happen, is threatened, alleged or rumoured.
    case possible
    /// It did not happen, will not, or was refused.
    case denied
}

/// Whether an office is held.
public enum OfficeStatus: String, CaseIterable, Sendable {
    /// Held now.
    case current
    /// Held before.
    case former
    /// Held for the time being.
    case acting
    /// Elected and not yet in office.
    case elect
    /// Named and not yet in office.
    case designate
}

/// What kind of body an organisation is.
public enum OrganisationKind: String, CaseIterable, Sendable {
    /// A body of a state: ministry, parliament, army, police.
    case government
    /// A body of states.
    case intergovernmental
    /// A party or movement, armed or not.
    case political
    /// A news agency, paper or broadcaster.
    case media
    /// A body of citizens.
    case nongovernmental
    /// A company.
    case business
    /// Anything else.
    case other
}

/// Where a statement of the graph comes from.
public enum Basis: String, CaseIterable, Sendable {
    /// The article says it.
    case text
    /// The built-in gazetteer adds it.
    case background
}
