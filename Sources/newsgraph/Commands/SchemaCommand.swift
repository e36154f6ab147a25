import ArgumentParser
import GraphValidation

/// `newsgraph schema`: the schemas that `validate` checks against.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "List the schemas of what export writes, or print one.",
        discussion: """
            Examples:
              newsgraph schema
              newsgraph schema \(SchemaCatalog.graphml.name) > \(SchemaCatalog.graphml.fileName)
            """
    )

    @Argument(help: "The schema to print.", completion: .list(SchemaCatalog.all.map(\.name)))
    var name: String?

    func run() throws {
        guard let name else { return SchemaCommand.list() }
        guard let schema = SchemaCatalog.entry(named: name) else {
            let hint = Suggestion.hint(for: name, among: SchemaCatalog.all.map(\.name))
            throw Failure(.usage, "unknown schema '\(name)'\(hint)")
        }
        try Destination.standardOutput.write(Array(schema.generate().utf8))
    }

    private static func list() {
        let paint = Painter(isOn: Terminal.output.hasColour)
        for schema in SchemaCatalog.all {
            StandardStream.output.write("\(paint(.bold, schema.name))\n          \(schema.summary)\n")
        }
    }
}
