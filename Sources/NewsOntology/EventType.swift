/// The types of events: the roots of PLOVER, with APPOINT and STATEMENT of our own.
///
/// Source: Open Event Data Alliance, *PLOVER Coding Manual*, draft 0.8 (2021).
public enum EventType: String, CaseIterable, Sendable {
    /// Words of agreement and of exchange.
    case agree = "AGREE", consult = "CONSULT", support = "SUPPORT", concede = "CONCEDE"
    /// Deeds of cooperation.
    case cooperate = "COOPERATE", aid = "AID", retreat = "RETREAT"
    /// Words of conflict.
    case request = "REQUEST", accuse = "ACCUSE", reject = "REJECT", threaten = "THREATEN"
    /// Deeds of conflict.
    case protest = "PROTEST", sanction = "SANCTION", mobilize = "MOBILIZE", coerce = "COERCE", assault = "ASSAULT"
    /// Not in PLOVER: who takes or leaves an office, and plain speech.
    case appoint = "APPOINT", statement = "STATEMENT"

    /// What the type means, in one line for people and schemas.
    public var summary: String {
        switch self {
        case .agree: "Agrees, promises, accepts, signs, ratifies, decides to cooperate."
        case .consult: "Meets, visits, telephones, negotiates, consults, hosts."
        case .support: "Expresses support, praises, recognises, thanks, invites."
        case .concede: "Eases a sanction, admits, resigns, gives way, releases."
        case .cooperate: "Does something together: trade, exercise, intelligence."
        case .aid: "Gives money, arms, humanitarian or other help."
        case .retreat: "Withdraws forces, ceases fire, disarms, releases."
        case .request: "Asks, urges, demands, proposes, calls for, summons."
        case .accuse: "Criticises, condemns, accuses, complains, investigates."
        case .reject: "Refuses, denies, vetoes, boycotts, walks out."
        case .threaten: "Warns of or promises a harmful act."
        case .protest: "Demonstrates, strikes, riots."
        case .sanction: "Imposes a sanction; expels, recalls or breaks relations."
        case .mobilize: "Raises alert, deploys forces, tests a weapon."
        case .coerce: "Arrests, seizes, blockades, bans, censors, destroys property."
        case .assault: "Uses force: bombs, shells, kills, abducts."
        case .appoint: "Elects, appoints, inaugurates, dismisses."
        case .statement: "Says something that no other type fits."
        }
    }

    /// The modes that PLOVER and the guidelines name for this type.
    public var modes: [EventMode] {
        switch self {
        case .agree: [.meet, .mediate, .settle, .support, .aid, .yield]
        case .consult: [.visit, .meeting, .phone, .multilateral, .mediation]
        case .cooperate: [.military, .economic, .judicial, .intelligence]
        case .aid: [.military, .economic, .humanitarian]
        case .retreat: [.withdraw, .ceasefire, .disarm, .release]
        case .request: [.meet, .mediate, .settle, .support, .aid, .change, .yield]
        case .accuse: [.allege, .disapprove, .investigate]
        case .threaten: [.military, .sanction, .relations, .other]
        case .protest: [.demonstrate, .strike, .riot]
        case .sanction: [.economic, .diplomatic, .aid]
        case .mobilize: [.troops, .weapons, .alert, .police]
        case .coerce: [.arrest, .seize, .restrict, .deport, .cyber]
        case .assault: [.airstrike, .bombing, .shooting, .assassination, .abduction, .other]
        case .appoint: [.elect, .appoint, .leave]
        case .support, .concede, .reject, .statement: []
        }
    }
}
