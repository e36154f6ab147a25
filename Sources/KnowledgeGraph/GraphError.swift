public import NewsOntology

/// Why a node or edge cannot be part of a graph.
public enum GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The identifier is no XML NMTOKEN.
    case badIdentifier(String)
    /// The identifier is taken.
    case duplicateIdentifier(String)
    /// There is no node with the identifier.
    case unknownNode(String)
    /// The ontology does not allow the relation between the two types.
    case edgeNotAllowed(RelationType, from: NodeType, to: NodeType)
    /// The ontology does not give the attribute to nodes of this type.
    case attributeNotAllowed(AttributeKey, on: String)
    /// The value is of another kind than the ontology says, or not among the allowed ones.
    case badValue(AttributeKey, String)

    /// One line that says what is wrong.
    public var description: String {
        switch self {
        case .badIdentifier(let id): "'\(id)' is no identifier: letters, digits, '.', '-', '_', ':' only"
        case .duplicateIdentifier(let id): "identifier '\(id)' is used twice"
        case .unknownNode(let id): "there is no node '\(id)'"
        case .edgeNotAllowed(let relation, let from, let to):
            "the ontology allows no edge '\(relation.rawValue)' from \(from.rawValue) to \(to.rawValue)"
        case .attributeNotAllowed(let key, let owner): "'\(key.rawValue)' is no attribute of \(owner)"
        case .badValue(let key, let value): "'\(value)' is no value of '\(key.rawValue)'"
        }
    }
}
