internal import NewsOntology

/// All terms that an RDF document may need, numbered, and resolved before its first byte.
struct RDFNames: Sendable {
    /// The number of a term: its index in `all`.
    typealias Number = Int

    /// A type: our own class, and the standard ones.
    struct Class: Sendable {
        let own: Number
        let further: [Number]
        let isLocalToArticle: Bool
    }

    /// An attribute: our own property, and the standard ones that repeat it.
    struct Attribute: Sendable {
        let own: Number
        let standard: [Standard]
        let isNaturalLanguage: Bool
    }

    /// A standard property that repeats an attribute.
    struct Standard: Sendable {
        let name: Number
        let form: StandardProperty.Form
        let owner: StandardProperty.Owner
    }

    /// A relation: our own property, the standard one that holds whenever it does, and what else its statement is.
    struct Relation: Sendable {
        let own: Number
        let standard: Number?
        let membership: Membership?
    }

    /// A statement that is an n-ary relation of a standard vocabulary too.
    struct Membership: Sendable {
        let type: Number
        let source: Number
        let target: Number
    }

    private(set) var all: [RDFName] = []
    let classes: CaseTable<NodeType, Class>
    let attributes: CaseTable<AttributeKey, Attribute>
    let relations: CaseTable<RelationType, Relation>
    let fixed: RDFTerms

    /// The terms of the ontology, once for the program; throws for the first one that has no qualified name.
    static func resolved() throws(WriterError) -> RDFNames { try once.get() }

    private static let once = Result<RDFNames, WriterError> { () throws(WriterError) in try RDFNames() }

    /// Throws for the first term that has no qualified name.
    init() throws(WriterError) {
        var table = Numbering()
        classes = try CaseTable { (type: NodeType) throws(WriterError) in try table.row(type) }
        attributes = try CaseTable { (key: AttributeKey) throws(WriterError) in try table.row(key) }
        relations = try CaseTable { (type: RelationType) throws(WriterError) in try table.row(type) }
        fixed = try RDFTerms(&table)
        all = table.names
    }

    /// Gives each term its number.
    struct Numbering {
        fileprivate(set) var names: [RDFName] = []
        private var numbers: [Term: Number] = [:]

        mutating func number(_ term: Term) throws(WriterError) -> Number {
            if let known = numbers[term] { return known }
            names.append(try RDFName(term))
            numbers[term] = names.count - 1
            return names.count - 1
        }

        mutating func row(_ type: NodeType) throws(WriterError) -> Class {
            var further: [Number] = []
            for term in type.furtherClasses { further.append(try number(term)) }
            return Class(own: try number(type.term), further: further, isLocalToArticle: type.isLocalToArticle)
        }

        mutating func row(_ key: AttributeKey) throws(WriterError) -> Attribute {
            var standard: [Standard] = []
            for property in key.standardProperties {
                let name = try number(property.term)
                standard.append(Standard(name: name, form: property.form, owner: property.owner))
            }
            let own = try number(key.term)
            return Attribute(own: own, standard: standard, isNaturalLanguage: key.isNaturalLanguage)
        }

        mutating func row(_ type: RelationType) throws(WriterError) -> Relation {
            var (standard, membership) = (Number?.none, Membership?.none)
            if let term = type.standardProperty { standard = try number(term) }
            if let terms = type.membership {
                membership = Membership(
                    type: try number(terms.type),
                    source: try number(terms.source),
                    target: try number(terms.target)
                )
            }
            return Relation(own: try number(type.term), standard: standard, membership: membership)
        }
    }
}
