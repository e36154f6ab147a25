internal import GraphSyntax
internal import KnowledgeGraph

/// Names for blank nodes by what is said of them, since their labels in a document mean nothing.
///
/// In each round the name of a node takes in those of the nodes beside it, as in the refinement of colours. Nodes that eight
/// rounds do not tell apart have one name.
struct BlankNames {
    private var names: [String: String] = [:]

    init(_ resources: [RDFResources.Resource]) {
        var sides: [String: [(text: String, other: RDFTerm)]] = [:]
        for resource in resources {
            for (predicate, object) in resource.triples {
                if case .blank(let label) = resource.name { sides[label, default: []].append((predicate, object)) }
                if case .blank(let label) = object {
                    sides[label, default: []].append(("^" + predicate, resource.name))
                }
            }
        }
        for _ in 0..<8 {
            let next = sides.mapValues { sides in
                let lines = sides.map { "\($0.text) \(text($0.other))" }
                return "b" + Identifier.shortDigest(lines.sorted().joined(separator: "\n"))
            }
            guard Set(next.values).count > Set(names.values).count else { break }
            names = next
        }
    }

    /// The name of the blank node that has a label.
    subscript(label: String) -> String { names[label] ?? label }

    private func text(_ term: RDFTerm) -> String {
        switch term {
        case .iri(let iri): "<\(iri)>"
        case .blank(let label): names[label] ?? "_"
        case .literal(let literal): "\"\(literal.text)\" \(literal.language ?? literal.datatype)"
        }
    }
}
