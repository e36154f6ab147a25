internal import CLibXML2

/// Looks at the content of a document while it is being parsed and says what is wrong with it.
protocol XMLInspector {
    /// An element starts.
    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector)
    /// A piece of text; one text may come in several pieces.
    mutating func text(_ bytes: UnsafeRawBufferPointer)
    /// The element ends that started last and has not ended.
    mutating func end(_ findings: inout FindingCollector)
    /// The document has been read to its end.
    mutating func finish(_ findings: inout FindingCollector)
}

/// Holds a document against a schema while it is being parsed.
protocol XMLStructure: AnyObject {
    /// What an error means that libxml2 reports while one of the calls below runs; `nil` when it says nothing new.
    ///
    /// `offset` is where the element starts that the call is about.
    func report(of error: xmlError, at offset: Int) -> StructureReport?
    /// An element starts, with all that libxml2 knows of it.
    func start(_ element: SAXElement)
    /// A piece of text.
    func text(_ bytes: UnsafePointer<xmlChar>, count: Int32)
    /// The element ends that started last and has not ended.
    func end(_ element: SAXElement)
    /// The document has been read to its end, or to where it is no longer well-formed.
    func finish()
}

/// Something that does not follow a schema.
struct StructureReport {
    let offset: Int
    let message: String
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
