internal import CLibXML2

/// The schemas in the form that libxml2 validates with.
///
/// Nothing changes them once they are compiled, so that any number of threads can validate with them.
final class CompiledSchemas: @unchecked Sendable {
    let graphml: XSDHandle
    let rdf: RelaxNGHandle

    init() throws(ValidationError) {
        LibXML.prepare
        graphml = try CompiledSchemas.xsd(SchemaCatalog.graphml)
        rdf = try CompiledSchemas.relaxNG(SchemaCatalog.rdf)
    }

    private static func xsd(_ schema: SchemaCatalog.Entry) throws(ValidationError) -> XSDHandle {
        let errors = FirstError()
        let bytes = try schema.builtInBytes()
        let compiled = try withErrors(to: errors) { () throws(ValidationError) -> XSDHandle? in
            let document = try DocumentHandle(xmlReadMemory(bytes, Int32(bytes.count), nil, nil, LibXML.options))
            removeIdentityConstraints(from: xmlDocGetRootElement(document.pointer))
            guard let parser = xmlSchemaNewDocParserCtxt(document.pointer) else { return nil }
            defer { xmlSchemaFreeParserCtxt(parser) }
            return XSDHandle(xmlSchemaParse(parser), document: document)
        }
        guard let compiled else {
            throw .schemaDoesNotCompile(schema.name, reason: errors.message ?? "no reason given")
        }
        return compiled
    }

    private static func relaxNG(_ schema: SchemaCatalog.Entry) throws(ValidationError) -> RelaxNGHandle {
        let errors = FirstError()
        let bytes = try schema.builtInBytes()
        let compiled = try withErrors(to: errors) { () throws(ValidationError) -> RelaxNGHandle? in
            guard let parser = xmlRelaxNGNewMemParserCtxt(bytes, Int32(bytes.count)) else { return nil }
            defer { xmlRelaxNGFreeParserCtxt(parser) }
            return RelaxNGHandle(xmlRelaxNGParse(parser))
        }
        guard let compiled else {
            throw .schemaDoesNotCompile(schema.name, reason: errors.message ?? "no reason given")
        }
        return compiled
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
