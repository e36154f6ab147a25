/// Why a document could not be checked at all; what is wrong with a document is a `Finding`.
public enum ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A built-in schema is missing.
    case schemaMissing(String)
    /// A built-in schema does not compile, with what libxml2 says of it.
    case schemaDoesNotCompile(String, reason: String)
    /// libxml2 gave no parser or validator, as when memory runs out.
    case parserUnavailable

    /// One line that says what is wrong.
    public var description: String {
        switch self {
        case .schemaMissing(let name): "the built-in schema '\(name)' is missing"
        case .schemaDoesNotCompile(let name, let reason): "the schema '\(name)' does not compile: \(reason)"
        case .parserUnavailable: "libxml2 gives no parser; there may be no memory left"
        }
    }
}
