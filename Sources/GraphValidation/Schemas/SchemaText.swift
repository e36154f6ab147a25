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

    /// The text of a built-in schema with its parts that depend on the ontology made anew: each stands in the file between
    /// `<!-- name -->` and `<!-- /name -->`.
    static func refreshed(_ schema: SchemaCatalog.Entry, _ parts: [(name: String, text: String)]) -> String {
        var lines: [Substring] = []
        var end: String?
        for line in ((try? schema.text) ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
            let mark = line.drop { $0 == " " }
            if mark == end ?? "" { end = nil }
            guard end == nil else { continue }
            lines.append(line)
            guard let part = parts.first(where: { mark == "<!-- \($0.name) -->" }) else { continue }
            lines.append(indent(part.text, by: line.count - mark.count)[...])
            end = "<!-- /\(part.name) -->"
        }
        return lines.joined(separator: "\n")
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
