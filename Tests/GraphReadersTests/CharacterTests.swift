import GraphSyntax
import Testing

/// Bytes are looked at in stretches; whatever stands where, the first fault is the one that a walk byte by byte finds.
struct CharacterTests {
    /// What documents are made of: plain text of some lengths, characters of two to four bytes, and faults.
    private static let pieces: [[UInt8]] =
        [1, 7, 31, 63, 64, 65, 200].map { [UInt8](repeating: 0x61, count: $0) }
        + ["é", "’", "\u{1F600}", "\u{FFFD}", "\t", "\r\n", "\n\n\n\n\n", "\t\t\t", "\r\r"].map { Array($0.utf8) }
    // Those next to a blank in number are the ones that a test of eight bytes at once could take for it.
    private static let faults: [[UInt8]] =
        (0..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) }.map { [$0] }
        + ["\u{FFFE}", "\u{FFFF}"].map { Array($0.utf8) }
        + [[0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF]]

    @Test(
        "The first character that XML forbids, or that is no UTF-8, is found wherever it stands",
        arguments: 0..<2_000
    )
    func findsTheFirstFault(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            bytes += CharacterTests.pieces.randomElement(using: &random)!
        }
        let start = bytes.count
        let isWrong = Bool.random(using: &random)
        if isWrong { bytes += CharacterTests.faults.randomElement(using: &random)! }
        // A character that is cut off is one that ends the document, or has something else behind it.
        if Bool.random(using: &random) { bytes += CharacterTests.pieces.randomElement(using: &random)! }
        let found: Int? = bytes.withUnsafeBufferPointer { buffer in
            do throws(ScanError) {
                try XMLInput.check(buffer)
                return nil
            } catch { return error.offset }
        }
        #expect(found == (isWrong ? start : nil))
    }
}
