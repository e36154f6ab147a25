/// How an event of a type was done; `EventType.modes` says which mode goes with which type.
public enum EventMode: String, CaseIterable, Sendable {
    /// Of AGREE and REQUEST.
    case meet, mediate, settle, support, aid, yield, change
    /// Of CONSULT.
    case visit, meeting, phone, multilateral, mediation
    /// Of COOPERATE, AID and THREATEN.
    case military, economic, judicial, intelligence, humanitarian, sanction, relations
    /// Of RETREAT.
    case withdraw, ceasefire, disarm, release
    /// Of ACCUSE.
    case allege, disapprove, investigate
    /// Of PROTEST.
    case demonstrate, strike, riot
    /// Of SANCTION and MOBILIZE.
    case diplomatic, troops, weapons, alert, police
    /// Of COERCE.
    case arrest, seize, restrict, deport, cyber
    /// Of ASSAULT.
    case airstrike, bombing, shooting, assassination, abduction
    /// Of APPOINT.
    case elect, appoint, leave
    /// Of ASSAULT and THREATEN, when none of the others fits.
    case other
}
