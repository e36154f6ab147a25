internal import GraphSyntax
internal import NewsOntology

/// The keys that a GraphML document declares.
struct DeclaredKeys {
    /// A key as it stands in the document.
    struct Declaration {
        /// What it is for: `node`, `edge`, `all`, …
        let owner: String
        /// The value of `attr.name`.
        let name: String
        /// The value of `attr.type`.
        let type: String
        let offset: Int
        /// Whether `for` is given.
        let saysOwner: Bool
        /// Whether `attr.type` is one that not every text is of.
        let isTyped: Bool

        func isFor(_ owner: GraphMLKey.Owner) -> Bool { self.owner == owner.rawValue || self.owner == "all" }
    }

    /// What data of a key on a node, or on an edge, have to do with.
    struct Use {
        /// Whether the key is for these elements.
        let isDeclared: Bool
        /// Whether our schema has its identifier for them.
        let isOurs: Bool
        /// The place in `GraphMLKey.all` of the key that it stands for, or -1.
        let known: Int
    }

    /// Whether a key means what its name says, whatever its identifier is.
    let namesCount: Bool
    private var identifiers = IdentifierIndex()
    private(set) var declarations: [Declaration] = []
    /// For each key its use on nodes and then on edges.
    private var uses: [Use] = []
    /// How many data there are of each key.
    private var counts: [Int] = []

    init(namesCount: Bool) { self.namesCount = namesCount }

    /// Whether a key is to be declared as the ontology says.
    func isMeantAsOurs(_ id: String) -> Bool {
        namesCount || GraphMLKey.all.contains { $0.id == id }
    }

    /// The number of a key; `nil` when none is declared.
    func number(of id: Bytes) -> Int? { identifiers.number(of: id) }

    /// What data of a key have to do with on a node or on an edge.
    @inline(__always)
    func use(of number: Int, onEdge: Bool) -> Use { uses[2 * number + (onEdge ? 1 : 0)] }

    /// Whether a key declares a type that not every text is of.
    @inline(__always)
    func isTyped(_ number: Int) -> Bool { declarations[number].isTyped }

    /// Notes that there are data of a key.
    mutating func count(_ number: Int) { counts[number] += 1 }

    /// How many data there are of a key.
    func count(of number: Int) -> Int { counts[number] }

    /// Takes the attributes of a key.
    mutating func declare(
        _ id: Bytes,
        owner: String?,
        name: String,
        type: String,
        at offset: Int,
        _ findings: inout FindingCollector
    ) -> Declaration? {
        let (number, isNew) = identifiers.insert(id)
        guard isNew else {
            let message = "the key \(MessageText.quote(id)) is declared twice"
            findings.add(.duplicateID, at: offset, message, related: declarations[number].offset)
            return nil
        }
        let text = id.text
        // GraphML's default is that a key is for everything.
        let declaration = Declaration(
            owner: owner ?? "all",
            name: name,
            type: type,
            offset: offset,
            saysOwner: owner != nil,
            isTyped: ["int", "long", "float", "double", "boolean"].contains(type)
        )
        declarations.append(declaration)
        counts.append(0)
        uses += GraphMLKey.Owner.allCases.map { owner in
            let isOurs = GraphMLKey.all.contains { $0.owner == owner && $0.id == text }
            return Use(
                isDeclared: declaration.isFor(owner),
                isOurs: isOurs,
                known: isOurs || namesCount ? GraphMLKey.place(of: name, owner) : -1
            )
        }
        return declaration
    }

    /// Says where a key is declared with another type than the ontology gives it.
    static func checkType(
        _ type: String,
        of declaration: Declaration,
        _ findings: inout FindingCollector
    ) {
        for owner in GraphMLKey.Owner.allCases where declaration.isFor(owner) {
            guard let known = GraphMLKey.named(declaration.name, owner), known.type != type else { continue }
            let message = "'\(known.name)' of \(owner.rawValue)s has the type '\(known.type)', not '\(type)'"
            findings.add(.keyDeclaration, at: declaration.offset, message)
        }
    }
}
