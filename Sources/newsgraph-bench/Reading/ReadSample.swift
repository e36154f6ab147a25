import KnowledgeGraph
import NewsOntology
import NewsText

/// A graph of any size in which nodes have 5 attributes and edges 3, with accents, quotes and `<&>` in its texts.
struct ReadSample {
    let nodes: Int
    let edges: Int

    private static let names = [
        "Sergei Shoigu", "José Ramos-Horta", "Łódź & Kraków <Council>", "the \"Axis\" of talks", "تهران",
        "Organization of Islamic Cooperation", "Østfold <&> Åland", "Ministry of Foreign Affairs",
    ]
    private static let rules = [
        "subject", "object of \"condemn\"", "title before name", "passé composé", "a < b & c > d",
    ]

    func graph() throws -> Graph {
        var graph = Graph()
        for index in 0..<nodes { try graph.add(node(index)) }
        for index in 0..<edges {
            let source = index % ((nodes + 1) / 2) * 2, target = (index &* 7919) % (nodes / 2) * 2 + 1
            try graph.connect(
                ReadSample.id(source),
                index % 2 == 0 ? .actor : .recipient,
                ReadSample.id(target),
                attributes: attributes(ofEdge: index)
            )
        }
        return graph
    }

    private func node(_ index: Int) -> Node {
        let name = "\(ReadSample.names[index % 8]) \(index)"
        var attributes = Attributes()
        attributes.set(.name, name)
        attributes[.mentions] = .spans([TextSpan(index % 5000, index % 5000 + 12)])
        attributes[.confidence] = .number(Double(index % 64) / 64)
        attributes.set(.rule, ReadSample.rules[index % 5])
        attributes[.aliases] = .strings([ReadSample.names[(index + 3) % 8]])
        let type: NodeType = index % 2 == 0 ? .event : .person
        return Node(id: ReadSample.id(index), type: type, label: name, attributes: attributes)
    }

    private func attributes(ofEdge index: Int) -> Attributes {
        var attributes = Attributes()
        attributes[.evidence] = .spans([TextSpan(index * 7 % 5000, index * 7 % 5000 + 120)])
        attributes.set(.basis, Basis.text.rawValue)
        attributes.set(.rule, ReadSample.rules[index % 5])
        return attributes
    }

    private static func id(_ index: Int) -> String { index % 2 == 0 ? "event:consult-\(index)" : "person:nr-\(index)" }
}
