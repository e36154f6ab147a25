internal import CLibXML2

/// A schema in the form that libxml2 validates with.
///
/// Nothing changes it once it is compiled, so that any number of threads can validate with it.
final class CompiledXSD: @unchecked Sendable {
    let handle: XSDHandle

    init(_ handle: consuming XSDHandle) { self.handle = handle }
}

/// The same for RELAX NG.
final class CompiledRelaxNG: @unchecked Sendable {
    let handle: RelaxNGHandle

    init(_ handle: consuming RelaxNGHandle) { self.handle = handle }
}

/// The built-in schemas, each compiled when it is needed first.
enum CompiledSchemas {
    static func xsd(_ dialect: GraphMLDialect) throws(ValidationError) -> CompiledXSD {
        switch dialect {
        case .newsgraph: try newsgraph.get()
        case .general, .extended: try general.get()
        case .yEd, .extendedYEd: try yEd.get()
        }
    }

    static func rdf() throws(ValidationError) -> CompiledRelaxNG { try relaxNG.get() }

    private static let newsgraph = Result { () throws(ValidationError) in
        try compileXSD(SchemaCatalog.graphml.name, SchemaCatalog.graphml.builtInBytes())
    }
    // In both, keys may have any names: those that are no name tokens get a warning.
    private static let general = Result { () throws(ValidationError) in
        let text = GraphMLGeneralSchema.text(withYFiles: false, nameOfKeys: "xs:string")
        return try compileXSD(SchemaCatalog.generalGraphML.name, text.utf8.map { CChar(bitPattern: $0) })
    }
    private static let yEd = Result { () throws(ValidationError) in
        let text = GraphMLGeneralSchema.text(withYFiles: true, nameOfKeys: "xs:string")
        return try compileXSD("graphml.xsd with yEd's drawings", text.utf8.map { CChar(bitPattern: $0) })
    }
    private static let relaxNG = Result { () throws(ValidationError) in
        try compileRelaxNG(SchemaCatalog.rdf.name, SchemaCatalog.rdf.builtInBytes())
    }

    private static func compileXSD(_ name: String, _ bytes: [CChar]) throws(ValidationError) -> CompiledXSD {
        LibXML.prepare
        let errors = FirstError()
        let compiled = try withErrors(to: errors) { () throws(ValidationError) -> XSDHandle? in
            let document = try DocumentHandle(xmlReadMemory(bytes, Int32(bytes.count), nil, nil, LibXML.options))
            removeIdentityConstraints(from: xmlDocGetRootElement(document.pointer))
            guard let parser = xmlSchemaNewDocParserCtxt(document.pointer) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            return XSDHandle(xmlSchemaParse(parser), document: document)
        }
        guard let compiled else {
            throw .schemaDoesNotCompile(name, reason: errors.message ?? "no reason given")
        }
        return CompiledXSD(compiled)
    }

    private static func compileRelaxNG(_ name: String, _ bytes: [CChar]) throws(ValidationError) -> CompiledRelaxNG {
        LibXML.prepare
        let errors = FirstError()
        let compiled = try withErrors(to: errors) { () throws(ValidationError) -> RelaxNGHandle? in
            guard let parser = xmlRelaxNGNewMemParserCtxt(bytes, Int32(bytes.count)) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            return RelaxNGHandle(xmlRelaxNGParse(parser))
        }
        guard let compiled else {
            throw .schemaDoesNotCompile(name, reason: errors.message ?? "no reason given")
        }
        return CompiledRelaxNG(compiled)
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
