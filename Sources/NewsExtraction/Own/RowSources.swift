package import NewsOntology

/// The rows of tables that statements come from, found by the names in them.
package struct RowSources: Sendable {
    private var names: [String: String] = [:]
    private var triggers: [String: String] = [:]

    /// The rows that are built in: rules that come from a user's own name their row themselves.
    package init(_ catalog: KnowledgeCatalog) {
        for row in catalog.builtInRows(.name) {
            for name in row.names where names[Self.key(row["type"], name)] == nil {
                names[Self.key(row["type"], name)] = row.source
            }
        }
        for row in catalog.builtInRows(.event) { triggers[Self.key(row["pos"], row["trigger"])] = row.source }
    }

    private static func key(_ kind: String, _ name: String) -> String { "\(kind)\t\(name)" }

    /// The row that a rule stands for: of an entity by its names, of an event by its trigger.
    package func source(ofRule rule: String, names: [String], type: NodeType) -> String? {
        if rule == "gazetteer" {
            let type = type == .official ? NodeType.person : type
            return names.lazy.compactMap { self.names[Self.key(type.rawValue, $0)] }.first
        }
        let parts = rule.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let pos = ["verb": "V", "noun": "N"][parts[0]] else { return nil }
        return triggers[Self.key(pos, parts[1])]
    }
}
