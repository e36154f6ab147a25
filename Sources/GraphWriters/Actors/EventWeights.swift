internal import NewsOntology

extension EventType {
    /// How friendly (up to 10) or hostile (down to −10) a deed of this type is.
    ///
    /// The one table of weights that drawings of actors add up. A type has the value that its nearest root code of CAMEO has
    /// on Goldstein's scale (Goldstein, *A Conflict-Cooperation Scale for WEIS Events Data*, 1992; Schrodt, *CAMEO
    /// Codebook*, 2012), several roots their middle; what PLOVER's REQUEST joins, appeals (3) and demands (−5), and the two
    /// types that are not PLOVER's stand near or at 0.
    var weight: Double {
        switch self {
        case .agree: 4
        case .consult: 1
        case .support: 3.5
        case .concede: 5
        case .cooperate: 6
        case .aid: 7
        case .retreat: 5
        case .request: -1
        case .accuse: -2
        case .reject: -4
        case .threaten: -6
        case .protest: -6.5
        case .sanction: -4
        case .mobilize: -7.2
        case .coerce: -7
        case .assault: -9.5
        case .appoint, .statement: 0
        }
    }
}

extension EventStatus {
    /// How much of its weight a deed counts: what is only announced or feared half, what did not happen nothing.
    var share: Double {
        switch self {
        case .happened, .ongoing: 1
        case .planned, .calledFor, .possible: 0.5
        case .denied: 0
        }
    }
}

/// The sign of a sum of weights, as drawings show it.
enum Stance: CaseIterable {
    case friendly, neutral, hostile

    init(_ weight: Double) {
        self = weight > 0 ? .friendly : weight < 0 ? .hostile : .neutral
    }

    var colour: Colour {
        switch self {
        case .friendly: Colour(0x2E7D4F)
        case .neutral: Colour(0x5B6470)
        case .hostile: Colour(0xB3382C)
        }
    }
}
