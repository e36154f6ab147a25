/// What an open element of RDF/XML is, and what may stand in it.
enum RDFXMLFrame {
    /// `rdf:RDF`: nodes.
    case document
    /// A node, or a property with `parseType="Resource"`: properties.
    case node(RDFTerm, members: Int)
    /// A property: a text or a node.
    case property(RDFXMLProperty)
    /// A property that is complete: nothing.
    case empty
    /// A property with `parseType="Collection"`: nodes.
    case collection(RDFXMLProperty, items: [RDFTerm])
    /// A property with `parseType="Literal"`, or an element inside of one: anything.
    case literal(RDFXMLProperty?)
}

/// A property element whose value is still to come.
struct RDFXMLProperty {
    let subject: RDFTerm
    let predicate: String
    /// The IRI of the statement that the property makes, where it is to be reified.
    let statement: String?
    /// Where the element begins, and its value.
    let start: Int
    var valueStart: Int
    var datatype: String?
    var text = ""
    var object: RDFTerm?
}

/// What an element inherits: its base and its language.
struct RDFXMLContext {
    var base: IRIReference?
    var language: String?
}

/// The names of the syntax, which mean no class and no property (RDF/XML, section 6.2).
enum RDFXMLNames {
    static func iri(_ local: String) -> String { RDFTerms.namespace + local }

    private static let core = ["RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype"]
    private static let old = ["aboutEach", "aboutEachPrefix", "bagID"]

    /// Names that no node element may have.
    static let notNodes = Set((core + old + ["li"]).map(iri))
    /// Names that no property element may have.
    static let notProperties = Set((core + old + ["Description"]).map(iri))
    /// Names that no attribute with a value may have.
    static let notPropertyAttributes = Set((core + old + ["Description", "li"]).map(iri))

    /// Attributes of the syntax that may stand without a prefix, as in older documents (section 6.1.4).
    static let bare: Set<String> = ["ID", "about", "resource", "parseType", "type"]
}
