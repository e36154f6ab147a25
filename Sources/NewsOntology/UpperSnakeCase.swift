extension RelationType {
    /// The name as Neo4j's users write types of relationships: `HOLDS_OFFICE`.
    package var upperSnakeCase: String { RelationType.upperSnakeCaseNames[self] ?? rawValue }

    private static let upperSnakeCaseNames = Dictionary(
        uniqueKeysWithValues: allCases.map { type in
            let name = type.rawValue.reduce(into: "") { out, letter in
                if letter.isUppercase { out += "_" }
                out += letter.uppercased()
            }
            return (type, name)
        }
    )
}
