/// A literal of RDF 1.1 (RDF 1.1 Concepts, section 3.3).
package struct Literal: Hashable, Sendable {
    /// The lexical form.
    package let text: String
    /// The language tag in lower case, or `nil`.
    package let language: String?
    /// The IRI of the datatype.
    package let datatype: String

    /// A literal with a datatype; `xsd:string` unless another is given.
    package init(_ text: String, datatype: String = RDFTerms.string) {
        self.text = text
        self.language = nil
        self.datatype = datatype
    }

    /// A text in a language.
    package init(_ text: String, language: String) {
        self.text = text
        self.language = language.lowercased()
        self.datatype = RDFTerms.langString
    }
}

/// A subject or object of RDF.
package enum RDFTerm: Hashable, Sendable {
    /// An absolute IRI.
    case iri(String)
    /// A blank node, by a label that means something within its document only.
    case blank(String)
    /// A literal; never a subject.
    case literal(Literal)
}

/// A statement of RDF 1.1.
package struct Triple: Hashable, Sendable {
    /// What is spoken of: an IRI or a blank node.
    package let subject: RDFTerm
    /// The IRI of the property.
    package let predicate: String
    /// The value.
    package let object: RDFTerm

    /// Puts a triple together.
    package init(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
    }
}

/// The terms of RDF and of XML Schema that readers know by heart.
package enum RDFTerms {
    /// The namespace of RDF.
    package static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// The datatypes of XML Schema.
    package static let xsd = "http://www.w3.org/2001/XMLSchema#"
    /// The datatype of texts without language.
    package static let string = xsd + "string"
    /// The datatype of truth values.
    package static let boolean = xsd + "boolean"
    /// The datatype of texts with a language.
    package static let langString = namespace + "langString"
    /// The datatype of pieces of XML.
    package static let xmlLiteral = namespace + "XMLLiteral"
    package static let type = namespace + "type"
    package static let first = namespace + "first"
    package static let rest = namespace + "rest"
    package static let empty = namespace + "nil"
    package static let statement = namespace + "Statement"
    package static let subject = namespace + "subject"
    package static let predicate = namespace + "predicate"
    package static let object = namespace + "object"
}

/// Where the parts of a triple stand in a document, in bytes.
package struct TriplePlace: Hashable, Sendable {
    package var subject: Int
    package var predicate: Int
    package var object: Int

    package init(subject: Int, predicate: Int, object: Int) {
        (self.subject, self.predicate, self.object) = (subject, predicate, object)
    }

    /// All parts stand at one place.
    package init(_ offset: Int) { self.init(subject: offset, predicate: offset, object: offset) }
}

/// Takes the triples of a document one by one, repetitions included, each with its place.
package typealias TripleReceiver = (Triple, TriplePlace) -> Void
