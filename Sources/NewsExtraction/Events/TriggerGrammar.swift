internal import NewsLanguage

/// How a trigger stands in its sentence, as short names: features of ``DraftFeatures``.
struct TriggerGrammar {
    let tree: Tree
    let participants: Participants
    /// The heads of all triggers of the sentence, with whether they are speech.
    let triggers: [Int: Bool]

    func names(of trigger: Trigger) -> [String] {
        let head = trigger.head
        var names = ["relation:\(tree.relation(head))", "below:\(above(head))"]
        names += trigger.frame.isVerb ? verbNames(head) : nounNames(trigger)
        if trigger.words.count > 1 { names.append("several-words") }
        return names
    }

    /// The nearest trigger above, and whether it is speech.
    private func above(_ head: Int) -> String {
        let found = tree.path(from: head).dropFirst().first { triggers[$0] != nil }
        guard let found, let isSpeech = triggers[found] else { return "nothing" }
        return isSpeech ? "speech" : "act"
    }

    private func verbNames(_ verb: Int) -> [String] {
        let features = tree.tokens[verb].features
        let hasHelper = !tree.children(verb, ["aux"]).isEmpty
        let subjects = tree.subjects(of: verb)
        let isKnown = !participants.entities(of: subjects).isEmpty
        return [
            features.tense != nil || hasHelper ? "finite" : "non-finite",
            subjects.isEmpty ? "subject:none" : isKnown ? "subject:known" : "subject:unknown",
            tree.objects(of: verb).isEmpty ? "object:none" : "object:some",
        ]
    }

    private func nounNames(_ trigger: Trigger) -> [String] {
        let determiners = tree.children(trigger.head, ["det", "nmod:poss"]).filter { $0 < trigger.head }
        let form = determiners.first.map { tree.tokens[$0].form.lowercased() }
        let kind =
            switch form {
            case nil: "none"
            case "the", "this", "that", "these", "those": "definite"
            case "a", "an", "another", "any", "some", "no": "indefinite"
            default: "owner"
            }
        let number = tree.tokens[trigger.head].features.number == .plural ? "plural" : "singular"
        return ["determiner:\(kind)", number]
    }
}
