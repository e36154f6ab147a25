import KnowledgeGraph
import NewsOntology
import NewsText

/// Graphs of any size in which every node has 5 attributes and every edge 3, with texts that need escaping here and there.
struct SyntheticGraph {
    let nodeCount: Int
    let edgeCount: Int

    private static let names = [
        "Sergei Shoigu", "Masoud Pezeshkian", "José Ramos-Horta", "Łódź & Kraków <Council>", "Côte d’Ivoire",
        "the \"Axis\" of talks", "تهران", "Organization of Islamic Cooperation", "Østfold <&> Åland",
        "Ministry of Foreign Affairs",
    ]
    private static let rules = [
        "subject", "object of \"condemn\"", "with-phrase", "title before name", "passé composé", "a < b & c > d",
    ]

    /// One node of seven: an event, or someone or something that takes part.
    func node(_ index: Int) -> Node {
        let name = "\(SyntheticGraph.names[index % 10]) \(index)"
        var attributes = Attributes()
        attributes.set(.name, name)
        attributes[.mentions] = .spans([TextSpan(index % 5000, index % 5000 + 12)])
        attributes[.confidence] = .number(Double(index % 64) / 64)
        attributes.set(.rule, SyntheticGraph.rules[index % 6])
        if isEvent(index) {
            attributes.set(.status, EventStatus.allCases[index % 6].rawValue)
        } else {
            attributes[.aliases] = .strings([SyntheticGraph.names[(index + 3) % 10]])
        }
        return Node(id: id(index), type: isEvent(index) ? .event : .person, label: name, attributes: attributes)
    }

    /// The ends of an edge, and what it bears.
    func edge(_ index: Int) -> (source: Int, type: RelationType, target: Int, attributes: Attributes) {
        var attributes = Attributes()
        let start = index * 7 % 5000
        attributes[.evidence] = .spans([TextSpan(start, start + 120)])
        attributes.set(.basis, Basis.text.rawValue)
        attributes.set(.rule, SyntheticGraph.rules[index % 6])
        let type: RelationType = index % 2 == 0 ? .actor : .recipient
        let events = (nodeCount + 1) / 2
        return (index % events * 2, type, (index &* 7919) % (nodeCount / 2) * 2 + 1, attributes)
    }

    private func isEvent(_ index: Int) -> Bool { index % 2 == 0 }

    private func id(_ index: Int) -> String { isEvent(index) ? "event:consult-\(index)" : "person:nr-\(index)" }

    /// A node with nothing but what an edge needs of it.
    func reference(_ index: Int) -> Node {
        Node(id: id(index), type: isEvent(index) ? .event : .person, label: "")
    }

    /// The graph as a whole.
    func graph() throws -> Graph {
        var graph = Graph()
        try graph.add(Node(id: "article:synthetic", type: .article, label: "Synthetic"))
        for index in 0..<nodeCount { try graph.add(node(index)) }
        for index in 0..<edgeCount {
            let (source, type, target, attributes) = edge(index)
            try graph.connect(id(source), type, id(target), attributes: attributes)
        }
        return graph
    }
}
