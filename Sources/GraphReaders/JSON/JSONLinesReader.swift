internal import GraphSyntax
internal import KnowledgeGraph

/// Reads JSON Lines, as they are written here: one object a line, each with its `kind`.
///
/// Lines of kinds that are not known are passed over. A last line of the kind `end` has to be there, since without it
/// nobody can tell whether lines were lost.
public struct JSONLinesReader: GraphReader {
    /// Makes a reader.
    public init() {}

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        try bytes.withText { (buffer) throws(ScanError) in
            var assembly = GraphAssembly(buffer)
            var parser = JSONParser(buffer)
            var isEnded = false
            while !isEnded {
                guard !parser.isAtEnd() else {
                    throw ScanError(at: buffer.count, "the last line, {\"kind\": \"end\"}, is missing: lines were lost")
                }
                isEnded = try JSONLinesReader.take(try parser.value(), &assembly)
            }
            try parser.end()
            return try assembly.finish()
        }
    }

    /// Takes a line; whether it is the last.
    private static func take(_ line: JSONValue, _ assembly: inout GraphAssembly) throws(ScanError) -> Bool {
        switch line["kind"]?.string {
        case "end": return true
        case "node":
            var draft = try assembly.node(try line.needed("id", of: "a node"), at: line.offset)
            try fill(&draft, line, &assembly)
            assembly.addNode(&draft)
        case "edge":
            var draft = try assembly.edge(line, at: line.offset)
            try fill(&draft, line, &assembly)
            assembly.endEdge(draft)
        case nil: throw ScanError(at: line.offset, "a line has to be an object with a 'kind'")
        default: break
        }
        return false
    }

    private static func fill(
        _ draft: inout ElementDraft,
        _ line: JSONValue,
        _ assembly: inout GraphAssembly
    ) throws(ScanError) {
        if let type = line["type"]?.scalarText { assembly.setType(type, of: &draft) }
        draft.label = line["label"]?.scalarText
        for member in line["attributes"]?.members ?? [] { assembly.give(member.name, member.value, to: &draft) }
        // Names of other tools may be those of the ontology, and still mean something else.
        for member in line["foreign"]?.members ?? [] { assembly.keep(member.name, member.value, of: &draft) }
    }
}
