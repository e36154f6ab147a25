internal import GraphSyntax
internal import NewsOntology

/// Checks GeoJSON: the members that it has to have, positions, identifiers; of our own also dates and closed lists.
///
/// Source: RFC 7946, *The GeoJSON Format*.
struct GeoJSONCheck {
    private var ids: Set<String> = []
    private var isOurs = false

    mutating func run(_ parser: inout JSONParser, _ findings: inout FindingCollector) throws(ScanError) {
        guard parser.comes("{") else {
            let node = try parser.value(&findings)
            try parser.end()
            return findings.add(.structure, at: node.offset, "a text of GeoJSON is an object, not \(node.description)")
        }
        let start = parser.offset
        var members: [JSONMember] = []
        try parser.members { (name, offset, parser) throws(ScanError) in
            let value = try read(name, &parser, &findings)
            if name == "ontology" { checkVersion(value, &findings) }
            if members.contains(where: { $0.name == name }) {
                let message = "the object has the name \(MessageText.quote(name.utf8)) twice"
                findings.add(.duplicateAttribute, at: offset, message)
            }
            members.append(JSONMember(name: name, offset: offset, value: value))
        }
        try parser.end()
        check(JSONValue(offset: start, .object(members)), &findings)
    }

    /// Reads a member of the outermost object; features are looked at as they come, and not kept.
    private mutating func read(
        _ name: String,
        _ parser: inout JSONParser,
        _ findings: inout FindingCollector
    ) throws(ScanError) -> JSONValue {
        guard name == "features", parser.comes("[") else { return try parser.value(&findings) }
        let start = parser.offset
        try parser.items { (parser) throws(ScanError) in
            let feature = try parser.value(&findings)
            if !findings.isFull { check(feature: feature, &findings) }
        }
        return JSONValue(offset: start, .array([]))
    }

    private mutating func checkVersion(_ value: JSONValue, _ findings: inout FindingCollector) {
        isOurs = true
        VersionRule.check(value.string ?? value.description, at: value.offset, &findings)
    }

    private mutating func check(_ root: JSONValue, _ findings: inout FindingCollector) {
        if let crs = root["crs"] {
            let message = "'crs' is of GeoJSON before RFC 7946; programs take all positions for degrees of WGS 84"
            findings.add(.viewers, at: crs.offset, message, severity: .warning)
        }
        switch root["type"]?.string {
        case "FeatureCollection":
            guard root["features"]?.items != nil else {
                let place = root["features"]?.offset ?? root.offset
                return findings.add(.structure, at: place, "the FeatureCollection has no list 'features'")
            }
        case "Feature": check(feature: root, &findings)
        default: GeoJSONGeometry.check(root, "the document", &findings)
        }
    }

    private mutating func check(feature: JSONValue, _ findings: inout FindingCollector) {
        guard feature["type"]?.string == "Feature" else {
            let place = feature["type"]?.offset ?? feature.offset
            return findings.add(.structure, at: place, "the feature has no member 'type' with the value 'Feature'")
        }
        if let id = feature["id"] { declare(id, &findings) }
        switch feature["geometry"]?.content {
        case nil:
            findings.add(.structure, at: feature.offset, "the feature has no 'geometry'; without a place it is null")
        case .null: break
        default: feature["geometry"].map { GeoJSONGeometry.check($0, "the geometry", &findings) }
        }
        switch feature["properties"]?.content {
        case .object(let members): if isOurs { for member in members { check(member, &findings) } }
        case .null: break
        default:
            let place = feature["properties"]?.offset ?? feature.offset
            findings.add(.structure, at: place, "the feature has no 'properties'; they are an object or null")
        }
    }

    /// The whole text counts, of which a message shows the start.
    private mutating func declare(_ key: String, _ id: JSONValue, _ findings: inout FindingCollector) {
        guard !ids.insert(key).inserted else { return }
        findings.add(.duplicateID, at: id.offset, "the identifier \(id.description) is used twice")
    }

    private mutating func declare(_ id: JSONValue, _ findings: inout FindingCollector) {
        switch id.content {
        case .string(let text): declare(text, id, &findings)
        case .number: declare(id.description, id, &findings)
        default: findings.add(.structure, at: id.offset, "an 'id' is a text or a number, not \(id.description)")
        }
    }

    /// What a property of ours says, where the ontology has a closed list of values, or a form for dates.
    private func check(_ property: JSONMember, _ findings: inout FindingCollector) {
        guard let key = AttributeKey(rawValue: property.name), key == .date || key.row.nodeValues != nil else { return }
        if case .null = property.value.content { return }
        guard let problem = JSONValueRules.problem(key, property.value, allowed: key.row.nodeValues) else { return }
        findings.addProblem(problem, with: key, at: property.value.offset)
    }
}
