extension RelationType {
    /// The name as Neo4j's users write types of relationships: `HOLDS_OFFICE`.
    package var upperSnakeCase: String {
        rawValue.reduce(into: "") { out, letter in
            if letter.isUppercase { out += "_" }
            out += letter.uppercased()
        }
    }
}
