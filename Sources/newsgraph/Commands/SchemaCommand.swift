import ArgumentParser
import GraphValidation

/// `newsgraph schema`: the schemas that `validate` checks against.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "List the schemas of what export writes, print one, or write all of them.",
        discussion: """
            Examples:
              newsgraph schema
              newsgraph schema \(SchemaCatalog.graphml.name) > \(SchemaCatalog.graphml.name)
              newsgraph schema --write schemas
              newsgraph schema --docs > ontology.md
            """
    )

    @Argument(help: "The schema to print.", completion: .list(SchemaCatalog.all.map(\.name)))
    var name: String?

    @Option(help: ArgumentHelp("Write all schemas into this folder.", valueName: "folder"), completion: .directory)
    var write: String?

    @Flag(help: "Print a page of all types, with examples, in Markdown.")
    var docs = false

    func run() throws {
        guard [name != nil, write != nil, docs].count(where: { $0 }) < 2 else {
            throw Failure(.usage, "give one of NAME, --write and --docs")
        }
        if docs { return try Destination.standardOutput.write(Array(SchemaPage.markdown().utf8)) }
        if let write { return try SchemaCommand.writeAll(to: Folder(path: write)) }
        guard let name else { return SchemaCommand.list() }
        guard let schema = SchemaCatalog.entry(named: name) else {
            let hint = Suggestion.hint(for: name, among: SchemaCatalog.all.map(\.name))
            throw Failure(.usage, "unknown schema '\(name)'\(hint)")
        }
        try Destination.standardOutput.write(Array(schema.generate().utf8))
    }

    private static func writeAll(to folder: Folder) throws(Failure) {
        try folder.create()
        for schema in SchemaCatalog.all {
            try Destination(folder.file(schema.name)).write(Array(schema.generate().utf8))
        }
    }

    private static func list() {
        let paint = Painter(isOn: Terminal.output.hasColour)
        for schema in SchemaCatalog.all {
            StandardStream.output.write("\(paint(.bold, schema.name))\n          \(schema.summary)\n")
        }
    }
}
