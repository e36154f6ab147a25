/// The container of a model: a header, a table of sections, and the sections, all in one piece.
///
/// Layout, little-endian: 8 bytes of magic; version and number of sections (32 bits each); size and checksum (64 bits
/// each); for each section its number, 0, its offset and its length; the sections, each at a multiple of 64.
package struct ModelFile: Sendable {
    /// The version that this program writes and reads.
    package static let version = 2
    private static let magic: [UInt8] = [0x4E, 0x47, 0x4C, 0x4D, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let headerSize = 32
    private static let entrySize = 24

    private let bytes: ModelBytes
    private let sections: [UInt32: Range<Int>]

    /// Reads the header and the table of sections.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - verifying: whether to compute the checksum, which reads every byte.
    /// - Throws: ``ModelError`` for bytes that are no model, a damaged one, or one of another version.
    package init(_ bytes: ModelBytes, verifying: Bool) throws(ModelError) {
        guard bytes.count >= ModelFile.headerSize, (0..<8).allSatisfy({ bytes[$0] == ModelFile.magic[$0] }) else {
            throw .notAModel
        }
        try ModelFile.checkVersion(Int(bytes.load(8, as: UInt32.self)))
        let size = bytes.load(16, as: UInt64.self)
        guard size == UInt64(bytes.count) else {
            throw .truncated(expected: Int(clamping: size), found: bytes.count)
        }
        if verifying, Checksum.of(bytes, from: ModelFile.headerSize) != bytes.load(24, as: UInt64.self) {
            throw .damaged
        }
        self.bytes = bytes
        sections = try ModelFile.sections(of: bytes)
    }

    private static func checkVersion(_ found: Int) throws(ModelError) {
        if found > version { throw .newerVersion(found: found, supported: version) }
        if found < version { throw .olderVersion(found: found, supported: version) }
    }

    private static func sections(of bytes: ModelBytes) throws(ModelError) -> [UInt32: Range<Int>] {
        let count = Int(bytes.load(12, as: UInt32.self))
        guard headerSize + count * entrySize <= bytes.count else { throw .unusablePart("table of sections") }
        var sections: [UInt32: Range<Int>] = [:]
        for index in 0..<count {
            let entry = headerSize + index * entrySize
            let offset = Int(clamping: bytes.load(entry + 8, as: UInt64.self))
            let length = Int(clamping: bytes.load(entry + 16, as: UInt64.self))
            guard offset <= bytes.count, length <= bytes.count - offset else {
                throw .unusablePart("table of sections")
            }
            sections[bytes.load(entry, as: UInt32.self)] = offset..<offset + length
        }
        return sections
    }

    /// A section's bytes, or nothing.
    package func slice(_ section: ModelSection) -> ModelSlice? { slice(number: section.rawValue) }

    /// The bytes of a section by its number, or nothing: other modules have sections of their own, from 100 on.
    package func slice(number: UInt32) -> ModelSlice? {
        sections[number].map { ModelSlice(bytes: bytes, range: $0) }
    }

    /// The numbers of the sections, in order.
    package var numbers: [UInt32] { sections.keys.sorted() }

    /// The bytes of a model of these sections.
    package static func encode(_ sections: [(ModelSection, [UInt8])]) -> [UInt8] {
        encode(sections.map { (number: $0.0.rawValue, bytes: $0.1) })
    }

    /// The bytes of a model of sections by number.
    package static func encode(_ sections: [(number: UInt32, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var table: [UInt8] = []
        let bodyStart = headerSize + sections.count * entrySize
        for (number, bytes) in sections {
            body += [UInt8](repeating: 0, count: (64 - (bodyStart + body.count) % 64) % 64)
            table.appendLittleEndian(number)
            table.appendLittleEndian(UInt32(0))
            table.appendLittleEndian(UInt64(bodyStart + body.count))
            table.appendLittleEndian(UInt64(bytes.count))
            body += bytes
        }
        let content = table + body
        var out = magic
        out.appendLittleEndian(UInt32(version))
        out.appendLittleEndian(UInt32(sections.count))
        out.appendLittleEndian(UInt64(headerSize + content.count))
        out.appendLittleEndian(Checksum.of(ModelBytes(copying: content), from: 0))
        return out + content
    }
}

/// The checksum of a model's content: four interleaved multiplicative hashes of 64-bit words.
enum Checksum {
    static func of(_ bytes: ModelBytes, from start: Int) -> UInt64 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var position = start
        while position + 32 <= bytes.count {
            lanes.0 = Hash64.mix(lanes.0, bytes.load(position, as: UInt64.self))
            lanes.1 = Hash64.mix(lanes.1, bytes.load(position + 8, as: UInt64.self))
            lanes.2 = Hash64.mix(lanes.2, bytes.load(position + 16, as: UInt64.self))
            lanes.3 = Hash64.mix(lanes.3, bytes.load(position + 24, as: UInt64.self))
            position += 32
        }
        var hash = Hash64.mix(Hash64.mix(lanes.0, lanes.1), Hash64.mix(lanes.2, lanes.3))
        for offset in position..<max(position, bytes.count) { hash = Hash64.mix(hash, UInt64(bytes[offset])) }
        return hash
    }
}
