/// A code of an actor: groups of three letters, from the general to the specific (`SYRREB`, `IGOUNOHRI`).
///
/// Source: Schrodt, *CAMEO: Event and Actor Codebook*, version 1.1b3 (2012), chapter 3.
enum ActorCode {
    /// The most letters of a code.
    private static let longest = 15
    /// What codes of bodies, movements and firms of no one state begin with.
    private static let international: Set<String> = ["IGO", "IMG", "INT", "MNC", "NGM", "NGO", "UIS"]

    /// Whether a text is groups of three letters or digits.
    static func isValid(_ text: String) -> Bool {
        let bytes = text.utf8
        return !bytes.isEmpty && bytes.count % 3 == 0 && bytes.count <= longest
            && bytes.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }

    /// Whether a code is of somebody who belongs to no one state.
    static func isInternational(_ code: String) -> Bool { international.contains(String(code.prefix(3))) }

    /// A code with another behind it, of which no part stands there already; what is too long is cut.
    static func joined(_ code: String, _ more: String) -> String {
        var groups = groups(code)
        for group in self.groups(more) where !groups.contains(group) { groups.append(group) }
        return groups.prefix(longest / 3).joined()
    }

    /// The groups of a code.
    static func groups(_ code: String) -> [String] {
        var out: [String] = []
        var rest = code[...]
        while !rest.isEmpty {
            out.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return out
    }
}
