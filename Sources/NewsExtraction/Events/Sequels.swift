internal import NewsLanguage

/// Which event the text says came after which: *following the assassination*, *after a meeting*.
struct Sequels {
    let tree: Tree

    private static let cues: Set<String> = ["after", "following", "since"]

    func assign(_ drafts: inout [EventDraft]) {
        let heads = drafts.map(\.trigger.head)
        for (earlier, head) in heads.enumerated() {
            let cue = cue(of: head)
            guard let cue, let later = governor(of: head, heads), later != earlier else { continue }
            drafts[later].follows.append((trigger: head, cue: cue))
        }
    }

    private func cue(of head: Int) -> String? {
        let marks = tree.children(head, ["case", "mark"]).map { tree.tokens[$0].form.lowercased() }
        return marks.first { Self.cues.contains($0) }
    }

    private func governor(of head: Int, _ heads: [Int]) -> Int? {
        tree.path(from: head).dropFirst().lazy.compactMap { heads.firstIndex(of: $0) }.first
    }
}
