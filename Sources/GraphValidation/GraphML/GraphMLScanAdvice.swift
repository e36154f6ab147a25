// Advice on GraphML of any program: what is valid, but shown or read by fewer programs than it could be.
//
// Our own GraphML declares all keys of the ontology in every file, so none of them is called unused.
extension GraphMLScan {
    private static let labels: Set<String> = ["label", "name", "nodelabel"]

    mutating func adviseKey(_ declaration: DeclaredKeys.Declaration, at offset: Int, _ findings: inout FindingCollector)
    {
        checkName(declaration.name, at: offset, &findings)
        guard !dialect.isOurs else { return }
        if declaration.isFor(.node), GraphMLScan.labels.contains(declaration.name.lowercased()) {
            labelKey = keys.declarations.count - 1
        }
        if !declaration.saysOwner {
            findings.advise(
                .keyOwner,
                at: offset,
                "the key has no 'for'; say 'node' or 'edge', as most readers want it"
            )
        }
        if declaration.name.isEmpty, dialect == .general {
            findings.advise(.viewers, at: offset, "the key has no 'attr.name'; Gephi and networkx do not show its data")
        }
    }

    /// The official schema wants a name token; all programs read other names too, and Gephi writes some with blanks.
    private func checkName(_ name: String, at offset: Int, _ findings: inout FindingCollector) {
        let wrong = name.unicodeScalars.first { scalar in
            scalar.isASCII && !SimpleForm.isTokenByte(UInt8(truncatingIfNeeded: scalar.value))
        }
        guard wrong != nil else { return }
        let message = "the name \(MessageText.quote(name.utf8)) is no name token, as the official schema wants it"
        findings.add(.keyName, at: offset, message, severity: .warning)
    }

    func adviseViewers(_ element: GraphMLElement, at offset: Int, _ findings: inout FindingCollector) {
        switch element {
        case .hyperedge:
            findings.advise(
                .viewers,
                at: offset,
                "Gephi, igraph and networkx do not read hyperedges; use a node for it"
            )
        case .port where dialect == .general:
            findings.advise(.viewers, at: offset, "Gephi, Cytoscape and igraph do not read ports")
        case .graph where frames.count > 2:
            findings.advise(.viewers, at: offset, "Gephi, igraph and networkx do not show graphs within nodes or edges")
        default: break
        }
    }

    /// A node has ended that has no label.
    func adviseLabel(_ findings: inout FindingCollector) {
        guard findings.isStrict, dialect == .general, let draft = drafts.last else { return }
        let message = "the node has no data of a key named 'label' or 'name': viewers show its identifier"
        findings.advise(.unlabelled, at: draft.offset, message)
    }

    mutating func adviseUnusedKeys(_ findings: inout FindingCollector) {
        guard findings.isStrict, !dialect.isOurs else { return }
        for (number, declaration) in keys.declarations.enumerated() where keys.count(of: number) == 0 {
            findings.advise(.unusedKey, at: declaration.offset, "the file has no data of this key")
        }
    }

    /// What a key says of its values, held against one of them.
    func checkType(of key: Int, _ content: UnsafeRawBufferPointer, at offset: Int, _ findings: inout FindingCollector) {
        let type = keys.declarations[key].type
        let isRight =
            switch type {
            case "int", "long": ValueRules.isInteger(content)
            case "float", "double": ValueRules.isNumber(content)
            case "boolean": SimpleForm.isBoolean(content)
            default: true
            }
        guard !isRight else { return }
        let message = "\(MessageText.quote(content)) is no \(type), which its key says it is"
        findings.add(.keyType, at: offset, message, severity: .warning)
    }
}
