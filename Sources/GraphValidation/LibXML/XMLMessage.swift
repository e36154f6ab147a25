internal import CLibXML2

/// What libxml2 says, made fit for people.
enum XMLMessage {
    /// The message without line end and without the namespaces that it puts before every name.
    static func text(of error: xmlError) -> String {
        guard let message = error.message else { return "unknown error \(error.code)" }
        return MessageText.oneLine(withoutNamespaces(String(cString: message)))
    }

    private static func withoutNamespaces(_ text: String) -> String {
        var out = Substring()
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let isNamespace = rest[open..<close].contains(":")
            out += isNamespace ? rest[..<open] : rest[...close]
            rest = rest[rest.index(after: close)...]
        }
        return String(out + rest)
    }
}
