/// A start tag with its names resolved.
package struct NamespacedElement {
    package let name: XMLExpandedName
    /// The attributes, without namespace declarations, in order.
    package let attributes: [XMLNamedAttribute]

    /// Resolves the start tag that the scanner has just read; `scope` takes its declarations.
    package init(_ scanner: inout XMLScanner, _ scope: inout NamespaceScope) throws(ScanError) {
        scope.push()
        let tag = scanner.name, list = scanner.attributes
        var plain: [(prefix: String, local: String, attribute: XMLAttribute)] = []
        for attribute in list {
            let (prefix, local) = try NamespacedElement.split(scanner.string(attribute.name), attribute.name.start)
            let declares = prefix == "xmlns" ? local : prefix.isEmpty && local == "xmlns" ? "" : nil
            guard let declares else {
                plain.append((prefix, local, attribute))
                continue
            }
            let uri = try scanner.string(attribute.value, inAttribute: true)
            try scope.bind(declares, to: uri, at: attribute.name.start)
        }
        let (prefix, local) = try NamespacedElement.split(scanner.string(tag), tag.start)
        name = try NamespacedElement.resolve(prefix, local, scope, tag.start)
        var attributes: [XMLNamedAttribute] = []
        for (prefix, local, attribute) in plain {
            let offset = attribute.name.start
            let name =
                prefix.isEmpty
                ? XMLExpandedName(prefix: "", local: local, namespace: "")
                : try NamespacedElement.resolve(prefix, local, scope, offset)
            for other in attributes where other.name.local == local && other.name.namespace == name.namespace {
                throw ScanError(at: offset, "the attribute '\(local)' stands twice in one tag, under two prefixes")
            }
            let value = try scanner.string(attribute.value, inAttribute: true)
            attributes.append(XMLNamedAttribute(name: name, value: value, offset: offset))
        }
        self.attributes = attributes
    }

    private static func split(_ name: String, _ offset: Int) throws(ScanError) -> (prefix: String, local: String) {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
        let (prefix, local) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
        guard XMLNames.isNCName(prefix), XMLNames.isNCName(local) else {
            throw ScanError(at: offset, "\(ScanError.quote(name)) is no name with a prefix")
        }
        return (prefix, local)
    }

    private static func resolve(
        _ prefix: String,
        _ local: String,
        _ scope: NamespaceScope,
        _ offset: Int
    ) throws(ScanError) -> XMLExpandedName {
        guard let uri = scope.uri(of: prefix) else {
            throw ScanError(at: offset, "the prefix \(ScanError.quote(prefix)) is not declared")
        }
        return XMLExpandedName(prefix: prefix, local: local, namespace: uri)
    }
}
