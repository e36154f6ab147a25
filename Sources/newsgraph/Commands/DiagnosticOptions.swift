import ArgumentParser
import Logging

/// How much a command says on standard error.
struct DiagnosticOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say what is done, step by step.")
    var verbose = false

    var diagnostics: Diagnostics {
        Diagnostics(from: quiet ? .error : verbose ? .info : .notice)
    }
}
