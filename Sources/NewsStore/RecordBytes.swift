internal import KnowledgeGraph

/// Records as they stand in their table: tokens as bytes, nine for each, its rule and its key.
enum RecordBytes {
    static func pack(_ tokens: [IdentityToken]) -> [UInt8] {
        tokens.flatMap { token -> [UInt8] in [UInt8(token.rule.rank)] + bytes(of: token.key) }
    }

    static func pack(_ hints: [IdentityHint]) -> [UInt8] {
        hints.flatMap { hint -> [UInt8] in
            let slot = [UInt8(truncatingIfNeeded: hint.slot), UInt8(truncatingIfNeeded: hint.slot >> 8)]
            return bytes(of: hint.key) + [UInt8(min(hint.weight, 255))] + slot
        }
    }

    static func pack(_ apart: [IdentityRecord.Apart]) -> String {
        apart.map { "\($0.line):\($0.field)" }.sorted().joined(separator: " ")
    }

    static func apart(_ text: String) -> [IdentityRecord.Apart] {
        text.split(separator: " ").compactMap { mark in
            let numbers = mark.split(separator: ":").compactMap { Int($0) }
            return numbers.count == 2 ? IdentityRecord.Apart(line: numbers[0], field: numbers[1]) : nil
        }
    }

    /// A row of `article, node, item, waits, tokens, hints, apart`.
    static func record(_ row: Row) -> IdentityRecord {
        IdentityRecord(
            place: IdentityRecord.Place(home: row.integer(0), node: row.integer(1)),
            item: row.optionalText(2),
            tokens: tokens(row.bytes(4)),
            hints: hints(row.bytes(5)),
            waits: row.integer(3) == 1,
            apart: apart(row.text(6))
        )
    }

    private static func tokens(_ bytes: [UInt8]) -> [IdentityToken] {
        stride(from: 0, to: bytes.count - 8, by: 9).map { start in
            let rule = IdentityRule.allCases[Int(bytes[start]) % IdentityRule.allCases.count]
            return IdentityToken(rule: rule, key: key(bytes[(start + 1)..<(start + 9)]))
        }
    }

    private static func hints(_ bytes: [UInt8]) -> [IdentityHint] {
        stride(from: 0, to: bytes.count - 10, by: 11).map { start in
            let (low, high) = (Int(bytes[start + 9]), Int(bytes[start + 10]))
            return IdentityHint(
                key: key(bytes[start..<(start + 8)]),
                weight: Int(bytes[start + 8]),
                slot: low | high << 8
            )
        }
    }

    private static func bytes(of key: UInt64) -> [UInt8] {
        (0..<8).map { (place: UInt64) -> UInt8 in UInt8(truncatingIfNeeded: key >> (8 * place)) }
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in bytes.reversed() { key = key << 8 | UInt64(byte) }
        return key
    }
}
