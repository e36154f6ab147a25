/// The one policy for text in XML.
///
/// `>` is always escaped, and `]]>` with it. Tabs and line ends that a parser would normalise are written as character
/// references, so that a reader gets back the text exactly.
enum XMLText {
    /// For the content of elements.
    static let content = EscapeTable(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"])

    /// For values of attributes in double quotes.
    static let attribute = EscapeTable([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
    ])
}
