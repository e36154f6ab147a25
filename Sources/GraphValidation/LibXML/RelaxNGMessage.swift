internal import CLibXML2

/// What libxml2 says of RELAX NG errors, made fit for people: it is short of words and leaves out names.
enum RelaxNGMessage {
    static func text(of error: xmlError) -> String {
        let name = element(of: error.node).map(name) ?? ""
        switch xmlRelaxNGValidErr(rawValue: UInt32(bitPattern: error.code)) {
        case XML_RELAXNG_ERR_ELEMWRONG, XML_RELAXNG_ERR_ELEMNAME, XML_RELAXNG_ERR_NOTELEM:
            return "the element '\(name)' is not expected here, or something is missing before it"
        case XML_RELAXNG_ERR_EXTRACONTENT: return "there is more in the element '\(name)' than is expected"
        case XML_RELAXNG_ERR_NOELEM: return "something is missing at the end of the element '\(name)'"
        case XML_RELAXNG_ERR_TEXTWRONG: return "text is not expected here"
        case XML_RELAXNG_ERR_VALUE: return "'\(name)' has a value that is not among the allowed ones"
        case XML_RELAXNG_ERR_CONTENTVALID: return "the content of the element '\(name)' is not as expected"
        case XML_RELAXNG_ERR_ATTRVALID: return "the attributes of the element '\(name)' are not as expected"
        default: return XMLMessage.text(of: error)
        }
    }

    /// The element that an error names as its node, or in which that node stands.
    static func element(of node: UnsafeMutableRawPointer?) -> xmlNodePtr? {
        guard let node else { return nil }
        // All kinds of nodes share their first fields, and no more: nothing else may be read before the type is known.
        let element = node.assumingMemoryBound(to: xmlNode.self)
        return element.pointee.type == XML_ELEMENT_NODE ? element : self.element(of: element.pointee.parent)
    }

    /// The name of an element with its prefix.
    private static func name(_ element: xmlNodePtr) -> String {
        let local = String(cString: element.pointee.name)
        guard let prefix = element.pointee.ns?.pointee.prefix else { return local }
        return "\(String(cString: prefix)):\(local)"
    }
}
