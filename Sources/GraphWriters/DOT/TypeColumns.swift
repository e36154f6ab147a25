internal import NewsOntology

/// A drawing with a box for each type sets the boxes side by side, in the order in which most edges run.
///
/// Left to itself `dot` sets boxes one below the other, and their edges in one thick strand with the labels on top of
/// each other.
extension DrawingLook {
    var hasColumns: Bool { cluster == .type && layout == .layers }
}

extension NodeType {
    /// The place of its box, from the left: what happened, who did it to whom, and where they belong.
    var column: Int {
        switch self {
        case .event: 0
        case .group: 1
        case .official: 2
        case .person: 3
        case .organisation: 4
        case .thing: 5
        case .place: 6
        case .state: 7
        case .article: 8
        }
    }
}
