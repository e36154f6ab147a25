/// Random numbers that are the same on every run (SplitMix64; Steele, Lea, Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Small damages to a document.
enum Damage {
    /// Pieces that mean something to one of the formats.
    private static let pieces: [[UInt8]] = [
        "<", ">", "</", "/>", "\"", "'", "&", "&#38;", "&x;", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>",
        "<!DOCTYPE a>",
        "{", "}", "[", "]", "=", "->", "--", ";", ":", "+", "\\", "\0", "\u{FEFF}", "\u{1F600}", "<node id=\"x\">",
        "</graph>",
        "xmlns=\"\"", "<ng:State>", "</rdf:RDF>",
    ].map { Array($0.utf8) }

    /// The document with one to four damages.
    static func apply(to document: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = document
        for _ in 0..<Int.random(in: 1...4, using: &generator) { damageOnce(&bytes, &generator) }
        return bytes
    }

    private static func damageOnce(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
        }
    }
}
