import GraphValidation
import Testing

/// The checks call valid what the W3C's tests do, and nothing else: reading and checking have one grammar.
@Suite("Verdicts on the tests of the W3C", .enabled(if: W3CSuite.shared != nil, "../shared/data/suites is missing"))
struct W3CVerdictTests {
    /// No text format that is written here has the character U+0000, and none is let in.
    private static func holdsZero(_ bytes: [UInt8]) -> Bool {
        bytes.contains(0) || String(decoding: bytes, as: UTF8.self).contains("\\u0000")
    }

    @Test("are those of the W3C", arguments: W3CTests.rows)
    func verdict(row: W3CTests.Row) throws {
        let bytes = try row.suite.bytes(row.test.action)
        let report = try Validator().validate(bytes: bytes, name: row.test.action)
        if !row.test.isNegative, Self.holdsZero(bytes) { return }
        #expect(report.isValid != row.test.isNegative, "\(report.text)")
    }
}
