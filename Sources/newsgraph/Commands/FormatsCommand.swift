import ArgumentParser
import GraphWriters

/// `newsgraph formats`: what `export --to` takes.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the formats that graphs are written in.",
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
        var lines = ["\(paint(.bold, name))\(facts.displayName), .\(facts.fileExtension), \(facts.mediaType)"]
        lines.append("          \(facts.summary)")
        if !facts.loses.isEmpty { lines.append("          \(facts.loses)") }
        return lines.joined(separator: "\n") + "\n"
    }
}
