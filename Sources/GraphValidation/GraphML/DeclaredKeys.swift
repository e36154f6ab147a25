internal import NewsOntology

/// The keys that a GraphML document declares.
struct DeclaredKeys {
    /// A key as it stands in the document.
    struct Declaration {
        /// What it is for: `node`, `edge`, `all`, …
        let owner: String
        let offset: Int
        /// The keys of the ontology that it stands for, for nodes and for edges.
        let node: GraphMLKey?
        let edge: GraphMLKey?

        func known(_ owner: GraphMLKey.Owner) -> GraphMLKey? { owner == .node ? node : edge }

        func isFor(_ owner: GraphMLKey.Owner) -> Bool { self.owner == owner.rawValue || self.owner == "all" }
    }

    private var identifiers = IdentifierTable()
    private var declarations: [Declaration] = []

    /// The declaration of a key, or `nil` when there is none.
    subscript(id: UnsafeRawBufferPointer) -> Declaration? {
        identifiers.existing(id).map { declarations[$0] }
    }

    /// Takes the start tag of a key.
    mutating func declare(_ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let id = tag.value("id") else { return }
        if let earlier = self[id] {
            let message = "the key \(MessageText.quote(id)) is declared twice"
            findings.add(.duplicateID, at: tag.offset, message, related: earlier.offset)
            return
        }
        let declaration = DeclaredKeys.declaration(tag)
        _ = identifiers.number(of: id)
        declarations.append(declaration)
        checkType(of: declaration, tag, &findings)
    }

    private static func declaration(_ tag: XMLTag) -> Declaration {
        // GraphML's default is that a key is for everything.
        let owner = tag.value("for").map(\.text) ?? "all"
        let name = tag.value("attr.name").map(\.text) ?? ""
        return Declaration(
            owner: owner,
            offset: tag.offset,
            node: GraphMLKey.named(name, .node),
            edge: GraphMLKey.named(name, .edge)
        )
    }

    private func checkType(of declaration: Declaration, _ tag: XMLTag, _ findings: inout FindingCollector) {
        guard let type = tag.value("attr.type")?.text else { return }
        for owner in GraphMLKey.Owner.allCases where declaration.isFor(owner) {
            guard let known = declaration.known(owner), known.type != type else { continue }
            let message = "'\(known.name)' of \(owner.rawValue)s has the type '\(known.type)', not '\(type)'"
            findings.add(.keyDeclaration, at: tag.offset, message)
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes as text.
    var text: String { String(decoding: self, as: UTF8.self) }
}
