internal import CLibXML2

/// What libxml2 says of RELAX NG errors, made fit for people.
enum RelaxNGMessage {
    static func text(of error: xmlError) -> String {
        XMLMessage.text(of: error)
    }
}
