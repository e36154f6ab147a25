import ArgumentParser
import GraphValidation

/// `newsgraph-bench validate`: the validator against a bare parse, xmllint and pySHACL.
struct ValidateBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Validation against a bare parse by libxml2, xmllint with the official schema, and pySHACL.",
        discussion: """
            Times are of the processor, user and system, so that other work on the machine counts little; each is the \
            least of all rounds, and the rounds of all contestants take turns. Memory is the peak of a process of its \
            own. Contestants that are not installed are left out.
            """
    )

    @Option(help: "Size of the GraphML document in megabytes (1,000,000 bytes).")
    var megabytes = 107

    @Option(help: "Size of the RDF/XML document for pySHACL in kilobytes.")
    var shaclKilobytes = 400

    @Option(help: "How often each contestant runs.")
    var rounds = 3

    @Option(help: "The official GraphML schema, for xmllint.", completion: .file(extensions: ["xsd"]))
    var schema = "../shared/data/schemas/graphml-official/graphml.xsd"

    // What the program does when it runs itself, so that every contestant is a process of its own.
    @Option(help: .hidden)
    var only: String?

    @Option(help: .hidden)
    var bare: String?

    @Option(help: .hidden)
    var kilobytes: Int?

    @Option(help: .hidden)
    var write: String?

    func run() throws {
        if let only { return try ValidateOnce.run(only) }
        if let bare { return try MappedBytes(bare).withBytes(BareParse.run) }
        if let write {
            return try LargeDocument.write(to: write, bytes: kilobytes.map { $0 * 1000 } ?? megabytes * 1_000_000)
        }
        try GraphMLContest(megabytes: megabytes, rounds: rounds, schema: schema).run()
        try SHACLContest(kilobytes: shaclKilobytes, rounds: rounds).run()
    }
}
