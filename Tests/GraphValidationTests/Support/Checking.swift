import Foundation
import GraphValidation
import Testing

/// Short ways to validate.
enum Checking {
    static func report(_ text: String, limits: ValidationLimits = ValidationLimits()) throws -> ValidationReport {
        try report(Array(text.utf8), limits: limits)
    }

    static func report(_ bytes: [UInt8], limits: ValidationLimits = ValidationLimits()) throws -> ValidationReport {
        try Validator(limits: limits).validate(bytes: bytes, name: "file")
    }
}

/// A change to a valid document, and what is to be found then.
struct Mutation: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let codes: [FindingCode]
    /// Whether a validator that knows the schema only sees it too.
    let isSeenBySchema: Bool

    init(_ name: String, _ old: String, _ new: String, _ codes: [FindingCode], seenBySchema: Bool = false) {
        self.name = name
        self.old = old
        self.new = new
        self.codes = codes
        self.isSeenBySchema = seenBySchema
    }

    var testDescription: String { name }

    /// The document with the first occurrence changed; `nil` when there is none.
    func applied(to text: String) -> String? {
        guard let range = text.firstRange(of: old) else { return nil }
        return text.replacingCharacters(in: range, with: new)
    }

    /// The line of the change, 1 for the first.
    func line(in text: String) -> Int {
        guard let range = text.firstRange(of: old) else { return 0 }
        return text[..<range.lowerBound].count { $0 == "\n" } + 1
    }
}
