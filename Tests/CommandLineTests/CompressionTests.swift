import GraphWriters
import NewsText
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

    @Test("are read again by everything that reads graphs", arguments: ["graphml", "rdfxml", "ntriples"])
    func read(format: String) throws {
        let arguments = ["export", "talks.txt", "--to", format, "--compress", "gzip", "-o", "x.gz"]
        #expect(try Program.run(arguments, in: folder).status == 0)
        #expect(try Program.run(["validate", "x.gz"], in: folder).status == 0)
        #expect(try Program.run(["diff", "x.gz", "x.gz"], in: folder).status == 0)
        let copy = try Program.run(["convert", "x.gz", "--to", "nt"], in: folder)
        #expect(copy.status == 0 && !copy.output.isEmpty, "\(copy.errors)")
    }

    @Test("several packed pieces are one text, and a piece that is cut off or damaged is told")
    func pieces() throws {
        func packed(_ text: String) throws -> [UInt8] {
            var packed: [UInt8] = []
            let stream = try #require(GzipStream { packed += $0 })
            try Array(text.utf8).withUnsafeBytes { try stream.write($0) }
            try stream.finish()
            return packed
        }
        let long = String(repeating: "abc ", count: 400_000)
        let both = try packed(long) + packed("end")
        #expect(try Gunzip.unpacked(both, limit: 1 << 30) == Array((long + "end").utf8))
        #expect(throws: ArticleError.self) { try Gunzip.unpacked(both, limit: 1000) }
        #expect(throws: ArticleError.self) { try Gunzip.unpacked(Array(both.dropLast(4)), limit: 1 << 30) }
        // What stands behind the last piece is ignored, as gzip does.
        #expect(try Gunzip.unpacked(both + [1, 2, 3], limit: 1 << 30) == Array((long + "end").utf8))
    }

    @Test("in a folder are checked too")
    func folderOfPacked() throws {
        let arguments = ["export", "talks.txt", "--to", "graphml", "--compress", "gzip", "--output", "graphs"]
        #expect(try Program.run(arguments, in: folder).status == 0)
        let run = try Program.run(["validate", "graphs"], in: folder)
        #expect(run.status == 0 && run.errors.contains("1 file valid"), "\(run.errors)")
    }
}
