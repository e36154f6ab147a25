/// References to IRIs that are relative to a base.
enum TripleIRI {
    /// The whole IRI.
    ///
    /// Two references to one thing get one IRI, and that is all that the checks need: `..` and `.` stay in it.
    static func resolve(_ reference: [UInt8], against base: [UInt8]?) -> [UInt8] {
        guard let base, !hasScheme(reference) else { return reference }
        let document = base.prefix { $0 != UInt8(ascii: "#") }
        guard let first = reference.first else { return Array(document) }
        if first == UInt8(ascii: "#") { return document + reference }
        let path = document.prefix { $0 != UInt8(ascii: "?") }
        if first == UInt8(ascii: "?") { return path + reference }
        if first == UInt8(ascii: "/") { return authority(of: path, or: reference) + reference }
        let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? []
        return folder + reference
    }

    /// What stands before the path: the scheme alone where the reference names an authority of its own.
    private static func authority(of path: ArraySlice<UInt8>, or reference: [UInt8]) -> ArraySlice<UInt8> {
        guard let colon = path.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        let rest = path[(colon + 1)...]
        guard rest.starts(with: "//".utf8), !reference.starts(with: "//".utf8) else { return path[...colon] }
        let slash = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        return path[..<slash]
    }

    private static func hasScheme(_ reference: [UInt8]) -> Bool {
        reference.withUnsafeBytes { RDFTerms.hasScheme($0) }
    }
}
