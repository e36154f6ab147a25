import GraphReaders
import KnowledgeGraph
import NewsText

/// A graph as lists of lines that can be compared, without what a format loses.
struct ComparableGraph: Equatable {
    private(set) var nodes: [String]
    private(set) var edges: [String]

    init(_ graph: Graph, without losses: Set<GraphLoss>) {
        let cut = Cut(losses: losses)
        nodes = graph.nodes.map { "\($0.id) \($0.type) \(cut.text($0.label)) \(cut.attributes($0.attributes))" }
        edges = graph.edges.map { edge in
            let ends = "\(graph.nodes[edge.source].id) \(edge.type) \(graph.nodes[edge.target].id)"
            return "\(edge.id) \(ends) \(cut.text(edge.label)) \(cut.attributes(edge.attributes))"
        }
        guard losses.contains(.orderOfNodesAndEdges) else { return }
        nodes.sort()
        edges.sort()
    }

    /// The lines that only one of two graphs has.
    func differences(from other: ComparableGraph) -> [String] {
        let mine = Set(nodes + edges), theirs = Set(other.nodes + other.edges)
        return mine.subtracting(theirs).sorted().map { "- \($0)" } + theirs.subtracting(mine).sorted().map { "+ \($0)" }
    }

    /// The names of attributes that say how a graph is drawn.
    private static let looks: Set<String> = ["x", "weight"]

    /// Takes out what a format loses.
    private struct Cut {
        let losses: Set<GraphLoss>

        func text(_ text: String) -> String {
            guard losses.contains(.forbiddenCharacters) else { return text.debugDescription }
            let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
                switch scalar.value {
                case 0x09, 0x0A, 0x0D: scalar
                case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
                default: scalar
                }
            }
            return String(String.UnicodeScalarView(scalars)).debugDescription
        }

        func attributes(_ attributes: Attributes) -> String {
            let own = attributes.map { "\($0.key)=\(list($0.value))" }
            let kept = attributes.foreign.filter { attribute in
                !losses.contains(.looks) || !ComparableGraph.looks.contains(attribute.name)
            }
            let foreign = kept.map { "\(text($0.name)):\(kind($0))=\(value($0))" }
            // Formats with columns have their own order of them.
            return (own + (losses.contains(.foreignKinds) ? foreign.sorted() : foreign)).joined(separator: " ")
        }

        private func kind(_ attribute: ForeignAttribute) -> ForeignAttribute.Kind {
            if losses.contains(.foreignKinds) { return .string }
            return losses.contains(.foreignTypes) && !isOfType(attribute) ? .string : attribute.kind
        }

        private func value(_ attribute: ForeignAttribute) -> String {
            guard losses.contains(.spelling) else { return text(attribute.text) }
            if let truth = ["true": "1.0", "false": "0.0"][attribute.text] { return truth }
            return Double(attribute.text).map { $0.isFinite ? String($0) : text(attribute.text) }
                ?? text(attribute.text)
        }

        /// Whether XML Schema allows the value for the type.
        private func isOfType(_ attribute: ForeignAttribute) -> Bool {
            let whole = /[+-]?[0-9]+/
            switch attribute.kind {
            case .string: return true
            case .int: return attribute.text.wholeMatch(of: whole) != nil && Int32(attribute.text) != nil
            case .long: return attribute.text.wholeMatch(of: whole) != nil && Int64(attribute.text) != nil
            case .boolean: return ["true", "false", "1", "0"].contains(attribute.text)
            case .float, .double:
                let number = /[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN/
                return attribute.text.wholeMatch(of: number) != nil
            }
        }

        private func list(_ value: AttributeValue) -> String {
            var parts: [String]
            switch value {
            case .strings(let texts):
                let pieces =
                    losses.contains(.separatorsInLists)
                    ? texts.flatMap { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
                    : texts
                parts = pieces.map(text)
            case .spans(let spans): parts = spans.map(\.description)
            case .string(let string): return text(string)
            case .integer, .number: return value.text
            }
            if losses.contains(.listsAsSets) { parts = Set(parts).sorted() }
            return parts.joined(separator: ", ")
        }
    }
}
