/// Why bytes are not a usable model.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a model does.
    case notAModel
    /// The model was made by a later program.
    case newerVersion(found: Int, supported: Int)
    /// The model was made by an earlier program.
    case olderVersion(found: Int, supported: Int)
    /// The file is shorter, or longer, than it says.
    case truncated(expected: Int, found: Int)
    /// The checksum does not agree with the content.
    case damaged
    /// A part is missing or malformed.
    case unusablePart(String)
    /// The file cannot be read.
    case unreadable(String)

    /// A sentence for a person.
    public var description: String {
        switch self {
        case .notAModel: "not a newsgraph model file"
        case .newerVersion(let found, let supported):
            "the model has version \(found), this program reads version \(supported): a newer program is needed"
        case .olderVersion(let found, let supported):
            "the model has version \(found), this program reads version \(supported): train it again"
        case .truncated(let expected, let found): "the model should have \(expected) bytes, but has \(found)"
        case .damaged: "the model's checksum is wrong: the file is damaged"
        case .unusablePart(let name): "the model's part '\(name)' is missing or malformed"
        case .unreadable(let reason): "the model cannot be read: \(reason)"
        }
    }
}
