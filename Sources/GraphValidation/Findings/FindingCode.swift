/// The kinds of findings; their texts are stable, so that scripts can rely on them.
public enum FindingCode: String, CaseIterable, Sendable {
    /// There is nothing in the document but blanks.
    case empty
    /// The content is in none of the formats that can be checked.
    case unknownFormat = "unknown-format"
    /// The document is not in UTF-8.
    case encoding
    /// A byte of value zero.
    case nulByte = "nul-byte"
    /// A document type declaration, which could declare entities.
    case doctype
    /// Elements, subgraphs or brackets are nested too deeply.
    case depth
    /// An element bears too many attributes.
    case attributeCount = "attribute-count"
    /// A text, value, comment or name is too long.
    case textSize = "text-size"
    /// The document is no well-formed XML with namespaces.
    case wellFormed = "well-formed"
    /// A processing instruction, which no reader of these formats follows.
    case processingInstruction = "processing-instruction"
    /// The document is not built as its schema says.
    case structure
    /// An identifier is declared twice.
    case duplicateID = "duplicate-id"
    /// An element says the same attribute twice.
    case duplicateAttribute = "duplicate-attribute"
    /// Nothing in the document has the identifier that is referred to.
    case danglingReference = "dangling-reference"
    /// A value names a key that is not declared, or not for such an element.
    case unknownKey = "unknown-key"
    /// A key is declared otherwise than the ontology says.
    case keyDeclaration = "key-declaration"
    /// A required attribute is missing.
    case missingAttribute = "missing-attribute"
    /// The ontology has no such type of node.
    case nodeType = "node-type"
    /// The ontology has no such type of edge.
    case edgeType = "edge-type"
    /// A statement is about an edge that the document does not state.
    case unstatedEdge = "unstated-edge"
    /// The ontology does not let such an edge join nodes of these types.
    case edgeNotAllowed = "edge-not-allowed"
    /// The ontology does not give the attribute to things of this type.
    case attributeNotAllowed = "attribute-not-allowed"
    /// An attribute has a value that the ontology does not know, or one of the wrong kind.
    case value
    /// A date is none, or an interval that ends before it starts.
    case date
    /// An event is said to follow from one that came after it.
    case eventOrder = "event-order"
    /// The document breaks the grammar of the DOT language.
    case dotSyntax = "dot-syntax"
    /// There are more findings than were asked for.
    case tooMany = "too-many"
}
