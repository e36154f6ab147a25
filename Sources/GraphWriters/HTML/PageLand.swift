internal import KnowledgeGraph
internal import NewsOntology
internal import NewsTables

/// The outline of the land for the map of a page: a path of SVG in tenths of a degree, x east and y south.
///
/// It is Natural Earth's, in the public domain. Borders are not drawn: a page on a quarrel about one should not decide it.
enum PageLand {
    /// The rings one behind the other; lakes and seas in the land are rings within rings.
    static var path: String { EmbeddedTable(.land).rows.map { $0[0] }.joined() }

    /// Appends the land, where there is something to be seen on it.
    static func write(for graph: Graph, to output: inout TextOutput) {
        let isOnMap = graph.edges.contains { edge in
            edge.type == .place && GeoPosition(graph.nodes[edge.target].attributes) != nil
        }
        if isOnMap { output.raw(path) }
    }
}
