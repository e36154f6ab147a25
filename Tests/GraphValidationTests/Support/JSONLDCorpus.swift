/// Files in JSON-LD with one property changed: taken away, said twice, or with a value of another kind.
enum JSONLDCorpus {
    /// Each change at the first line of each property within each type of resource.
    static let all: [(name: String, text: String)] = {
        let lines = Sample.jsonld.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var seen: Set<String> = []
        var type = ""
        return lines.indices.flatMap { index -> [(name: String, text: String)] in
            guard let property = property(of: lines[index]) else { return [] }
            if property == "@type" { type = lines[index] }
            guard !property.hasPrefix("@"), seen.insert(type + property).inserted else { return [] }
            return changes(of: property, lines[index]).map { name, new in
                var changed = lines
                changed[index] = new
                return ("\(property), \(name)", changed.joined(separator: "\n"))
            }
        }
    }()

    /// The name of the member that a line of a resource holds.
    private static func property(of line: String) -> String? {
        guard line.hasPrefix("      \""), line.contains("\": ") else { return nil }
        return line.split(separator: "\"").dropFirst().first.map(String.init)
    }

    private static func changes(of property: String, _ line: String) -> [(String, String)] {
        let comma = line.hasSuffix(",") ? "," : ""
        let start = "      \"\(property)\": "
        // A name that stands twice would be no JSON-LD; another name keeps commas right.
        return [
            ("taken away", line.replacing("\"\(property)\"", with: "\"schema:comment\"")),
            ("a number", "\(start)3\(comma)"), ("no word of the list", "\(start)\"x\"\(comma)"),
            ("in a language", "\(start){\"@language\": \"en\", \"@value\": \"x\"}\(comma)"),
            ("a resource", "\(start){\"@id\": \"https://example.org/x\"}\(comma)"),
            ("two values", "\(start)[\"x\", {\"@language\": \"en\", \"@value\": \"y\"}]\(comma)"),
            ("another datatype", "\(start){\"@type\": \"xsd:double\", \"@value\": \"1.5\"}\(comma)"),
        ]
    }
}
