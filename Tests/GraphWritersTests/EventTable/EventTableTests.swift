import Foundation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("Event table")
struct EventTableTests {
    /// The rows as a parser of CSV gives them, by the names of their columns.
    private func rows(_ graph: Graph, article: String? = nil) throws -> [[String: String]] {
        var options = WriterOptions()
        options.texts.article = article
        let lines = try GraphFormat.events.serialize(graph, options: options).text.split(separator: "\n")
        let heading = fields(lines[0])
        return lines.dropFirst().map { line in
            let cells = fields(line)
            #expect(cells.count == heading.count)
            return Dictionary(uniqueKeysWithValues: zip(heading, cells))
        }
    }

    private func fields(_ line: Substring) -> [String] {
        var (out, isQuoted) = ([""], false)
        for character in line.replacing("\"\"", with: "\u{1}") {
            switch character {
            case "\"": isQuoted.toggle()
            case ",": if isQuoted { out[out.count - 1] += "," } else { out.append("") }
            default: out[out.count - 1].append(character == "\u{1}" ? "\"" : character)
            }
        }
        return out
    }

    @Test("has a row for each event with what it joins")
    func sample() throws {
        let rows = try rows(SmallSample.graph())
        #expect(rows.count == 2)
        let expected = [
            "Event ID": "article:shoigu-in-tehran#event:2024-08-05-consult-1", "Event Date": "2024-08-05",
            "Event Type": "CONSULT", "Event Mode": "visit", "EventCode": "042", "Event Status": "happened",
            "Actor Name": "Sergei Shoigu", "Actor Type": "Official", "Recipient Name": "Iran",
            "Recipient Type": "State", "Recipient Country": "IRN", "Placename": "Tehran", "Country": "IRN",
            "Attribution": "Iranian media", "Source": "Palestine Chronicle Staff", "Publication Date": "2024-08-05",
            "Headline": "A visit to Tehran", "Article": "article:shoigu-in-tehran", "Confidence": "0.9",
            "SOURCEURL": "https://news.example/2024/08/visit?a=1&b=تهران", "Actor Country": "RUS",
        ]
        for (column, value) in expected { #expect(rows[0][column] == value, "\(column)") }
        #expect(rows[1]["Event Date"] == "2024-07-30/2024-07-31" && rows[1]["Actor Name"] == "")
    }

    @Test("joins what is several by bars, in one order in every column")
    func several() throws {
        var sketch = GraphSketch()
        try sketch.node("event:talks-1", .event, "talks", [.eventType: "CONSULT", .status: "happened"])
        try sketch.node("person:ann", .person, "Ann", [.name: "Ann"])
        try sketch.node("state:iran", .state, "Iran", [.name: "Iran", .iso: "IRN"])
        try sketch.node("group:b", .group, "rebels", [.name: "rebels"])
        try sketch.node("group:a", .group, "officials", [.name: "officials"])
        for actor in ["person:ann", "state:iran"] { try sketch.edge("event:talks-1", .actor, actor) }
        try sketch.edge("event:talks-1", .source, "group:b", [.order: 2])
        try sketch.edge("event:talks-1", .source, "group:a", [.order: 1])
        let row = try #require(try rows(sketch.graph).first)
        #expect(row["Actor Name"] == "Ann|Iran" && row["Actor Type"] == "Person|State")
        #expect(row["Actor Country"] == "|IRN" && row["Actor1Code"] == "" && row["Event ID"] == "event:talks-1")
        #expect(row["Attribution"] == "officials|rebels")
    }

    @Test("shows the sentence on one line where the article is known")
    func sentence() throws {
        let text = "Ünter \"Tränen\".\nHe came\r\nin, they say. More."
        var attributes = Attributes()
        attributes[.evidence] = .spans([TextSpan(16, 37)])
        var graph = Graph()
        try graph.add(Node(id: "event:x-1", type: .event, label: "came", attributes: attributes))
        let row = try #require(try rows(graph, article: text).first)
        #expect(row["Sentence"] == "He came  in, they say" && row["Evidence"] == "16-37")
        #expect(try rows(graph).first?["Sentence"] == "")
        #expect(try rows(graph, article: "short").first?["Sentence"] == "")
    }

    @Test("has no heading in an output of several articles")
    func part() throws {
        var options = WriterOptions()
        options.isPart = true
        let (whole, part) = try (
            GraphFormat.events.serialize(SmallSample.graph()).text,
            GraphFormat.events.serialize(SmallSample.graph(), options: options).text
        )
        let heading = try GraphFormat.events.serialize(Graph()).text
        #expect(heading + part == whole && heading.hasPrefix("\"Event ID\",\"Event Date\""))
    }

    @Test("has all its columns in the documentation")
    func documented() throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/GraphWriters/EventTable/EventTableWriter.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let documented = text.split(separator: "\n").filter { $0.hasPrefix("/// | `") }
            .map { $0.dropFirst(7).prefix { $0 != "`" } }
        let heading = try GraphFormat.events.serialize(Graph()).text
        #expect(documented.map { "\"\($0)\"" }.joined(separator: ",") + "\n" == heading)
    }
}
