internal import CLibXML2

/// What libxml2 says of RELAX NG errors, made fit for people: it is short of words and leaves out names.
enum RelaxNGMessage {
    static func text(of error: xmlError) -> String {
        let name = RecordTree.element(of: error.node).map(RecordTree.name) ?? ""
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
}
