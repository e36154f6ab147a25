import NewsOntology

/// The first page: what can be asked, and the articles.
struct ServedList {
    let name: String
    let articles: [ServedGraphs.Entry]
    /// The most articles that are listed.
    private static let most = 500

    private static let fields = [
        ("with", "Who acts, or to whom"), ("actor", "Who acts"), ("recipient", "To whom"), ("place", "Where"),
        ("source", "Who says so"), ("text", "Words"), ("around", "Around"),
    ]

    var html: String {
        let rest = articles.count - ServedList.most
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(name))</title><style>\(ServedList.style)</style></head>
            <body><h1>\(escaped(name))</h1>
            <form action="/graph"><fieldset><legend>Ask</legend>
            \(ServedList.fields.map { "<label>\($0.1)<input type=\"search\" name=\"\($0.0)\"></label>" }.joined(separator: "\n"))
            \(choice("event-type", "What", EventType.allCases.map(\.rawValue)))
            \(choice("status", "Whether it happened", EventStatus.allCases.map(\.rawValue)))
            <label>From<input name="since" placeholder="YYYY-MM-DD" pattern="[0-9]{4}(-[0-9]{2}){0,2}"></label>
            <label>To<input name="until" placeholder="YYYY-MM-DD" pattern="[0-9]{4}(-[0-9]{2}){0,2}"></label>
            <label>The most frequent<input name="top" type="number" min="1"></label>
            <label class="check"><input type="checkbox" name="no-statements"> Without plain statements</label>
            <button>Show</button></fieldset></form>
            <h2>\(counted(articles.count, "article"))</h2><ul>
            \(articles.prefix(ServedList.most).map(row).joined(separator: "\n"))
            </ul>\(rest > 0 ? "<p>and \(rest) more: ask for them</p>" : "")</body></html>

            """
    }

    private func row(_ article: ServedGraphs.Entry) -> String {
        let facts = [article.date, article.source].filter { !$0.isEmpty }.joined(separator: ", ")
        return
            "<li><a href=\"/graph?article=\(encoded(article.id))\">\(escaped(article.title))</a> <small>\(escaped(facts))</small></li>"
    }

    private func choice(_ name: String, _ label: String, _ values: [String]) -> String {
        let options = values.map { "<option>\($0)</option>" }.joined()
        return "<label>\(label)<select name=\"\(name)\"><option value=\"\">any</option>\(options)</select></label>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private static let style = """
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
        body { margin: 1rem auto; max-width: 60rem; padding: 0 1rem }
        fieldset { display: grid; gap: .5rem 1rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); align-items: end }
        label { display: grid } label.check { display: block }
        input, select, button { font: inherit; min-width: 0 } li { margin: .25rem 0 }
        """
}
