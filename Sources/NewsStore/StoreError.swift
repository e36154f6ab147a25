/// Why a store cannot do what it is asked.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no file.
    case missing
    /// The file is no store of newsgraph.
    case foreign
    /// A later program made the file; the number is that of its schema.
    case newer(Int)
    /// Somebody else has been writing for too long.
    case busy
    /// The disk is full.
    case full
    /// The file, or its folder, cannot be written.
    case readOnly
    /// The file is damaged.
    case damaged(String)
    /// Nothing has the name that was asked for; with names that there are.
    case unknownName(String, [String])
    /// Anything else that SQLite says.
    case failed(String)

    /// One line that says what is wrong and what to do.
    public var description: String {
        switch self {
        case .missing: "there is no such store; make one with 'newsgraph store add'"
        case .foreign: "is no store of newsgraph; name another file"
        case .newer(let version):
            "was written by a newer newsgraph (its tables have version \(version), this program knows \(Schema.version)); use that one"
        case .busy: "is being written by another program; try again when that is done"
        case .full: "the disk is full; what was added before is safe, make room and add the rest"
        case .readOnly: "cannot be written; check the rights of the file and of its folder"
        case .damaged(let text): "is damaged (\(text)); run 'newsgraph store check' and go back to a copy"
        case .unknownName(let name, _): "nothing is called '\(name)'"
        case .failed(let text): "SQLite says: \(text)"
        }
    }
}
