internal import NewsOntology

extension Edge {
    /// Whether what the source does, the target does by it: an official acts for a state, a ministry for its government.
    /// Who held an office before acts for himself.
    package var isActingFor: Bool {
        switch type {
        case .partOf: true
        case .holdsOffice: attributes[.status]?.text != "former"
        default: false
        }
    }
}

extension Graph {
    /// The places that lie in some of the nodes, and these.
    func within(_ nodes: Set<Int>) -> Set<Int> { self.nodes(leadingTo: nodes) { $0.type == .locatedIn } }

    /// Those who act for some of the nodes, and these: officials, and bodies with theirs.
    func actingFor(_ nodes: Set<Int>) -> Set<Int> { self.nodes(leadingTo: nodes) { $0.isActingFor } }

    private func nodes(leadingTo nodes: Set<Int>, by leads: (Edge) -> Bool) -> Set<Int> {
        let ways = edges.filter(leads)
        var all = nodes
        while true {
            let more = ways.filter { all.contains($0.target) && !all.contains($0.source) }
            if more.isEmpty { return all }
            all.formUnion(more.map(\.source))
        }
    }
}
