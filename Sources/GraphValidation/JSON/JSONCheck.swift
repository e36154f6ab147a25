internal import GraphFormats

/// The checks of a document in one of the JSON formats: syntax, schema, identifiers, references, ontology.
struct JSONCheck {
    let bytes: UnsafeRawBufferPointer
    let format: GraphFormat?
    let limits: ValidationLimits
    let textLength: Int?

    func run(_ findings: inout FindingCollector) {
        var parser = JSONParser(bytes, limits: limits)
        do throws(SyntaxError) {
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
            findings.add(error.code, at: error.offset, error.message)
        }
    }
}

extension JSONParser {
    /// Reads a value, and tells the names that are repeated in it.
    mutating func value(_ findings: inout FindingCollector) throws(SyntaxError) -> JSONNode {
        let node = try value()
        for member in takeRepeated() {
            let message = "the object has the name \(MessageText.quote(member.name.utf8)) twice"
            findings.add(.duplicateAttribute, at: member.offset, message)
        }
        return node
    }
}
