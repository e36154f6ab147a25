/// Damages documents at random, in ways that parsers stumble over.
struct Mutation {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed) }

    private static let tokens = [
        "<", ">", "/>", "</", "&", "&amp;", "&#x10FFFF;", "&#0;", "\"", "'", "=", "]]>", "<![CDATA[", "<!--", "-->",
        "<?x ?>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<node id=\"x\">", "<data key=\"n_type\">", "<graph>", "xmlns=\"\"",
        " xmlns:rdf='u'", " rdf:parseType=\"Literal\"", " rdf:parseType=\"Collection\"", " rdf:ID=\"a\"",
        " rdf:nodeID=\"a\"",
        "<rdf:li/>", "_:b", " .", "\n", "\r", "\t", "\u{0}", "\u{FEFF}", "\u{FFFE}", "é", "|", "#", "char=9,1", "-",
        "99999999999999999999",
    ].map { Array($0.utf8) }

    /// One to four damages, one after the other.
    mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) { damageOnce(&bytes) }
        return bytes
    }

    private mutating func damageOnce(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let range = stretch(bytes)
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: stretch(bytes).lowerBound)
        case 2: bytes[range.lowerBound] = UInt8.random(in: .min ... .max, using: &random)
        case 3: bytes[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 4: bytes.removeLast(bytes.count - range.lowerBound)
        default: bytes.insert(contentsOf: Mutation.tokens.randomElement(using: &random) ?? [], at: range.lowerBound)
        }
    }

    private mutating func stretch(_ bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        return start..<min(bytes.count, start + Int.random(in: 1...40, using: &random))
    }
}
