/// The lemmas that a form of a regular verb can have.
enum VerbForm {
    /// The candidates, the likeliest first: *shelled* → shell, shelle, shel; *reimposed* → …, impose.
    static func lemmas(of form: String) -> [String] {
        var stems = [form]
        for (ending, added) in endings where form.hasSuffix(ending) {
            stems.append(String(form.dropLast(ending.count)) + added)
        }
        for stem in stems where stem.count > 3 {
            let letters = stem.suffix(2)
            if letters.first == letters.last { stems.append(String(stem.dropLast())) }
        }
        return stems
            + stems.filter { $0.hasPrefix("re") && $0.count > 5 }.map {
                String($0.dropFirst($0.hasPrefix("re-") ? 3 : 2))
            }
    }

    private static let endings = [
        ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ying", "y"), ("ing", ""), ("ing", "e"), ("ies", "y"),
        ("es", ""), ("s", ""),
    ]
}
