/// Puts the argument parser's messages into the form of all other errors: what is wrong; what to do.
enum UsageMessage {
    static func text(_ message: String, command: [String]) -> String {
        let parts = message.printable
            .replacing(". Did you mean", with: "; did you mean")
            .replacing(". Please provide", with: "; choose")
        let wrong = parts.prefix(1).lowercased() + parts.dropFirst()
        if wrong.hasSuffix("?") || wrong.contains("; ") { return wrong }
        return "\(wrong.hasSuffix(".") ? String(wrong.dropLast()) : wrong); see '\(help(for: command))'"
    }

    private static func help(for command: [String]) -> String {
        let word = command.dropFirst().first { Misspelling.commands.contains($0) }
        return ["newsgraph", word, "--help"].compactMap { $0 }.joined(separator: " ")
    }
}
