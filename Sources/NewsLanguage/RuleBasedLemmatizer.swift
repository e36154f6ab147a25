/// Dictionary forms by irregular forms and suffix rules.
struct RuleBasedLemmatizer {
    let vocabulary: RuleBasedVocabulary

    /// The infinitive of a verb form, preferring one that the vocabulary knows.
    func verb(_ form: String) -> String {
        if let lemma = vocabulary.irregularVerbs[form] { return lemma }
        let candidates = verbCandidates(form)
        return candidates.first(where: vocabulary.verbs.contains) ?? candidates.first ?? form
    }

    /// Whether the form is one of a verb that the vocabulary knows.
    func isKnownVerb(_ form: String) -> Bool { vocabulary.verbs.contains(verb(form)) }

    /// The singular of a noun form.
    func noun(_ form: String) -> String {
        if let lemma = vocabulary.irregularNouns[form] { return lemma }
        if vocabulary.nouns.contains(form) { return form }
        guard form.hasSuffix("s"), !form.hasSuffix("ss"), !form.hasSuffix("us"), !form.hasSuffix("is"),
            form.utf8.count > 3
        else { return form }
        if form.hasSuffix("ies") { return form.dropLast(3) + "y" }
        for ending in ["sses", "shes", "ches", "xes", "zes"] where form.hasSuffix(ending) {
            return String(form.dropLast(2))
        }
        return String(form.dropLast())
    }

    private func verbCandidates(_ form: String) -> [String] {
        if form.hasSuffix("ied") || form.hasSuffix("ies") { return [form.dropLast(3) + "y", form] }
        if form.hasSuffix("ed") { return stems(String(form.dropLast(2))) + [form] }
        if form.hasSuffix("ing"), form.utf8.count > 5 { return stems(String(form.dropLast(3))) + [form] }
        if form.hasSuffix("es") { return [String(form.dropLast()), String(form.dropLast(2)), form] }
        if form.hasSuffix("s"), !form.hasSuffix("ss") { return [String(form.dropLast()), form] }
        return [form]
    }

    /// *stopp* gives *stopp*, *stoppe*, *stop*: whichever is the likeliest first.
    private func stems(_ stem: String) -> [String] {
        let letters = Array(stem)
        guard letters.count > 2, let last = letters.last else { return [stem, stem + "e"] }
        let doubled = last == letters[letters.count - 2] && !"aeioulsz".contains(last)
        if doubled { return [String(stem.dropLast()), stem] }
        let wantsE = "vcgsuz".contains(last) || stem.hasSuffix("at") || stem.hasSuffix("it") || stem.hasSuffix("ur")
        return wantsE ? [stem + "e", stem, String(stem.dropLast())] : [stem, stem + "e", String(stem.dropLast())]
    }
}
