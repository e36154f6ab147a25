internal import NewsLanguage

/// Whether a clause or noun is denied by its grammar: *not*, *no … had been hurt*, *nobody was arrested*, *neither … nor*,
/// *would have bombed*, *did not try to*.
struct Negation {
    let tree: Tree

    private static let nobody: Set<String> = ["nobody", "none", "nothing", "neither"]
    private static let determiners: Set<String> = ["no", "neither"]
    /// How many infinitives a negation reaches down: *did not try to begin to withdraw*.
    private static let reach = 3

    /// The word that denies a verb, its own or that of the verb whose infinitive it is.
    func cue(ofVerb verb: Int) -> Int? {
        var index = verb
        for _ in 0...Negation.reach {
            if let cue = ownCue(index) { return cue }
            if index == verb, let unreal = unreal(verb) { return unreal }
            guard tree.relation(index) == "xcomp", let head = tree.tokens[index].head,
                tree.tokens.indices.contains(head),
                head < index, !isFinite(index)
            else { return nil }
            index = head
        }
        return nil
    }

    /// The word that denies a noun: *no attack*, *neither strike nor protest*.
    func cue(ofNoun noun: Int) -> Int? {
        let here = tree.children(noun, ["det", "advmod", "cc"]).first { Negation.determiners.contains(lower($0)) }
        return here ?? afterNor(noun)
    }

    private func ownCue(_ verb: Int) -> Int? {
        let helpers = tree.children(verb, ["aux", "advmod"])
        if let no = helpers.first(where: isNegative) { return no }
        if let pair = tree.children(verb, ["cc"]).first(where: { lower($0) == "neither" }) { return pair }
        for argument in tree.children(verb, ["nsubj", "obj", "iobj"]) {
            if let no = argumentCue(argument) { return no }
        }
        return afterNor(verb)
    }

    /// *no group*, *nobody*, *none of them*, *neither Iran nor Iraq*
    private func argumentCue(_ argument: Int) -> Int? {
        if Negation.nobody.contains(lower(argument)) { return argument }
        if lower(argument) == "one", let no = tree.children(argument, ["det"]).first(where: { lower($0) == "no" }) {
            return no
        }
        return tree.children(argument, ["det", "cc", "advmod"]).first { Negation.determiners.contains(lower($0)) }
    }

    /// *nor struck*
    private func afterNor(_ index: Int) -> Int? {
        guard tree.relation(index) == "conj" else { return nil }
        return tree.children(index, ["cc"]).first { lower($0) == "nor" }
    }

    private func isNegative(_ index: Int) -> Bool {
        tree.tokens[index].lemma == "not" || lower(index) == "never"
            || tree.tokens[index].features.polarity == .negative
    }

    /// *would have bombed*
    private func unreal(_ verb: Int) -> Int? {
        let helpers = tree.children(verb, ["aux"])
        guard helpers.contains(where: { lower($0) == "have" }) else { return nil }
        return helpers.first { ["would", "'d", "’d"].contains(lower($0)) }
    }

    private func isFinite(_ index: Int) -> Bool { !tree.children(index, ["nsubj"]).isEmpty }

    private func lower(_ index: Int) -> String { tree.tokens[index].form.lowercased() }
}
