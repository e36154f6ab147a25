internal import GraphSyntax

// Advice on GraphML of any program: what is valid, but shown or read by fewer programs than it could be.
//
// Our own GraphML declares all keys of the ontology in every file, so none of them is called unused.
extension GraphMLScan {
    private static let labels: Set<String> = ["label", "name", "nodelabel"]

    mutating func adviseKey(_ declaration: DeclaredKeys.Declaration, _ findings: inout FindingCollector) {
        checkName(declaration.name, &findings)
        guard !dialect.isOurs else { return }
        if declaration.isFor(.node), GraphMLScan.labels.contains(declaration.name.lowercased()) {
            labelKey = keys.declarations.count - 1
        }
        if !declaration.saysOwner {
            let message = "the key has no 'for'; say 'node' or 'edge', as most readers want it"
            findings.advise(.keyOwner, at: tag, message)
        }
        if declaration.name.isEmpty, dialect == .general {
            findings.advise(.viewers, at: tag, "the key has no 'attr.name'; Gephi and networkx do not show its data")
        }
    }

    /// The official schema wants a name token; all programs read other names too, and Gephi writes some with blanks.
    private func checkName(_ name: String, _ findings: inout FindingCollector) {
        let isRight = name.utf8.allSatisfy { $0 >= 0x80 || $0.isLetter || $0.isDigit || "-._:".utf8.contains($0) }
        guard !isRight else { return }
        let message = "the name \(MessageText.quote(name.utf8)) is no name token, as the official schema wants it"
        findings.add(.keyName, at: tag, message, severity: .warning)
    }

    func adviseViewers(_ element: GraphMLElement, _ findings: inout FindingCollector) {
        let message: String? =
            switch element {
            case .hyperedge: "Gephi, igraph and networkx do not read hyperedges; use a node for it"
            case .port where dialect == .general: "Gephi, Cytoscape and igraph do not read ports"
            case .graph where frames.count > 2: "Gephi, igraph and networkx do not show graphs within nodes or edges"
            default: nil
            }
        if let message { findings.advise(.viewers, at: tag, message) }
    }

    /// A node has ended that has no label.
    func adviseLabel(_ findings: inout FindingCollector) {
        guard findings.isStrict, dialect == .general, let draft = drafts.last else { return }
        let message = "the node has no data of a key named 'label' or 'name': viewers show its identifier"
        findings.advise(.unlabelled, at: draft.offset, message)
    }

    func adviseUnusedKeys(_ findings: inout FindingCollector) {
        guard findings.isStrict, !dialect.isOurs else { return }
        for (number, declaration) in keys.declarations.enumerated() where keys.count(of: number) == 0 {
            findings.advise(.unusedKey, at: declaration.offset, "the file has no data of this key")
        }
    }
}
