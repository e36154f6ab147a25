import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// What every writer promises, whichever format it writes.
@Suite("Contract of all writers")
struct ContractTests {
    @Test("Equal graphs give equal bytes", arguments: GraphFormat.allCases, 0..<20 as Range<UInt64>)
    func deterministic(format: GraphFormat, seed: UInt64) throws {
        let first = try format.serialize(RandomGraph.make(seed: seed))
        let second = try format.serialize(RandomGraph.make(seed: seed))
        #expect(first == second)
    }

    @Test("Attributes set in another order give the same bytes", arguments: GraphFormat.allCases)
    func orderOfSetting(format: GraphFormat) throws {
        let values: [(AttributeKey, AttributeValue)] = [
            (.name, .string("Iran")), (.iso, .string("IRN")), (.aliases, .strings(["Iranian"])),
            (.confidence, .number(1)),
        ]
        let outputs = try [values, values.reversed()].map { values in
            var attributes = Attributes()
            for (key, value) in values { attributes[key] = value }
            var graph = Graph()
            try graph.add(Node(id: "state:iran", type: .state, label: "Iran", attributes: attributes))
            return try format.serialize(graph)
        }
        #expect(outputs[0] == outputs[1])
    }

    @Test("A writer appends to what the buffer holds", arguments: GraphFormat.allCases)
    func appends(format: GraphFormat) throws {
        let graph = try SmallSample.graph()
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        buffer.append("before")
        try format.writer.write(graph, to: &buffer, options: WriterOptions(), warnings: &warnings)
        #expect(buffer.bytes == Array("before".utf8) + (try format.serialize(graph).bytes))
    }

    @Test("Every identifier of what the format holds appears", arguments: GraphFormat.allCases, 0..<10 as Range<UInt64>)
    func identifiers(format: GraphFormat, seed: UInt64) throws {
        let graph = try RandomGraph.make(seed: seed)
        let text = try format.serialize(graph).text
        let isDrawing = format == .dot
        let nodes = graph.nodes.filter { !isDrawing || $0.type != .article }.map(\.id)
        let edges = graph.edges.filter { !isDrawing || $0.type != .reportedIn }.map(\.id)
        let expected =
            switch format {
            case .neo4jNodes: nodes
            case .neo4jEdges: edges
            case .events, .geojson, .kml: graph.nodes.filter { $0.type == .event }.map(\.id)
            default: nodes + edges
            }
        #expect(expected.filter { id in !["\"", ">", ",", "<", "'"].contains { text.contains(id + $0) } }.isEmpty)
    }

    /// The formats that there is a validator for.
    private static let validated = GraphFormat.all(for: .check)

    @Test("What is written is valid", arguments: validated, 0..<10 as Range<UInt64>)
    func valid(format: GraphFormat, seed: UInt64) throws {
        try expectValid(RandomGraph.make(seed: seed), format)
    }

    @Test("Hostile texts leave it valid", arguments: validated, HostileText.all)
    func hostileButValid(format: GraphFormat, hostile: HostileText) throws {
        try expectValid(HostileGraph.make(hostile), format)
    }

    private func expectValid(_ graph: Graph, _ format: GraphFormat) throws {
        let report = try Validator().validate(
            bytes: format.serialize(graph).bytes,
            name: "graph.\(format.fileExtension)"
        )
        // Random graphs have dates that are none, and do not say all that they should; in RDF a shape says so of dates.
        let ours: [FindingCode] = [.date, .missingAttribute]
        let others = report.findings.filter { finding in
            finding.severity == .error && !ours.contains(finding.code) && !"\(finding)".contains("'ng:date' has to be")
        }
        #expect(others.isEmpty)
        #expect(report.format != nil)
    }

    @Test("Every warning is told once, with a count and a place", arguments: GraphFormat.allCases)
    func warnings(format: GraphFormat) throws {
        let bell = HostileText("bells", "\u{07}\u{07}", forbidden: 2)
        let warnings = try format.serialize(HostileGraph.make(bell)).warnings
        let replaced = try #require(warnings.first { $0.code == .replacedCharacters })
        #expect(
            replaced.count >= 4
                && [":hostile, label", ":hostile, title", ":hostile, date", "e1, rule"].contains {
                    replaced.first.hasSuffix($0)
                }
        )
        #expect(Set(warnings.map(\.code)).count == warnings.count)
    }
}
