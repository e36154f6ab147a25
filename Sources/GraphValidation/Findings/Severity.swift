/// How bad a finding is.
public enum Severity: String, CaseIterable, Sendable {
    /// The document is not valid.
    case error
    /// The document is valid, but probably not what was meant.
    case warning
    /// The document is valid, but some programs make less of it than they could; given on request only.
    case advice
}
