import ArgumentParser
import KnowledgeGraph

/// `newsgraph serve`: a store, or a folder of graphs, in a browser on this machine.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show a store, or a folder of graphs, in a browser on this machine.",
        discussion: """
            Prints an address with a secret in it, and answers until it is stopped with Ctrl-C. Only programs on this \
            machine can ask, only with the secret, and nothing can be changed.

            Examples:
              newsgraph serve news.db
              newsgraph serve graphs --port 8080
            """
    )

    @Argument(help: "A store, or graph files and folders of them.", completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp("The port; 0 is any that is free.", valueName: "number"))
    var port = 0

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        guard (0...65535).contains(port) else {
            throw Failure(.usage, "--port: '\(port)' is no number from 0 to 65535")
        }
        let source = try ServedGraphs(inputs, diagnostics: diagnostic.diagnostics)
        try PageServer(port: port).run(PageService(source: source, secret: PageService.newSecret())) { address in
            try Destination.standardOutput.write(Array("\(address)\n".utf8))
            diagnostic.diagnostics.notice("open this address in a browser; Ctrl-C ends it")
        }
    }
}
