internal import CLibXML2

/// Looks at the content of a document while it is being parsed and says what is wrong with it.
protocol XMLInspector: AnyObject {
    /// An element starts.
    func start(_ tag: XMLTag, _ findings: inout FindingCollector)
    /// A piece of text; one text may come in several pieces.
    func text(_ bytes: UnsafeRawBufferPointer)
    /// The element ends that started last and has not ended.
    func end(_ findings: inout FindingCollector)
    /// The document has been read to its end.
    func finish(_ findings: inout FindingCollector)
}

/// Holds a document against a schema while it is being parsed.
protocol XMLStructure: AnyObject {
    /// Takes an error that libxml2 reports while one of the calls below runs.
    func receive(_ error: xmlError, at offset: Int)
    /// Gives what has been found since the last call, with offsets, and forgets it.
    func drain() -> [(offset: Int, message: String)]
    /// An element starts, with all that libxml2 knows of it.
    func start(_ element: SAXElement)
    /// A piece of text.
    func text(_ bytes: UnsafePointer<xmlChar>, count: Int32)
    /// The element ends that started last and has not ended.
    func end(_ element: SAXElement)
    /// The document has been read to its end, or to where it is no longer well-formed.
    func finish()
}

/// The arguments of libxml2's callbacks for the start and the end of an element.
struct SAXElement {
    let offset: Int
    let local: UnsafePointer<xmlChar>?
    let prefix: UnsafePointer<xmlChar>?
    let uri: UnsafePointer<xmlChar>?
    var namespaceCount: Int32 = 0
    var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount: Int32 = 0
    var defaultedCount: Int32 = 0
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
}
