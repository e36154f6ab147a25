internal import CLibXML2

/// Holds a document against an XML Schema with libxml2's streaming validator, which keeps no tree.
final class XSDStructure: XMLStructure {
    private let schema: CompiledXSD
    private let plug: SchemaPlug

    init(_ schema: CompiledXSD) throws(ValidationError) {
        self.schema = schema
        plug = try SchemaPlug(XSDValidatorHandle(schema.handle))
    }

    func report(of error: xmlError, at offset: Int) -> StructureReport? {
        StructureReport(offset: offset, message: XMLMessage.text(of: error))
    }

    func start(_ element: SAXElement) {
        plug.callbacks.startElementNs?(
            plug.context,
            element.local,
            element.prefix,
            element.uri,
            element.namespaceCount,
            element.namespaces,
            element.attributeCount,
            element.defaultedCount,
            element.attributes
        )
    }

    func text(_ bytes: UnsafePointer<xmlChar>, count: Int32) {
        plug.callbacks.characters?(plug.context, bytes, count)
    }

    func end(_ element: SAXElement) {
        plug.callbacks.endElementNs?(plug.context, element.local, element.prefix, element.uri)
    }

    func finish() {}
}

/// The callbacks that a validator wants to be fed through, for as long as it lives.
private struct SchemaPlug: ~Copyable {
    let callbacks: xmlSAXHandler
    let context: UnsafeMutableRawPointer?
    private let plug: xmlSchemaSAXPlugPtr
    private let validator: XSDValidatorHandle
    /// libxml2 writes through these when it is unplugged, so they have to stay where they are.
    private let slots: UnsafeMutablePointer<Slots>

    private struct Slots {
        var callbacks: xmlSAXHandlerPtr?
        var context: UnsafeMutableRawPointer?
    }

    init(_ validator: consuming XSDValidatorHandle) throws(ValidationError) {
        let slots = UnsafeMutablePointer<Slots>.allocate(capacity: 1)
        slots.initialize(to: Slots())
        let plug = xmlSchemaSAXPlug(validator.pointer, &slots.pointee.callbacks, &slots.pointee.context)
        guard let plug, let callbacks = slots.pointee.callbacks else {
            slots.deallocate()
            throw .parserUnavailable
        }
        self.callbacks = callbacks.pointee
        self.context = slots.pointee.context
        self.plug = plug
        self.slots = slots
        self.validator = validator
    }

    deinit {
        xmlSchemaSAXUnplug(plug)
        slots.deallocate()
    }
}
