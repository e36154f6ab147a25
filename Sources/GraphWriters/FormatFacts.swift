/// What people and programs need to know about a format.
public struct FormatFacts: Sendable {
    /// The name that its users call it by.
    public let displayName: String
    /// The ending of file names, without the point.
    public let fileExtension: String
    /// The media type, as registered with IANA where it is.
    public let mediaType: String
    /// What it is good for, in one line.
    public let summary: String
    /// What of a graph the format cannot hold, in one line; empty when it holds everything.
    public let loses: String
}
