internal import KnowledgeGraph
internal import NewsOntology

/// Where a place lies: degrees of WGS 84, north and east positive.
struct GeoPosition: Hashable, Sendable {
    let latitude: Double
    let longitude: Double

    /// The position that a node says it has; `nil` where it says none, half of one, or one that is not on the Earth.
    init?(_ attributes: Attributes) {
        guard let (latitude, longitude) = GeoPosition.numbers(attributes),
            abs(latitude) <= 90, abs(longitude) <= 180
        else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }

    /// Whether a node says a position that is not on the Earth.
    static func isOffEarth(_ attributes: Attributes) -> Bool {
        numbers(attributes) != nil && GeoPosition(attributes) == nil
    }

    private static func numbers(_ attributes: Attributes) -> (latitude: Double, longitude: Double)? {
        guard case .number(let latitude)? = attributes[.latitude], case .number(let longitude)? = attributes[.longitude]
        else { return nil }
        return (latitude, longitude)
    }
}
