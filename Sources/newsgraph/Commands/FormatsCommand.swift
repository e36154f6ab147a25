import ArgumentParser
import GraphWriters

/// `newsgraph formats`: what is read, written and checked, and by which names `--to` takes it.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats of graphs: their names, endings, what is done with them and what they lose.",
        discussion: """
            Examples:
              newsgraph formats
            """
    )

    func run() {
        let paint = Painter(isOn: Terminal.output.hasColour)
        for format in GraphFormat.allCases { StandardStream.output.write(FormatsCommand.entry(format, paint)) }
    }

    private static func entry(_ format: GraphFormat, _ paint: Painter) -> String {
        let facts = format.facts
        let name = format.rawValue + String(repeating: " ", count: max(1, 10 - format.rawValue.count))
        let endings = facts.endings.map { "." + $0 }.joined(separator: " ")
        var lines = ["\(paint(.bold, name))\(facts.displayName), \(endings), \(facts.mediaType)"]
        let other = facts.otherNames.isEmpty ? "" : "; also called \(facts.otherNames.joined(separator: ", "))"
        lines.append("          \(FormatsCommand.uses(facts))\(other)")
        lines.append("          \(facts.summary)")
        if !facts.loses.isEmpty { lines.append("          \(facts.loses)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is done with a format: `read, written, checked`.
    private static func uses(_ facts: FormatFacts) -> String {
        let words: [(FormatUse, String)] = [(.read, "read"), (.write, "written"), (.check, "checked")]
        return words.filter { facts.uses.contains($0.0) }.map(\.1).joined(separator: ", ")
    }
}
