internal import CLibXML2

/// Pointers of libxml2 that free themselves; none of them can be copied, and none leaves this module.

struct ParserHandle: ~Copyable {
    let pointer: xmlParserCtxtPtr

    init() throws(ValidationError) {
        guard let pointer = xmlNewParserCtxt() else { throw .parserUnavailable }
        self.pointer = pointer
    }

    deinit { xmlFreeParserCtxt(pointer) }
}

struct DocumentHandle: ~Copyable {
    let pointer: xmlDocPtr

    init(_ pointer: xmlDocPtr?) throws(ValidationError) {
        guard let pointer else { throw .parserUnavailable }
        self.pointer = pointer
    }

    deinit { xmlFreeDoc(pointer) }
}

/// A compiled XML Schema together with the document that its parts point into.
struct XSDHandle: ~Copyable {
    let pointer: xmlSchemaPtr
    private let document: DocumentHandle

    init?(_ pointer: xmlSchemaPtr?, document: consuming DocumentHandle) {
        guard let pointer else { return nil }
        self.pointer = pointer
        self.document = document
    }

    deinit { xmlSchemaFree(pointer) }
}

struct XSDValidatorHandle: ~Copyable {
    let pointer: xmlSchemaValidCtxtPtr

    init(_ schema: borrowing XSDHandle) throws(ValidationError) {
        guard let pointer = xmlSchemaNewValidCtxt(schema.pointer) else { throw .parserUnavailable }
        self.pointer = pointer
    }

    deinit { xmlSchemaFreeValidCtxt(pointer) }
}

struct RelaxNGHandle: ~Copyable {
    let pointer: xmlRelaxNGPtr

    init?(_ pointer: xmlRelaxNGPtr?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { xmlRelaxNGFree(pointer) }
}

struct RelaxNGValidatorHandle: ~Copyable {
    let pointer: xmlRelaxNGValidCtxtPtr

    init(_ schema: borrowing RelaxNGHandle) throws(ValidationError) {
        guard let pointer = xmlRelaxNGNewValidCtxt(schema.pointer) else { throw .parserUnavailable }
        self.pointer = pointer
    }

    deinit { xmlRelaxNGFreeValidCtxt(pointer) }
}
