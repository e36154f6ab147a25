import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// Maps in other people's programs.
@Suite("Maps in other programs")
struct MapsInToolsTests {
    private let folder: URL
    private let graph: Graph

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-maps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        graph = try MapsInToolsTests.graph()
    }

    /// Two events in one town, one of them in another as well, one far away, and one whose place is not known.
    private static func graph() throws -> Graph {
        var graph = Graph()
        let places = [("kyiv", 50.45, 30.5238), ("lviv", 49.83826, 24.02324), ("suva", -18.1416, 178.4415)]
        for (name, latitude, longitude) in places {
            var attributes = Attributes()
            (attributes[.latitude], attributes[.longitude]) = (.number(latitude), .number(longitude))
            try graph.add(Node(id: "place:\(name)", type: .place, label: name, attributes: attributes))
        }
        for (number, date) in ["2024-08-05", "2024-08", "2024-07-30/2024-08-01", ""].enumerated() {
            var attributes = Attributes()
            attributes.set(.eventType, EventType.allCases[number].rawValue)
            attributes.set(.status, EventStatus.allCases[number].rawValue)
            attributes.set(.date, date)
            try graph.add(
                Node(id: "event:e\(number)", type: .event, label: "<Event> & \(number)", attributes: attributes)
            )
        }
        for (event, place) in [(0, "kyiv"), (1, "kyiv"), (0, "lviv"), (2, "suva")] {
            try graph.connect("event:e\(event)", .place, "place:\(place)")
        }
        return graph
    }

    private func write(_ format: GraphFormat) throws -> String {
        let file = folder.appending(path: "map.\(format.fileExtension)")
        try Data(format.serialize(graph).bytes).write(to: file)
        return file.path
    }

    @Test(
        "KML follows OGC's schema",
        .enabled(if: Tool.has("xmllint") && Tool.hasPackage("fastkml"))
    )
    func kml() throws {
        // Of the package only the schema in it is wanted.
        let find = "import importlib.util, os; print(os.path.dirname(importlib.util.find_spec('fastkml').origin))"
        let package = try Tool.output("python3", ["-c", find]).split(separator: "\n").joined()
        let schema = "\(package)/schema/ogckml22.xsd"
        for path in [try write(.kml), try SampleFiles().path(.kml)] {
            #expect(try Tool.output("xmllint", ["--noout", "--nonet", "--schema", schema, path]).isEmpty)
        }
    }

    @Test("another library of GeoJSON finds it valid", .enabled(if: Tool.hasPython("geojson")))
    func geojson() throws {
        let script = """
            import geojson, sys
            for path in sys.argv[1:]:
                map = geojson.load(open(path))
                print(map.is_valid, len(map.features), sum(feature.geometry is not None for feature in map.features))
            """
        let lines = try Tool.output("python3", ["-c", script, write(.geojson)])
        #expect(lines == "True 5 4\n")
    }

    @Test(
        "The map of a page under a mouse zooms, leads to places and events, and follows the filters",
        .enabled(if: Tool.has("chromium") && Tool.hasPython("websocket"))
    )
    func page() throws {
        let program = Repository.folder.appending(path: "Tests/InterchangeTests/Programs/map.py").path
        let lines = try Tool.output("python3", [program, write(.html)]).split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "spots: 3", "zoomed: True True", "fit: True", "place: #node-place:kyiv | 1",
                "event: #node-event:e0 | 2", "dragged: #node-event:e0 | 2", "single: #node-event:e2 | 1",
                "without planned: 2", "faults: ",
            ]
        )
    }
}
