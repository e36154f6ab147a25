import NewsLanguage
import Testing

@Suite struct ModelFileTests {
    private static let small = ModelFile.encode([(.tags, Array("X|X".utf8)), (.relations, Array("root".utf8))])

    private func error(_ bytes: [UInt8]) -> ModelError? {
        do {
            _ = try LanguageModel(bytes: bytes)
            return nil
        } catch { return error }
    }

    @Test func opensTheBuiltInModel() throws {
        #expect(try LanguageModel.english().tags.names.count > 40)
        _ = try ModelFile(ModelBytes(), verifying: true)
    }

    @Test func refusesForeignBytes() {
        #expect(error([]) == .notAModel)
        #expect(error(Array("a text that is no model, but long enough to be one".utf8)) == .notAModel)
    }

    @Test func refusesTruncatedFiles() {
        let bytes = Self.small
        #expect(error(Array(bytes.dropLast(3))) == .truncated(expected: bytes.count, found: bytes.count - 3))
        #expect(error(bytes + [0]) == .truncated(expected: bytes.count, found: bytes.count + 1))
        #expect(error(Array(bytes.prefix(20))) == .notAModel)
    }

    @Test func refusesDamagedFiles() {
        var bytes = Self.small
        bytes[bytes.count - 1] ^= 1
        #expect(error(bytes) == .damaged)
    }

    @Test func refusesOtherVersions() {
        var bytes = Self.small
        bytes[8] = 200
        #expect(error(bytes) == .newerVersion(found: 200, supported: ModelFile.version))
        bytes[8] = 0
        #expect(error(bytes) == .olderVersion(found: 0, supported: ModelFile.version))
    }

    @Test func namesAMissingPart() { #expect(error(Self.small) == .unusablePart("clusters")) }
}
