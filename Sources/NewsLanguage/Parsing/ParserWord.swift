/// What the parser's features know of a word.
package struct ParserWord: Sendable {
    /// The hash of the form in lower case, of the joint tag, and of the universal tag.
    package var word: UInt64, tag: UInt64, coarse: UInt64
    /// The word's cluster, whole and its first six bits.
    package var cluster: UInt64, cluster6: UInt64

    /// The root.
    package static let root = ParserWord(word: 0xA1, tag: 0xA1, coarse: 0xA1, cluster: 0xA1, cluster6: 0xA1)
    /// No word.
    package static let none = ParserWord(word: 0xA2, tag: 0xA2, coarse: 0xA2, cluster: 0xA2, cluster6: 0xA2)

    /// The words of a sentence with the root before and no word after; `lexemes` has two boundary lexemes each side.
    package static func words(_ lexemes: [Lexeme], tags: [UInt8], set: TagSet, into out: inout [ParserWord]) {
        out.removeAll(keepingCapacity: true)
        out.append(.root)
        for (index, tag) in tags.enumerated() {
            let lexeme = lexemes[index + 2]
            let number = min(Int(tag), set.hashes.count - 1)
            out.append(
                ParserWord(
                    word: lexeme.lower,
                    tag: set.hashes[number],
                    coarse: set.coarseHashes[number],
                    cluster: lexeme.cluster,
                    cluster6: lexeme.cluster6
                )
            )
        }
        out.append(.none)
    }
}
