/// What people and programs need to know about a format.
public struct FormatFacts: Sendable {
    /// The name that its users call it by.
    public let displayName: String
    /// Other names that people give it where a format is asked for, in lower case.
    public let otherNames: [String]
    /// The endings of file names, without the point; that of files that are written here comes first.
    public let endings: [String]
    /// The media type, as registered with IANA where it is.
    public let mediaType: String
    /// What is done with it here.
    public let uses: Set<FormatUse>
    /// What it is good for, in one line.
    public let summary: String
    /// What of a graph the format cannot hold, in one line; empty when it holds everything.
    public let loses: String

    /// The ending of files that are written here, without the point.
    public var fileExtension: String { endings[0] }
}

/// What is done with a format here.
public enum FormatUse: String, CaseIterable, Sendable {
    /// Graphs are read from it.
    case read
    /// Graphs are written in it.
    case write
    /// Documents in it are checked.
    case check
}
