/// A literal of RDF 1.1 (RDF 1.1 Concepts, section 3.3).
public struct Literal: Hashable, Sendable {
    /// The lexical form.
    public let text: String
    /// The language tag in lower case, or `nil`.
    public let language: String?
    /// The IRI of the datatype.
    public let datatype: String

    /// A literal with a datatype; `xsd:string` unless another is given.
    public init(_ text: String, datatype: String = RDFTerms.string) {
        self.text = text
        self.language = nil
        self.datatype = datatype
    }

    /// A text in a language.
    public init(_ text: String, language: String) {
        self.text = text
        self.language = language.lowercased()
        self.datatype = RDFTerms.langString
    }
}

/// A subject or object of RDF.
public enum RDFTerm: Hashable, Sendable {
    /// An absolute IRI.
    case iri(String)
    /// A blank node, by a label that means something within its document only.
    case blank(String)
    /// A literal; never a subject.
    case literal(Literal)
}

/// A statement of RDF 1.1.
public struct Triple: Hashable, Sendable {
    /// What is spoken of: an IRI or a blank node.
    public let subject: RDFTerm
    /// The IRI of the property.
    public let predicate: String
    /// The value.
    public let object: RDFTerm

    /// Puts a triple together.
    public init(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
    }
}

/// The terms of RDF and of XML Schema that readers know by heart.
public enum RDFTerms {
    /// The namespace of RDF.
    public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// The datatype of texts without language.
    public static let string = "http://www.w3.org/2001/XMLSchema#string"
    /// The datatype of texts with a language.
    public static let langString = namespace + "langString"
    /// The datatype of pieces of XML.
    public static let xmlLiteral = namespace + "XMLLiteral"
    static let type = namespace + "type"
    static let first = namespace + "first"
    static let rest = namespace + "rest"
    static let empty = namespace + "nil"
    static let statement = namespace + "Statement"
    static let subject = namespace + "subject"
    static let predicate = namespace + "predicate"
    static let object = namespace + "object"
}
