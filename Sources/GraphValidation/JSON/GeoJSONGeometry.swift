internal import GraphSyntax

/// Checks the geometries of GeoJSON: their types, how deep their lists are, and that every position is on the Earth.
///
/// Source: RFC 7946, section 3.1.
enum GeoJSONGeometry {
    /// How positions are listed.
    private enum Shape: Sendable {
        case position
        /// A list of at least so many positions.
        case positions(Int)
        /// At least four positions, of which the last is the first.
        case ring
        indirect case list(Shape)
    }

    private static let shapes: [String: Shape] = [
        "Point": .position, "MultiPoint": .positions(1), "LineString": .positions(2),
        "MultiLineString": .list(.positions(2)), "Polygon": .list(.ring), "MultiPolygon": .list(.list(.ring)),
    ]

    /// Checks a geometry; `name` is what messages call it.
    static func check(_ geometry: JSONValue, _ name: String, _ findings: inout FindingCollector) {
        let type = geometry["type"]
        if type?.string == "GeometryCollection" { return checkCollection(geometry, &findings) }
        guard let type, let shape = shapes[type.string ?? ""] else {
            let place = type?.offset ?? geometry.offset
            return findings.add(.structure, at: place, "\(name) has no 'type' that GeoJSON knows")
        }
        guard let coordinates = geometry["coordinates"], let items = coordinates.items else {
            let place = geometry["coordinates"]?.offset ?? geometry.offset
            return findings.add(.structure, at: place, "the \(type.string ?? "") has no list 'coordinates'")
        }
        // Without any coordinates it is as good as none.
        if !items.isEmpty { check(coordinates, as: shape, &findings) }
    }

    private static func checkCollection(_ geometry: JSONValue, _ findings: inout FindingCollector) {
        guard let items = geometry["geometries"]?.items else {
            let place = geometry["geometries"]?.offset ?? geometry.offset
            return findings.add(.structure, at: place, "the GeometryCollection has no list 'geometries'")
        }
        for item in items where !findings.isFull { check(item, "a geometry of the collection", &findings) }
    }

    private static func check(_ node: JSONValue, as shape: Shape, _ findings: inout FindingCollector) {
        guard let items = node.items else {
            return findings.add(.structure, at: node.offset, "\(node.description) stands where a list should stand")
        }
        switch shape {
        case .position: checkPosition(node, items, &findings)
        case .positions(let least):
            if items.count < least { tooFew(node, least, &findings) }
            for item in items where !findings.isFull { check(item, as: .position, &findings) }
        case .ring:
            if items.count < 4 { tooFew(node, 4, &findings) }
            for item in items where !findings.isFull { check(item, as: .position, &findings) }
            checkClosed(items, &findings)
        case .list(let part): for item in items where !findings.isFull { check(item, as: part, &findings) }
        }
    }

    private static func tooFew(_ node: JSONValue, _ least: Int, _ findings: inout FindingCollector) {
        findings.add(.structure, at: node.offset, "the list has to hold \(least) positions or more")
    }

    private static func checkClosed(_ ring: [JSONValue], _ findings: inout FindingCollector) {
        guard let first = ring.first, let last = ring.last, numbers(first) != numbers(last) else { return }
        findings.add(.structure, at: last.offset, "the ring is not closed: its last position has to be its first")
    }

    private static func numbers(_ position: JSONValue) -> [Double?] { (position.items ?? [position]).map(number) }

    private static func number(_ node: JSONValue) -> Double? {
        if case .number(let digits) = node.content { Double(digits) } else { nil }
    }

    private static func checkPosition(_ node: JSONValue, _ items: [JSONValue], _ findings: inout FindingCollector) {
        let numbers = items.map(number)
        guard numbers.count >= 2, !numbers.contains(nil), let longitude = numbers[0], let latitude = numbers[1] else {
            let message = "a position is a list of numbers: longitude, latitude and perhaps the altitude"
            return findings.add(.structure, at: node.offset, message)
        }
        guard abs(longitude) > 180 || abs(latitude) > 90 else { return }
        let message = "the position \(longitude), \(latitude) is not on the Earth; longitude comes first, in degrees"
        findings.add(.value, at: node.offset, message)
    }
}
