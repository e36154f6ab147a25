internal import KnowledgeGraph
internal import NewsOntology

/// The heading of a drawing: for each article of the graph a line with its title, and one with its source and date; below
/// it the legend, in one table. As the label of the whole drawing it stands at the top under every program of Graphviz.
struct DOTHeading {
    private var lines: [(text: String, isTitle: Bool)] = []
    private var notes: [String] = []

    private static let width = 100
    private static let limit = 200
    /// The most articles that are all named; of more than these only the first is.
    private static let mostArticles = 3
    private var articles = 0
    /// How many lines the first article has.
    private var first = 0
    private var dates: (first: String, last: String)?

    /// Takes what the article is called, who published it, and when.
    mutating func add(_ article: Node, _ texts: WriterOptions.Texts, _ output: inout TextOutput) {
        articles += 1
        if let date = article.attributes[.date]?.text {
            dates = (min(dates?.first ?? date, date), max(dates?.last ?? date, date))
        }
        guard articles <= DOTHeading.mostArticles else { return }
        let parts = [AttributeKey.source, .date].compactMap { article.attributes[$0]?.text }
        for (text, key) in [
            (ArticleTitle.text(of: article, texts), AttributeKey.title), (parts.joined(separator: " · "), .source),
        ] {
            let short = output.shortened(text, to: DOTHeading.limit, of: key)
            lines += LabelText.lines(short, width: DOTHeading.width).map { ($0, key == .title) }
        }
        if articles == 1 { first = lines.count }
    }

    /// Takes a line that explains the drawing.
    mutating func add(_ note: String) { notes.append(note) }

    /// Appends the label of the drawing; none without an article and a legend.
    func write(_ legend: DOTLegend?, to output: inout TextOutput) {
        let isLong = articles > DOTHeading.mostArticles
        let days = dates.map { $0.first == $0.last ? ", all of \($0.first)" : ", \($0.first) to \($0.last)" } ?? ""
        let rest = isLong ? ["and \(articles - 1) more articles\(days)"] : []
        let lines = (isLong ? Array(lines.prefix(first)) : lines) + (rest + notes).map { ($0, false) }
        guard let legend, !legend.isEmpty else {
            guard !lines.isEmpty else { return }
            output.raw("  graph")
            return output.attributes([("label", lines.map(\.text).joined(separator: "\n"))])
        }
        output.owner = "heading"
        output.raw("  graph [label=<<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">")
        for line in lines {
            output.raw("\n    <TR><TD><FONT POINT-SIZE=\"\(line.isTitle ? 20 : 14)\">")
            output.text(line.text, XMLText.content, of: line.isTitle ? .title : .source)
            output.raw("</FONT></TD></TR>")
        }
        legend.write(to: &output)
        output.raw("\n  </TABLE>>];\n")
    }
}
