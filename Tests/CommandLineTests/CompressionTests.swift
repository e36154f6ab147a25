import GraphWriters
import Testing

@testable import newsgraph

@Suite("Compressed outputs")
struct CompressionTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("talks.txt", SampleArticle.text)
    }

    @Test("gzip gets back what was written", .enabled(if: Program.isInstalled("gzip")))
    func gzip() throws {
        let run = try Program.run(["export", "talks.txt", "--to", "dot,ntriples", "--compress", "gzip"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.names() == ["talks.dot.gz", "talks.nt.gz", "talks.txt"])
        let unpacked = try Program.script("gzip -dc talks.nt.gz", in: folder)
        #expect(unpacked.output == (try SampleArticle.graph(.ntriples)))
    }

    @Test("the format is told by the ending before .gz; bytes are the same on every run")
    func ending() throws {
        for name in ["a.ttl.gz", "b.ttl.gz"] {
            #expect(try Program.run(["export", "talks.txt", "--compress", "gzip", "-o", name], in: folder).status == 0)
        }
        #expect(try Program.script("cmp a.ttl.gz b.ttl.gz", in: folder).status == 0)
    }

    @Test("megabytes survive", .enabled(if: Program.isInstalled("gzip")))
    func large() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        var packed: [UInt8] = []
        let stream = try #require(GzipStream { packed += $0 })
        for start in stride(from: 0, to: bytes.count, by: 700_000) {
            try bytes[start..<min(start + 700_000, bytes.count)].withUnsafeBytes { try stream.write($0) }
        }
        try stream.finish()
        try folder.write("large.gz", bytes: packed)
        try folder.write("large", bytes: bytes)
        #expect(try Program.script("gzip -dc large.gz | cmp - large", in: folder).status == 0)
    }
}
