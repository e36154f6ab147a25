internal import KnowledgeGraph
internal import NewsOntology

/// Shapes, lines and a layout in yEd's own elements.
///
/// Source: yWorks, *GraphML as written by yFiles for Java and yEd*, and its schema `ygraphml.xsd`, version 1.1.
struct YEdStyle: GraphMLStyle {
    let places: NodePlaces
    private let halves: [String: Point]

    init(_ graph: Graph) {
        let captions = graph.nodes.map { NodeCaption($0).half }
        let gap = Point(x: 14, y: 14)
        places = NodePlaces(graph, halves: captions.map { $0 + gap }, distance: 130)
        halves = Dictionary(zip(graph.nodes.map(\.id), captions), uniquingKeysWith: { first, _ in first })
    }

    let root: String? = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xmlns:y="http://www.yworks.com/xml/graphml"
                 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">

        """

    let keys = """
          <key id="n_graphics" for="node" yfiles.type="nodegraphics"/>
          <key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>

        """

    func node(_ node: Node, at place: Point, _ output: inout TextOutput) {
        let (look, status) = (node.type.appearance, node.type == .event ? node.attributes.eventStatus : nil)
        let half = halves[node.id] ?? Point(x: 30, y: 15)
        let fill = (status?.appearance.fill ?? look.fill).upperHexadecimal
        let line = status?.appearance ?? StatusAppearance(line: "solid", width: 0.8, colour: Colour(0x55504A))
        output.raw(
            """
                  <data key="n_graphics">
                    <y:ShapeNode>
                      <y:Geometry x="\(place.x - half.x)" y="\(place.y - half.y)" width="\(half.x * 2)" \
            height="\(half.y * 2)"/>
                      <y:Fill color="\(fill)" transparent="false"/>
                      <y:BorderStyle color="\(line.colour.upperHexadecimal)" type="\(YEdStyle.line(line.line))" \
            width="\(line.width)"/>
                      <y:NodeLabel fontSize="12" textColor="\(look.text.upperHexadecimal)" modelName="internal" \
            modelPosition="c" autoSizePolicy="content">
            """
        )
        output.text(NodeCaption(node).lines.joined(separator: "\n"), XMLText.content, of: .label)
        output.raw(
            """
            </y:NodeLabel>
                      <y:Shape type="\(YEdStyle.shape(look))"/>
                    </y:ShapeNode>
                  </data>

            """
        )
    }

    func edge(_ edge: some EdgeContent, from source: Node, to target: Node, _ output: inout TextOutput) {
        let look = edge.type.appearance
        let status = source.type == .event ? source.attributes.eventStatus?.appearance : nil
        output.raw(
            """
                  <data key="e_graphics">
                    <y:PolyLineEdge>
                      <y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"/>
                      <y:LineStyle color="\(look.colour.upperHexadecimal)" type="\(YEdStyle.line(status?.line ?? "solid"))" \
            width="\(status?.width ?? 1.1)"/>
                      <y:Arrows source="none" target="\(YEdStyle.arrow(look.head))"/>
                      <y:EdgeLabel fontSize="10" textColor="\(look.colour.upperHexadecimal)">
            """
        )
        output.text(EdgeCaption(edge).text, XMLText.content, of: .label)
        output.raw(
            """
            </y:EdgeLabel>
                      <y:BendStyle smoothed="false"/>
                    </y:PolyLineEdge>
                  </data>

            """
        )
    }

    /// yEd's name for a line of Graphviz.
    private static func line(_ name: String) -> String { name == "solid" ? "line" : name }

    /// yEd's shape that comes nearest to one of Graphviz.
    private static func shape(_ look: NodeAppearance) -> String {
        switch look.shape {
        case "ellipse": "ellipse"
        case "tab": "octagon"
        case "cds": "hexagon"
        case "box3d": "rectangle3d"
        case "note": "rectangle"
        case "folder": "trapezoid2"
        default: look.rounded ? "roundrectangle" : "rectangle"
        }
    }

    /// yEd's arrow that comes nearest to one of Graphviz.
    private static func arrow(_ head: String) -> String {
        switch head {
        case "dot": "circle"
        case "vee", "open": "plain"
        case "empty": "white_delta"
        case "diamond": "diamond"
        case "odiamond": "white_diamond"
        case "none": "none"
        default: "standard"
        }
    }
}
