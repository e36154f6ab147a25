internal import CLibXML2

/// The open elements of a document as nodes of libxml2, each without the children that have been dealt with.
///
/// An element that has ended stays until the next one is known to the validator, which holds on to it.
final class RecordTree {
    let document: DocumentHandle
    private(set) var root: xmlNodePtr?
    private(set) var current: xmlNodePtr?
    private var closed: xmlNodePtr?
    private let namespaces = NamespaceTable()

    init() throws(ValidationError) {
        document = try DocumentHandle(xmlNewDoc("1.0"))
    }

    /// Adds an element below the current one and makes it the current one.
    func append(_ element: SAXElement) -> xmlNodePtr? {
        guard let node = xmlNewDocNode(document.pointer, namespaces[element.uri, element.prefix], element.local, nil)
        else {
            return nil
        }
        node.pointee._private = UnsafeMutableRawPointer(bitPattern: element.offset + 1)
        addAttributes(of: element, to: node)
        if let current { xmlAddChild(current, node) } else { xmlDocSetRootElement(document.pointer, node) }
        if root == nil { root = node }
        current = node
        return node
    }

    /// Adds text to the current element.
    func append(text: UnsafePointer<xmlChar>, count: Int32) {
        guard let current else { return }
        xmlNodeAddContentLen(current, text, count)
    }

    /// The current element has ended; `isPart` says that it belongs to one that will be looked at as a whole.
    func leave(isPart: Bool) {
        guard let node = current, node != root else { return }
        current = node.pointee.parent
        if !isPart { closed = node }
    }

    /// Removes the element that ended last.
    func discardClosed() {
        if let closed { newsgraph_discard_node(closed) }
        closed = nil
    }

    /// Removes everything below the root element.
    func discardRecord() {
        closed = nil
        while let child = root?.pointee.children { newsgraph_discard_node(child) }
        current = root
    }

    /// The offset in the document of what an error names as its node.
    static func offset(of node: UnsafeMutableRawPointer?) -> Int? {
        element(of: node)?.pointee._private.map { Int(bitPattern: $0) - 1 }
    }

    /// The element that an error names as its node, or in which that node stands.
    static func element(of node: UnsafeMutableRawPointer?) -> xmlNodePtr? {
        guard let node else { return nil }
        // All kinds of nodes share their first fields, and no more: nothing else may be read before the type is known.
        let element = node.assumingMemoryBound(to: xmlNode.self)
        return element.pointee.type == XML_ELEMENT_NODE ? element : self.element(of: element.pointee.parent)
    }

    /// The name of an element with its prefix.
    static func name(_ element: xmlNodePtr) -> String {
        let local = XMLName(local: element.pointee.name, namespace: nil).text
        let prefix = XMLName(local: element.pointee.ns?.pointee.prefix, namespace: nil).text
        return prefix.isEmpty ? local : "\(prefix):\(local)"
    }

    private func addAttributes(of element: SAXElement, to node: xmlNodePtr) {
        guard let attributes = element.attributes else { return }
        for index in 0..<Int(element.attributeCount) {
            guard let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else { continue }
            let value = XMLAttributeValue.plain(UnsafeRawBufferPointer(start: start, count: end - start))
            let namespace = namespaces[attributes[5 * index + 2], attributes[5 * index + 1]]
            _ = xmlNewNsProp(node, namespace, attributes[5 * index], value)
        }
    }
}

/// The namespaces of a document, one object for each address, with the prefix that it was seen with first.
private final class NamespaceTable {
    /// libxml2's dictionary gives equal addresses equal pointers.
    private var known: [UnsafePointer<xmlChar>: xmlNsPtr] = [:]

    subscript(uri: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?) -> xmlNsPtr? {
        guard let uri else { return nil }
        if let namespace = known[uri] { return namespace }
        // libxml2 makes no namespace with the prefix `xml`.
        let isReserved = XMLName(local: prefix, namespace: nil).isNamed("xml")
        known[uri] = xmlNewNs(nil, uri, isReserved ? nil : prefix)
        return known[uri]
    }

    deinit {
        known.values.forEach(xmlFreeNs)
    }
}

/// Values of attributes as libxml2's callbacks give them.
enum XMLAttributeValue {
    /// The value with a zero at its end, and with `&` where the callbacks give `&#38;`.
    static func plain(_ value: UnsafeRawBufferPointer) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(value.count + 1)
        var offset = 0
        while offset < value.count {
            let next = value.index(of: UInt8(ascii: "&"), from: offset)
            out += value[offset..<next]
            if next < value.count { out.append(UInt8(ascii: "&")) }
            offset = next + (value.hasASCII("&#38;", at: next) ? 5 : 1)
        }
        out.append(0)
        return out
    }
}
