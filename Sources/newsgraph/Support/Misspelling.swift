import ArgumentParser

/// Guesses which subcommand was meant when the first word is none.
enum Misspelling {
    static func check(_ firstWord: String?) throws(Failure) {
        guard let word = firstWord, !word.hasPrefix("-") else { return }
        let names = Newsgraph.configuration.subcommands.map(name) + ["help"]
        guard !names.contains(word) else { return }
        let hint =
            FileStatus(of: word) == nil
            ? Suggestion.hint(for: word, among: names) : "; did you mean 'newsgraph export \(word)'?"
        throw Failure(.usage, "unknown command '\(word)'\(hint)")
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? ""
    }
}
