internal import CLibXML2

/// The start tag that libxml2 has just read; valid only while it is being reported.
struct XMLTag {
    /// The offset of its `<`.
    let offset: Int
    let name: XMLName
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int

    init(
        offset: Int,
        name: XMLName,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int
    ) {
        self.offset = offset
        self.name = name
        self.attributes = attributes
        self.count = count
    }

    /// The value of an attribute without namespace, or of one with the namespace given.
    func value(_ local: StaticString, namespace: String? = nil) -> UnsafeRawBufferPointer? {
        for index in 0..<count {
            let (name, value) = self[index]
            if name.isNamed(local), name.isIn(namespace) { return value }
        }
        return nil
    }

    /// The names and values of all attributes; namespace declarations are none.
    var all: some Sequence<(name: XMLName, value: UnsafeRawBufferPointer)> {
        (0..<count).lazy.map { self[$0] }
    }

    /// libxml2 gives five pointers for each attribute: name, prefix, namespace, start and end of the value.
    private subscript(index: Int) -> (name: XMLName, value: UnsafeRawBufferPointer) {
        guard let attributes, let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else {
            return (XMLName(local: nil, namespace: nil), UnsafeRawBufferPointer(start: nil, count: 0))
        }
        let name = XMLName(local: attributes[5 * index], namespace: attributes[5 * index + 2])
        return (name, UnsafeRawBufferPointer(start: start, count: end - start))
    }
}

/// A name with its namespace, as pointers into libxml2's dictionary; valid only while it is being reported.
struct XMLName {
    let local: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?

    /// Whether the local name is this one.
    func isNamed(_ name: StaticString) -> Bool { local != nil && xmlStrcmp(local, name.utf8Start) == 0 }

    /// Whether the namespace is this one; `nil` is none.
    func isIn(_ uri: String?) -> Bool {
        guard let uri else { return namespace == nil }
        return namespace != nil && xmlStrcmp(namespace, uri) == 0
    }

    /// The local name as text.
    var text: String { XMLName.text(local) }

    /// The namespace as text; empty when there is none.
    var namespaceText: String { XMLName.text(namespace) }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(decoding: UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))), as: UTF8.self) } ?? ""
    }
}
