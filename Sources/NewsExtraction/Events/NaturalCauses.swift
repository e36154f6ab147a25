internal import NewsLanguage
internal import NewsOntology

/// Harm that nobody does: *Philippines hit by typhoon*, *killed in an avalanche*, *an earthquake killed 20 people*.
struct NaturalCauses {
    let tree: Tree
    let lexicon: EventLexicon

    private static let causal: Set<String> = ["by", "in", "from", "of", "during", "after", "due", "because"]

    /// Whether a trigger of violence has such a thing as its subject, agent or cause.
    func did(_ trigger: Trigger) -> Bool {
        guard trigger.frame.type == .assault else { return false }
        let subjects = tree.isPassive(trigger.head) ? [] : tree.subjects(of: trigger.head)
        let causes = tree.children(trigger.head, ["obl", "nmod"]).filter {
            Self.causal.contains(tree.preposition($0)) || tree.tokens[$0].relation == "obl:agent"
        }
        return (subjects + causes).contains { isNatural($0) }
    }

    private func isNatural(_ index: Int) -> Bool {
        let lemma = tree.tokens[index].lemma.lowercased()
        return lexicon.naturalCauses.contains(lemma)
            // *Typhoon Kiko*, *Hurricane Katrina*
            || tree.children(index, ["compound", "flat", "nmod:desc"]).contains {
                lexicon.naturalCauses.contains(tree.tokens[$0].form.lowercased())
            }
    }
}
