/// Tells the format of an input by how it begins.
enum FormatDetection {
    /// How much is looked at, in bytes.
    static let window = 1 << 16

    /// The format of what a source gives; nothing is taken from it.
    ///
    /// - Throws: `foreign` for what is no article.
    static func format(of source: ByteSource) throws(ArticleError) -> ArticleFormat {
        let whole = try source.peek(window)
        try refuse(whole)
        // XML and HTML may be in UTF-16, with its mark.
        let decoded =
            whole.starts(with: [0xFF, 0xFE]) || whole.starts(with: [0xFE, 0xFF])
            ? TextDecoder.utf8(Array(whole), declared: nil) : Array(whole.dropByteOrderMark)
        let start = decoded[...].drop(while: \.isSpace)
        if let format = try ofMarkup(start) { return format }
        if let format = try ofJSON(start) { return format }
        if let format = ofHeaders(start) ?? ofTable(start) { return format }
        try refuseGraphText(start)
        return .text
    }

    /// Refuses what is no text whatever the caller calls it; archives of the web hold pictures beside pages.
    static func refuse(_ start: ArraySlice<UInt8>) throws(ArticleError) {
        guard !start.starts(with: "WARC/".utf8) else { return }
        if let foreign = ForeignInput.detect(start) { throw .foreign(foreign) }
    }

    // MARK: Markup

    private static let graphRoots: Set<String> = [
        "graphml", "gexf", "rdf", "rdf:rdf", "xgmml", "graph", "gxl", "owl:ontology", "sparql",
    ]

    private static let articleRoots: [String: ArticleFormat] = [
        "rss": .rss, "feed": .atom, "entry": .atom, "nitf": .nitf, "newsitem": .newsml, "newsmessage": .newsml,
        "newsml": .newsml, "packageitem": .newsml, "html": .html,
    ]

    private static func ofMarkup(_ start: ArraySlice<UInt8>) throws(ArticleError) -> ArticleFormat? {
        guard start.first == UInt8(ascii: "<") else { return nil }
        guard let root = rootName(start) else { return looksLikeHTML(start) ? .html : nil }
        if root == "rdf:rdf", start.holds("purl.org/rss/1.0/") { return .rss }
        if graphRoots.contains(root) { throw .foreign(.graph) }
        let local = root.split(separator: ":").last.map(String.init) ?? root
        if let format = articleRoots[root] ?? articleRoots[local] { return format }
        if looksLikeHTML(start) { return .html }
        guard start.starts(with: "<?xml".utf8) || start.holds("xmlns") else { return nil }
        throw .foreign(.xml)
    }

    /// The name of the first element, in small letters, behind declarations and comments.
    private static func rootName(_ start: ArraySlice<UInt8>) -> String? {
        var rest = start
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let byte = rest.first else { return nil }
            if byte.isLetter || byte == UInt8(ascii: "_") {
                let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                return String(decoding: name.map(\.lowercased), as: UTF8.self)
            }
            guard byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return nil }
            let end = rest.starts(with: "!--".utf8) ? "-->" : ">"
            guard let close = rest.place(of: end) else { return nil }
            if rest.prefix(14).map(\.lowercased).starts(with: "!doctype html".utf8) { return "html" }
            rest = rest[close.upperBound...]
        }
        return nil
    }

    private static let htmlNames: Set<String> = [
        "html", "head", "body", "div", "p", "meta", "title", "script", "style", "link", "table", "article", "section",
        "main", "h1", "h2", "span", "a", "br", "center", "font", "img", "ul", "ol", "header", "nav", "base", "form",
        "!doctype",
    ]

    private static func looksLikeHTML(_ start: ArraySlice<UInt8>) -> Bool {
        let name = start.dropFirst().prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "!") }.map(\.lowercased)
        if htmlNames.contains(String(decoding: name, as: UTF8.self)) { return true }
        let lower = start.prefix(4_096).map(\.lowercased)
        return ["<html", "<body", "<head>"].contains { lower.holds($0) }
    }

    // MARK: JSON

    private static func ofJSON(_ start: ArraySlice<UInt8>) throws(ArticleError) -> ArticleFormat? {
        if start.first == UInt8(ascii: "[") { return isArray(start) ? .json : nil }
        guard start.first == UInt8(ascii: "{") else { return nil }
        let line = start.prefix { $0 != 0x0A }
        let isWhole = (try? JSONDocument(line)) != nil
        let names = topNames(start)
        if isGraph(names, line) { throw .foreign(.graph) }
        if names.contains("items"), has(start, "jsonfeed.org/version") { return .jsonfeed }
        let behind = start[line.endIndex...].drop(while: \.isSpace)
        if isWhole, behind.first == UInt8(ascii: "{") { return .jsonl }
        // A single line may be the only one of JSON Lines, or an object that holds a list.
        if isWhole, behind.isEmpty { return names.isDisjoint(with: listNames) ? .jsonl : .json }
        return names.isEmpty ? nil : .json
    }

    private static let listNames: Set<String> = [
        "articles", "items", "results", "docs", "documents", "hits", "response", "data", "posts", "stories",
    ]

    private static func isArray(_ start: ArraySlice<UInt8>) -> Bool {
        let next = start.dropFirst().drop(while: \.isSpace).first
        return next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
    }

    /// Whether members are those of graphs: our own JSON Lines and JSON-LD, Cytoscape's elements, node-link data.
    private static func isGraph(_ names: Set<String>, _ line: ArraySlice<UInt8>) -> Bool {
        if names.contains("elements"), names.contains("data") || names.contains("format_version") { return true }
        if names.contains("format_version"), names.contains("generated_by") { return true }
        if names.contains("nodes"), names.contains("edges") || names.contains("links") { return true }
        if names.contains("@context"), names.contains("@graph"), has(line, "newsgraph") || !has(line, "schema.org") {
            return true
        }
        return names.contains("newsgraph") || (names.contains("kind") && names.contains("id") && has(line, "\"node\""))
    }

    private static func has(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        bytes.holds(text)
    }

    /// The names of members of the outermost object, as far as they can be seen.
    private static func topNames(_ start: ArraySlice<UInt8>) -> Set<String> {
        var names: Set<String> = []
        var (depth, place) = (0, start.startIndex)
        while place < start.endIndex {
            let byte = start[place]
            place += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return names }
            case UInt8(ascii: "\""):
                let begin = place
                while place < start.endIndex, start[place] != byte {
                    place += start[place] == UInt8(ascii: "\\") ? 2 : 1
                }
                let end = min(place, start.endIndex)
                place = min(end + 1, start.endIndex)
                let next = start[place...].first { !$0.isSpace }
                if depth == 1, next == UInt8(ascii: ":") {
                    names.insert(String(decoding: start[begin..<end], as: UTF8.self))
                }
            default: break
            }
        }
        return names
    }

    // MARK: Headers and tables

    private static func ofHeaders(_ start: ArraySlice<UInt8>) -> ArticleFormat? {
        if start.starts(with: "WARC/".utf8) { return .warc }
        return MailHeaders.begins(start) ? .eml : nil
    }

    private static func ofTable(_ start: ArraySlice<UInt8>) -> ArticleFormat? {
        guard let separator = TableHeading.separator(of: start) else { return nil }
        return separator == UInt8(ascii: "\t") ? .tsv : .csv
    }

    /// Refuses graphs in formats of lines: DOT, Turtle, N-Triples.
    private static func refuseGraphText(_ start: ArraySlice<UInt8>) throws(ArticleError) {
        let line = start.prefix { $0 != 0x0A }
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3).map { String(decoding: $0, as: UTF8.self) }
        guard let first = words.first else { return }
        let isDOT = ["digraph", "graph", "strict"].contains(first) && has(start.prefix(400), "{")
        let isTurtle = first == "@prefix" || first == "@base" || (first == "PREFIX" && has(line, "<"))
        let isTriple = first.hasPrefix("<http") && words.count > 2 && words[1].hasPrefix("<http")
        if isDOT || isTurtle || isTriple { throw .foreign(.graph) }
    }
}
