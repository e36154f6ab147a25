/// Which namespaces the prefixes of a document stand for, as far as GraphML needs to know.
struct NamespaceScope {
    /// The namespaces that are told apart.
    enum Namespace {
        case graphML, schemaInstance, xlink, other
    }

    private struct Binding {
        /// Empty for the default namespace.
        let prefix: [UInt8]
        let namespace: Namespace
        let depth: Int
    }

    private var bindings: [Binding] = []
    /// Whether names without a prefix are GraphML's.
    private(set) var isDefaultGraphML = false

    private static let known: [(uri: [UInt8], namespace: Namespace)] = [
        (Array(GraphMLSchema.namespace.utf8), .graphML),
        (Array("http://www.w3.org/2001/XMLSchema-instance".utf8), .schemaInstance),
        (Array("http://www.w3.org/1999/xlink".utf8), .xlink),
    ]

    /// Takes a declaration on an element; the prefix is empty in `xmlns="…"`.
    mutating func declare(_ prefix: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, depth: Int) {
        let uri = XMLValue.text(value)
        let namespace = NamespaceScope.known.first { $0.uri == uri }?.namespace ?? .other
        bindings.append(Binding(prefix: Array(prefix), namespace: namespace, depth: depth))
        updateDefault()
    }

    /// An element has ended: its declarations no longer hold.
    mutating func leave(depth: Int) {
        guard let last = bindings.last, last.depth >= depth else { return }
        while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
        updateDefault()
    }

    /// What a prefix stands for.
    subscript(prefix: UnsafeRawBufferPointer) -> Namespace {
        bindings.last { $0.prefix.elementsEqual(prefix) }?.namespace ?? .other
    }

    private mutating func updateDefault() {
        isDefaultGraphML = bindings.last { $0.prefix.isEmpty }?.namespace == .graphML
    }
}
