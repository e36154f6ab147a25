/// Texts in the cells of tables that a spreadsheet would take for formulas: an apostrophe before them says that they are
/// none.
///
/// Source: OWASP, *CSV Injection*.
package enum FormulaGuard {
    /// Whether a spreadsheet would take the text for a formula, or the guard for one of ours.
    package static func needs(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }), starts(first) else { return false }
        return text.utf8.first == UInt8(ascii: "'") || !isNumber(text)
    }

    /// The text as a cell of a table holds it.
    package static func added(to text: String) -> String { needs(text) ? "'" + text : text }

    /// The text that a cell of a table stands for.
    package static func removed(from cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"),
            let first = cell.utf8.first(where: { $0 != UInt8(ascii: "'") }), starts(first)
        else { return cell }
        return String(cell.dropFirst())
    }

    private static func starts(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil
    }
}
