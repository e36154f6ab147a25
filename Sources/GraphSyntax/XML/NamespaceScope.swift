/// The namespaces that are in scope, element by element (Namespaces in XML 1.0).
package struct NamespaceScope {
    package static let xml = "http://www.w3.org/XML/1998/namespace"
    private static let xmlns = "http://www.w3.org/2000/xmlns/"

    private var bindings: [(prefix: String, uri: String)] = [("xml", xml)]
    private var marks: [Int] = []

    package init() {}

    /// An element starts.
    package mutating func push() { marks.append(bindings.count) }

    /// The element ends that started last.
    package mutating func pop() {
        guard let mark = marks.popLast() else { return }
        bindings.removeLast(bindings.count - mark)
    }

    /// Binds a prefix for the element that started last; the empty prefix is that of elements without one.
    package mutating func bind(_ prefix: String, to uri: String, at offset: Int) throws(ScanError) {
        let isReserved =
            prefix == "xmlns" || uri == NamespaceScope.xmlns || (prefix == "xml") != (uri == NamespaceScope.xml)
        guard !isReserved else { throw ScanError(at: offset, "this prefix or namespace is reserved") }
        guard prefix.isEmpty || !uri.isEmpty else {
            throw ScanError(at: offset, "the prefix '\(prefix)' has to stand for a namespace")
        }
        bindings.append((prefix, uri))
    }

    /// The namespace of a prefix, or `nil`; without a default namespace the empty prefix stands for the empty text.
    package func uri(of prefix: String) -> String? {
        bindings.last { $0.prefix == prefix }?.uri ?? (prefix.isEmpty ? "" : nil)
    }
}

/// A name with its namespace.
package struct XMLExpandedName: Hashable {
    package let prefix: String
    package let local: String
    package let namespace: String

    /// The namespace and the local name, one after the other.
    package var iri: String { namespace + local }
}

/// An attribute with its namespace and its value.
package struct XMLNamedAttribute {
    package let name: XMLExpandedName
    package let value: String
    package let offset: Int
}
