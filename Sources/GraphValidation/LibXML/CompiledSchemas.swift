internal import CLibXML2

/// A schema in the form that libxml2 validates with.
///
/// Nothing changes it once it is compiled, so that any number of threads can validate with it.
final class CompiledSchema: @unchecked Sendable {
    /// The language of the schema; one of XML Schema points into the document that it was read from.
    enum Language {
        case xsd(xmlSchemaPtr, xmlDocPtr)
        case relaxNG(xmlRelaxNGPtr)
    }

    let language: Language

    init(_ language: Language) { self.language = language }

    deinit {
        switch language {
        case .xsd(let schema, let document):
            xmlSchemaFree(schema)
            xmlFreeDoc(document)
        case .relaxNG(let schema): xmlRelaxNGFree(schema)
        }
    }
}

/// The built-in schemas, each compiled when it is needed first.
enum CompiledSchemas {
    static func xsd(_ dialect: GraphMLDialect) throws(ValidationError) -> CompiledSchema {
        switch dialect {
        case .newsgraph: try newsgraph.get()
        case .general, .extended: try general.get()
        case .yEd, .extendedYEd: try yEd.get()
        }
    }

    static func rdf() throws(ValidationError) -> CompiledSchema { try relaxNG.get() }

    private static let newsgraph = Result { () throws(ValidationError) in
        try compileXSD(SchemaCatalog.graphml.name, SchemaCatalog.graphml.text)
    }
    private static let general = Result { () throws(ValidationError) in try compileGeneral(withYFiles: false) }
    private static let yEd = Result { () throws(ValidationError) in try compileGeneral(withYFiles: true) }
    private static let relaxNG = Result { () throws(ValidationError) in
        try compileRelaxNG(SchemaCatalog.rdf.name, SchemaCatalog.rdf.text)
    }

    /// The schema of GraphML in general, but that keys may have any names: those that are no name tokens get a warning.
    private static func compileGeneral(withYFiles: Bool) throws(ValidationError) -> CompiledSchema {
        let schema = SchemaCatalog.generalGraphML
        let text = try schema.text.replacing(
            "name=\"attr.name\" type=\"xs:NMTOKEN\"",
            with: "name=\"attr.name\" type=\"xs:string\""
        )
        guard withYFiles else { return try compileXSD(schema.name, text) }
        return try compileXSD(
            "\(schema.name) with yEd's drawings",
            additionsOfYEd.reduce(text) { $0.replacing($1.behind, with: $1.behind + $1.addition) }
        )
    }

    /// What yEd adds: drawings in the data, and two attributes.
    private static let additionsOfYEd: [(behind: String, addition: String)] = {
        let any = "<xs:any namespace=\"##other\" minOccurs=\"0\" maxOccurs=\"unbounded\" processContents=\"skip\"/>"
        let drawings = "<xs:sequence>\(any)</xs:sequence>"
        let end = "</xs:documentation></xs:annotation>"
        return [
            ("The value that an element has for a key.\(end)", drawings),
            ("The value of a key where an element says none.\(end)", drawings),
            (
                "<xs:attribute name=\"attr.type\" type=\"ValueType\"/>",
                "<xs:attribute name=\"yfiles.type\" type=\"xs:string\"/>"
            ),
            (
                "<xs:attribute name=\"parse.outdegree\" type=\"xs:nonNegativeInteger\"/>",
                "<xs:attribute name=\"yfiles.foldertype\" type=\"FolderType\"/>"
            ),
        ]
    }()

    private static func compileXSD(_ name: String, _ text: String) throws(ValidationError) -> CompiledSchema {
        try compile(name) { () throws(ValidationError) in
            guard let document = xmlReadMemory(text, Int32(text.utf8.count), nil, nil, LibXML.options) else {
                return nil
            }
            removeIdentityConstraints(from: xmlDocGetRootElement(document))
            let parser = try Handle(xmlSchemaNewDocParserCtxt(document), xmlSchemaFreeParserCtxt)
            guard let schema = xmlSchemaParse(parser.pointer) else {
                xmlFreeDoc(document)
                return nil
            }
            return .xsd(schema, document)
        }
    }

    private static func compileRelaxNG(_ name: String, _ text: String) throws(ValidationError) -> CompiledSchema {
        try compile(name) { () throws(ValidationError) in
            let document = try Handle(
                xmlReadMemory(text, Int32(text.utf8.count), nil, nil, LibXML.options),
                xmlFreeDoc
            )
            let parser = try Handle(xmlRelaxNGNewDocParserCtxt(document.pointer), xmlRelaxNGFreeParserCtxt)
            return xmlRelaxNGParse(parser.pointer).map { .relaxNG($0) }
        }
    }

    private static func compile(
        _ name: String,
        _ body: () throws(ValidationError) -> CompiledSchema.Language?
    ) throws(ValidationError) -> CompiledSchema {
        LibXML.prepare
        let errors = FirstError()
        guard let language = try withErrors(to: errors, body) else {
            throw .schemaDoesNotCompile(name, reason: errors.message ?? "no reason given")
        }
        return CompiledSchema(language)
    }

    /// Takes out `xs:unique`, `xs:key` and `xs:keyref`: identifiers are checked in tables of our own, because
    /// libxml2 spends nine tenths of its time on these, keeps every identifier and reports wrong lines.
    private static func removeIdentityConstraints(from element: xmlNodePtr?) {
        var next = element?.pointee.children
        while let node = next {
            next = node.pointee.next
            if ["unique", "key", "keyref"].contains(node.localName) {
                newsgraph_discard_node(node)
            } else {
                removeIdentityConstraints(from: node)
            }
        }
    }
}

extension xmlNodePtr {
    /// The name of an element without prefix; empty for anything else.
    fileprivate var localName: String {
        guard pointee.type == XML_ELEMENT_NODE, let name = pointee.name else { return "" }
        return String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    }
}
