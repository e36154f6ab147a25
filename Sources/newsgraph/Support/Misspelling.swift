import ArgumentParser

/// Guesses which subcommand was meant when the first word is none.
enum Misspelling {
    /// The names of the subcommands.
    static var commands: [String] {
        Newsgraph.configuration.subcommands.compactMap { $0.configuration.commandName }
    }

    static func check(_ firstWord: String?) throws(Failure) {
        guard let word = firstWord, !word.hasPrefix("-"), word != "help" else { return }
        let commands = commands
        guard !commands.contains(word) else { return }
        let hint =
            FileStatus(of: word) == nil
            ? Suggestion.hint(for: word, among: commands) : "; did you mean 'newsgraph export \(word)'?"
        throw Failure(.usage, "unknown command '\(word)'\(hint)")
    }
}
