/// What the features of a tree know of a word.
package struct TreeWord: Sendable {
    /// The hashes of the form in lower case and of the joint tag.
    package var word: UInt64, tag: UInt64

    /// The root.
    package static let root = TreeWord(word: 0xA1, tag: 0xA1)
    /// No word.
    package static let none = TreeWord(word: 0xA2, tag: 0xA2)

    /// The words of a sentence with the root before and no word after; `lexemes` has two boundary lexemes each side.
    package static func words(_ lexemes: [Lexeme], tags: [UInt8], set: TagSet, into out: inout [TreeWord]) {
        out.removeAll(keepingCapacity: true)
        out.append(.root)
        for (index, tag) in tags.enumerated() {
            let number = min(Int(tag), set.hashes.count - 1)
            out.append(TreeWord(word: lexemes[index + 2].lower, tag: set.hashes[number]))
        }
        out.append(.none)
    }
}
