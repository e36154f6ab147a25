/// The version of the ontology: what is added raises the second number, what breaks old files the first.
public struct OntologyVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Raised when a file of an older version may no longer be valid.
    public let major: Int
    /// Raised when something is added.
    public let minor: Int

    /// The version that this library knows.
    public static let current = OntologyVersion(major: 1, minor: 0)

    /// A version of two numbers.
    public init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `MAJOR.MINOR`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (48...57).contains($0) }),
            let major = Int(parts[0]), let minor = Int(parts[1])
        else { return nil }
        self.init(major: major, minor: minor)
    }

    /// The first of two, by age.
    public static func < (left: OntologyVersion, right: OntologyVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }

    /// `MAJOR.MINOR`
    public var description: String { "\(major).\(minor)" }

    /// The IRI of this version of the ontology.
    public var iri: String { "https://w3id.org/newsgraph/ontology/\(self)" }

    /// The IRI of the ontology, whatever its version.
    public static let ontologyIRI = "https://w3id.org/newsgraph/ontology"

    /// What files say in which a text is all that can be said: `newsgraph ontology MAJOR.MINOR`.
    public var mark: String { OntologyVersion.markStart + description }

    /// How every mark starts.
    public static let markStart = "newsgraph ontology "
}
