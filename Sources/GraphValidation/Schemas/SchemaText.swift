/// Pieces of XML for the generated schemas.
enum SchemaText {
    /// The text with the characters escaped that XML would take for markup.
    static func escape(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
    }

    /// The lines with so many blanks before each; empty lines stay empty.
    static func indent(_ text: String, by width: Int) -> String {
        let blanks = String(repeating: " ", count: width)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : blanks + $0 }.joined(separator: "\n")
    }

    /// Rows of names and meanings, one a line, the meanings below each other.
    static func rows(_ rows: [(name: String, meaning: String)]) -> String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let blanks = String(repeating: " ", count: width - row.name.count + 2)
            return escape(row.name + blanks + row.meaning)
        }.joined(separator: "\n")
    }
}
