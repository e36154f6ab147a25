/// Texts in another language than a graph's own, as foreign attributes whose names end in `@` and the language's tag.
///
/// `label@es` holds the label in Spanish, or says that the label is Spanish, when both are one text. Of graphs made here
/// the texts are English; of things that other tools know no language is known unless it is said.
package enum ForeignLanguage {
    /// The tag for a text whose language is not known (BCP 47, section 4.1).
    package static let unknown = "und"
    /// The language of the articles that are read here.
    package static let own = "en"

    /// The name of a foreign attribute for texts in a language.
    package static func name(_ name: String, in language: String) -> String { "\(name)@\(language)" }

    /// The name and the language tag that a foreign attribute's name is made of, or `nil`.
    package static func split(_ name: String) -> (name: String, language: String)? {
        guard let mark = name.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        let tag = name[name.index(after: mark)...]
        guard isTag(tag.utf8) else { return nil }
        return (String(name[..<mark]), String(tag))
    }

    private static func isTag(_ tag: Substring.UTF8View) -> Bool {
        let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (1...8).contains(first.count) else { return false }
        return first.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
            && parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isTagByte) }
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
