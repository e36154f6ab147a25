/// The one policy for text in quoted strings of the Graphviz language.
///
/// Graphviz reads `\` and character entities such as `&amp;` in labels and tooltips, so both are escaped; text never
/// becomes an HTML-like label. Source: Graphviz, *escString* and *The DOT Language*.
enum DOTText {
    /// For labels, tooltips and identifiers in double quotes.
    static let quoted = EscapeTable([
        "\"": "\\\"", "\\": "\\\\", "&": "&amp;", "\n": "\\n", "\r": "\\n", "\t": " ",
    ])
}
