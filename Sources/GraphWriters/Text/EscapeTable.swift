/// How a format spells the characters that it cannot copy: one action for each byte of UTF-8.
///
/// Characters that XML 1.0 forbids (U+0000–001F but tab, line feed and carriage return; U+FFFE and U+FFFF) are replaced
/// by U+FFFD in every format, because the tools behind the formats pass them on into XML. Lone surrogates cannot occur
/// in a `String`. Source: XML 1.0 (fifth edition), production 2.
struct EscapeTable: Sendable {
    private static let copy: UInt8 = 0
    private static let forbidden: UInt8 = 1
    private static let mayBeNoncharacter: UInt8 = 2
    private static let firstSpelling: UInt8 = 3
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private let actions: [UInt8]
    private let spellings: [[UInt8]]

    /// A table that spells some ASCII characters in a special way, and copies what else is allowed.
    init(_ spellings: KeyValuePairs<Character, String>) {
        var actions = [UInt8](repeating: EscapeTable.copy, count: 256)
        for byte in 0..<0x20 { actions[byte] = EscapeTable.forbidden }
        for allowed: UInt8 in [0x09, 0x0A, 0x0D] { actions[Int(allowed)] = EscapeTable.copy }
        actions[0xEF] = EscapeTable.mayBeNoncharacter
        for (index, row) in spellings.enumerated() {
            guard let byte = row.key.utf8.first else { continue }
            actions[Int(byte)] = EscapeTable.firstSpelling + UInt8(index)
        }
        self.actions = actions
        self.spellings = spellings.map { Array($0.value.utf8) }
    }

    /// Appends a text, spelt as the table says.
    ///
    /// - Returns: the number of characters replaced because the format forbids them.
    func append(_ text: String, to buffer: inout OutputBuffer) -> Int {
        var text = text
        return text.withUTF8 { append($0, to: &buffer) }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout OutputBuffer) -> Int {
        var replaced = 0
        var copied = 0
        var index = 0
        while index < bytes.count {
            let action = actions[Int(bytes[index])]
            let length = action == EscapeTable.copy ? 0 : special(action, at: index, in: bytes)
            guard length > 0 else {
                index += 1
                continue
            }
            buffer.append(bytes[copied..<index])
            buffer.append(spelling(of: action))
            if action < EscapeTable.firstSpelling { replaced += 1 }
            index += length
            copied = index
        }
        buffer.append(bytes[copied...])
        return replaced
    }

    /// The number of bytes that the action applies to; 0 means none after all.
    private func special(_ action: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard action == EscapeTable.mayBeNoncharacter else { return 1 }
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF; a String is valid UTF-8, so two bytes always follow EF.
        return bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    }

    private func spelling(of action: UInt8) -> [UInt8] {
        action < EscapeTable.firstSpelling
            ? EscapeTable.replacement : spellings[Int(action - EscapeTable.firstSpelling)]
    }
}
