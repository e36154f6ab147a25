/// The features that decide between the bundles one form and tag can have: the word and its place in the tree.
package enum MorphologyFeatures {
    /// Writes the features of a word (from 0) of a finished tree; `lexemes` has two boundary lexemes on each side.
    package static func extract(
        at index: Int,
        lexemes: [Lexeme],
        words: [TreeWord],
        tree: DependencyTree,
        into out: FeatureList
    ) {
        let i = index + 2
        let node = tree.nodes[index + 1]
        let word = words[index + 1]
        let relation = UInt64(node.relation)
        let subject = subjectWord(index + 1, words, tree)
        out.begin(6)
        out.add(word.word, word.tag)
        out.add(word.tag, relation)
        out.add(word.tag, lexemes[i].suffixes.1)
        out.add(word.word, word.tag, relation)
        out.add(word.tag, node.leftSet)
        out.add(word.tag, node.leftSet, relation)
        out.add(word.tag, node.leftSet, node.rightSet)
        out.add(word.tag, lexemes[i - 1].lower)
        out.add(word.tag, words[index].tag)
        out.add(word.tag, words[index].tag, words[index + 2].tag)
        out.add(word.word, subject.word)
        out.add(word.word, subject.tag)
        out.add(word.tag, subject.tag)
        out.add(word.tag, words[Int(node.left)].word)
        out.add(word.tag, words[Int(node.right)].word, relation)
        out.add(word.tag, words[Int(node.head)].tag, relation)
        out.add(word.tag, index == 0 ? 1 : 0, node.leftSet)
        out.add(word.word, words[Int(node.head)].word)
    }

    /// The nearest noun or pronoun on the left that shares the word's head, or is its leftmost child.
    private static func subjectWord(_ word: Int, _ words: [TreeWord], _ tree: DependencyTree) -> TreeWord {
        let head = Int(tree.nodes[word].head)
        let owner = tree.nodes[word].leftCount == 0 && head > 0 ? head : word
        return words[Int(tree.nodes[owner].left)]
    }
}
