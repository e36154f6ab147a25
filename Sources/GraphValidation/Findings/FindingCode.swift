/// The kinds of findings; their texts are stable, so that scripts can rely on them. What each means, `summary` says.
public enum FindingCode: String, CaseIterable, Sendable {
    /// The bytes, the encoding or the size of the document.
    case empty, encoding, depth
    case unknownFormat = "unknown-format", nulByte = "nul-byte"
    case attributeCount = "attribute-count", textSize = "text-size", tooMany = "too-many"
    /// The grammar that the document breaks.
    case doctype, structure, iri
    case wellFormed = "well-formed", processingInstruction = "processing-instruction", jsonSyntax = "json-syntax"
    case dotSyntax = "dot-syntax", tripleSyntax = "triple-syntax", csvSyntax = "csv-syntax"
    /// Identifiers, keys and what they refer to.
    case duplicateID = "duplicate-id", duplicateAttribute = "duplicate-attribute", unknownKey = "unknown-key"
    case danglingReference = "dangling-reference", keyDeclaration = "key-declaration", severalGraphs = "several-graphs"
    case keyType = "key-type", keyName = "key-name", keyOwner = "key-owner", unusedKey = "unused-key"
    /// The ontology, its shapes and its versions.
    case value, date, offsets, datatype, version, shape
    case nodeType = "node-type", edgeType = "edge-type", unstatedEdge = "unstated-edge", unknownTerm = "unknown-term"
    case edgeNotAllowed = "edge-not-allowed", attributeNotAllowed = "attribute-not-allowed", noGraph = "no-graph"
    case missingAttribute = "missing-attribute", eventOrder = "event-order"
    /// Advice on how other programs show the document.
    case unlabelled, viewers

    /// What the code says of a document, in one line for people.
    public var summary: String {
        switch self {
        case .empty: "There is nothing in the document but blanks."
        case .unknownFormat: "The content is in none of the formats that can be checked."
        case .encoding: "The document is not in UTF-8."
        case .nulByte: "A byte of value zero."
        case .doctype: "A document type declaration, which could declare entities."
        case .depth: "Elements, subgraphs or brackets are nested too deeply."
        case .attributeCount: "An element bears too many attributes."
        case .textSize: "A text, value, comment or name is too long."
        case .wellFormed: "The document is no well-formed XML with namespaces."
        case .processingInstruction: "A processing instruction, which no reader of these formats follows."
        case .structure: "The document is not built as its schema says."
        case .duplicateID: "An identifier is declared twice."
        case .duplicateAttribute: "An element says the same attribute twice."
        case .danglingReference: "Nothing in the document has the identifier that is referred to."
        case .unknownKey: "A value names a key that is not declared, or not for such an element."
        case .keyDeclaration: "A key is declared otherwise than the ontology says."
        case .missingAttribute: "A required attribute is missing."
        case .nodeType: "The ontology has no such type of node."
        case .edgeType: "The ontology has no such type of edge."
        case .unstatedEdge: "A statement is about an edge that the document does not state."
        case .edgeNotAllowed: "The ontology does not let such an edge join nodes of these types."
        case .attributeNotAllowed: "The ontology does not give the attribute to things of this type."
        case .value: "An attribute has a value that the ontology does not know, or one of the wrong kind."
        case .date: "A date is none, or an interval that ends before it starts."
        case .eventOrder: "An event is said to follow from one that came after it."
        case .offsets: "A stretch of the article ends behind the end of the text that was given."
        case .iri: "An IRI has a character that none may have, or is relative without a base."
        case .unknownTerm: "A term of the ontology's namespace that the ontology does not have."
        case .datatype: "A literal has another datatype than the ontology gives the property."
        case .version: "A file follows another version of the ontology than the one that is known here."
        case .jsonSyntax: "The document is no JSON (RFC 8259)."
        case .shape: "The shapes of the ontology (SHACL) do not allow what a resource says."
        case .unlabelled: "Advice: a node has nothing that viewers show."
        case .keyOwner: "Advice: a key does not say what it is for."
        case .unusedKey: "Advice: a key of which there are no data."
        case .keyType: "A value is not of the type that its key says."
        case .keyName: "A key has a name that is no name token, as the official schema wants it."
        case .severalGraphs: "There are several graphs in one file."
        case .viewers: "Advice: some viewers do not show, or do not read, what stands here."
        case .dotSyntax: "The document breaks the grammar of the DOT language."
        case .tripleSyntax: "The document breaks the grammar of N-Triples or Turtle."
        case .csvSyntax: "The document is no table of comma-separated values (RFC 4180)."
        case .noGraph: "The document is sound, but holds no graph that the ontology could be asked of."
        case .tooMany: "There are more findings than were asked for."
        }
    }
}
