internal import NewsOntology

/// All names that an RDF/XML document may need, resolved before its first byte.
struct RDFNames: Sendable {
    /// An attribute: our own property, and the standard ones that repeat it.
    struct Attribute: Sendable {
        let key: AttributeKey
        let own: RDFName
        let standard: [Standard]
    }

    /// A standard property that repeats an attribute.
    struct Standard: Sendable {
        let name: RDFName
        let form: StandardProperty.Form
        let owner: StandardProperty.Owner
    }

    /// A relation: our own property, and the standard one that holds whenever it does.
    struct Relation: Sendable {
        let own: RDFName
        let standard: RDFName?
    }

    private(set) var classes: [NodeType: RDFName] = [:]
    private(set) var attributes: [AttributeKey: Attribute] = [:]
    private(set) var relations: [RelationType: Relation] = [:]

    /// Throws for the first term of the ontology that has no qualified name.
    init() throws(WriterError) {
        for type in NodeType.allCases { classes[type] = try RDFName(type.term) }
        for key in AttributeKey.allCases { attributes[key] = try RDFNames.attribute(key) }
        for type in RelationType.allCases { relations[type] = try RDFNames.relation(type) }
    }

    private static func attribute(_ key: AttributeKey) throws(WriterError) -> Attribute {
        var standard: [Standard] = []
        for property in key.standardProperties {
            standard.append(Standard(name: try RDFName(property.term), form: property.form, owner: property.owner))
        }
        return Attribute(key: key, own: try RDFName(key.term), standard: standard)
    }

    private static func relation(_ type: RelationType) throws(WriterError) -> Relation {
        guard let standard = type.standardProperty else { return Relation(own: try RDFName(type.term), standard: nil) }
        return Relation(own: try RDFName(type.term), standard: try RDFName(standard))
    }
}
