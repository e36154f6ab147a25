/// Which pronouns are forms of one.
enum PronounClass {
    /// The number of classes, with that of words that are no such pronoun.
    static let count = 10

    private static let classes: [String: Int] = {
        let rows = [
            "i me my mine myself", "we us our ours ourselves", "you your yours yourself yourselves",
            "he him his himself", "she her hers herself", "it its itself", "they them their theirs themselves",
            "this that these those", "who whom whose which",
        ]
        var classes: [String: Int] = [:]
        for (number, row) in rows.enumerated() {
            for form in row.split(separator: " ") { classes[String(form)] = number + 1 }
        }
        return classes
    }()

    /// The class of a form in lower case; 0 for other words.
    static func of(_ form: String) -> Int { classes[form] ?? 0 }
}
