internal import CLibXML2

/// The state that libxml2 keeps for a whole process.
enum LibXML {
    /// Options of every parser: nothing is fetched, no declared encoding is followed, no entity is expanded
    /// and no built-in limit is lifted.
    static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

    /// Prepares libxml2 once, whichever thread comes first; from then on it loads nothing by name.
    static let prepare: Void = {
        xmlInitParser()
        newsgraph_deny_external_entities()
        xmlSchemaInitTypes()
        xmlRelaxNGInitTypes()
    }()
}
