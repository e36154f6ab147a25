internal import GraphFormats
internal import GraphSyntax

/// The checks of a document in one of the JSON formats: syntax, schema, identifiers, references, ontology.
struct JSONCheck {
    let bytes: Bytes
    let format: GraphFormat?
    let limits: ValidationLimits
    let textLength: Int?

    func run(_ findings: inout FindingCollector) {
        var parser = JSONParser(bytes, limits: limits.syntax)
        do throws(ScanError) {
            switch format {
            case .jsonl:
                var check = JSONLinesCheck(textLength: textLength)
                try check.run(&parser, &findings)
            case .cytoscape:
                var check = CytoscapeCheck(textLength: textLength)
                try check.run(&parser, &findings)
            case .geojson:
                var check = GeoJSONCheck()
                try check.run(&parser, &findings)
            default:
                _ = try parser.value()
                try parser.end()
                let known =
                    "JSON-LD (@context, @id), JSON Lines of newsgraph, Cytoscape JSON (elements) or GeoJSON (features)"
                findings.add(.unknownFormat, at: 0, "this is JSON, but no graph that can be checked: \(known)")
            }
        } catch {
            findings.add(error, as: .jsonSyntax)
        }
    }
}

extension JSONParser {
    /// Reads a value, and tells the names that are repeated in it: readers do not agree on which one counts.
    mutating func value(_ findings: inout FindingCollector) throws(ScanError) -> JSONValue {
        let value = try value()
        value.tellRepeatedNames(&findings)
        return value
    }
}

extension JSONValue {
    fileprivate func tellRepeatedNames(_ findings: inout FindingCollector) {
        for item in items ?? [] { item.tellRepeatedNames(&findings) }
        var names: Set<String> = []
        for member in members ?? [] {
            if !names.insert(member.name).inserted {
                let message = "the object has the name \(MessageText.quote(member.name.utf8)) twice"
                findings.add(.duplicateAttribute, at: member.offset, message)
            }
            member.value.tellRepeatedNames(&findings)
        }
    }

    /// The value for people: short ones as they are, others by their kind.
    var description: String {
        switch content {
        case .null: "null"
        case .bool(let value): String(value)
        case .number(let digits): digits
        case .string(let text): MessageText.quote(text.utf8)
        case .array: "a list"
        case .object: "an object"
        }
    }
}
