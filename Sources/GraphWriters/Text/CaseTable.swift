/// A value for each case of a small enumeration, found without hashing and without counting references.
///
/// A table lives as long as the program: it is for constants.
struct CaseTable<Key: CaseIterable, Value>: @unchecked Sendable {
    // One row for each byte; the rows of bytes that are no case are never looked at, and nobody writes after `init`.
    private let rows: UnsafeMutablePointer<Value>

    /// Asks for the value of each case.
    init<Failure: Error>(_ value: (Key) throws(Failure) -> Value) throws(Failure) {
        precondition(MemoryLayout<Key>.size == 1, "an enumeration without payloads has one byte")
        rows = .allocate(capacity: 256)
        for key in Key.allCases { (rows + CaseTable.byte(key)).initialize(to: try value(key)) }
    }

    /// The value of a case.
    subscript(key: Key) -> Value {
        @inline(__always) unsafeAddress { UnsafePointer(rows + CaseTable.byte(key)) }
    }

    /// The one byte that tells a case from the others.
    @inline(__always)
    private static func byte(_ key: Key) -> Int { Int(unsafeBitCast(key, to: UInt8.self)) }
}
