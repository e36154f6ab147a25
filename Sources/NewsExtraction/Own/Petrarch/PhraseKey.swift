/// Phrases as they are compared: words in lower case with one blank between, without points, as ``NamePieces`` cuts them.
struct PhraseKey {
    /// Appends the key of a phrase to bytes; tells how many words it has.
    static func append(_ phrase: some Collection<UInt8>, to out: inout [UInt8]) -> Int {
        let start = out.count
        var words = 0
        var isInWord = false
        for byte in phrase {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39:
                if !isInWord {
                    if words > 0 { out.append(0x20) }
                    (isInWord, words) = (true, words + 1)
                }
                out.append(byte | (byte >= 0x41 ? 0x20 : 0))
            case 0x2E: break
            case 0x80...:
                // Letters beyond ASCII need what Unicode knows of them.
                out.removeSubrange(start...)
                return appendUnicode(phrase, to: &out)
            default: isInWord = false
            }
        }
        return words
    }

    private static func appendUnicode(_ phrase: some Collection<UInt8>, to out: inout [UInt8]) -> Int {
        let pieces = NamePieces.of(String(decoding: phrase, as: UTF8.self).lowercased()).filter { $0 != "," }
        out += Array(pieces.joined(separator: " ").utf8)
        return pieces.count
    }
}

/// A hash of words that come one after the other (FNV-1a, 64 bits).
struct PhraseHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
