/// The one policy for texts in JSON.
enum JSONText {
    /// For strings in double quotes; source: RFC 8259, section 7.
    static let string = EscapeTable([
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ])

    /// For strings within the scripts of a page: nothing in them can end the script, or pass for a comment of HTML.
    static let script = EscapeTable([
        "\"": "\\\"", "\\": "\\\\", "<": "\\u003C", ">": "\\u003E", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ])
}
